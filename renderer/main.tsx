import { createRoot } from 'react-dom/client';
import { station } from './bridge/station.ts';
import { App } from './app.tsx';
import { readSettings, startStation } from './session/start.ts';

const place = document.querySelector('#app');
if (place === null) throw new Error('index.html has no #app');
const root = createRoot(place);

async function boot(): Promise<void> {
  const read = await readSettings(station());
  if (!read.ok)
    return root.render(
      <p>
        {read.error.kind} {read.error.detail}
      </p>,
    );
  const started = await startStation({ api: station(), window, announce: () => () => undefined }, read.value);
  if (!started.ok)
    return root.render(
      <p>
        {started.error.kind} {started.error.detail}
      </p>,
    );
  root.render(<App started={started.value} />);
}

void boot();
