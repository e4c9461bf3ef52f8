// First: a sheet of a feature goes over the ones that all screens share.
import './ui/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './app.tsx';
import { station } from './bridge/station.ts';
import { Fatal } from './features/start/fatal.tsx';
import { readSettings, startStation, type StartTrouble } from './runtime/start.ts';
import { announceWith, silenceAfterStop } from './runtime/voice.ts';
import { createTexts } from './text/i18n.ts';
import { createSounds, unlockOnFirstInput } from './ui/sounds.ts';

const place = document.querySelector('#app');
if (place === null) throw new Error('index.html has no #app');
const root = createRoot(place);

const sounds = createSounds(() => new AudioContext(), {
  set: (run, ms) => window.setTimeout(run, ms),
  clear: (id) => window.clearTimeout(id),
});

async function boot(): Promise<void> {
  unlockOnFirstInput(window, sounds);
  const read = await readSettings(station());
  const language = read.ok ? read.value.settings.language : 'en';
  const texts = createTexts(language);
  document.documentElement.lang = language;

  const fatal = ({ kind, detail }: StartTrouble): void =>
    root.render(
      <I18nextProvider i18n={texts}>
        <Fatal kind={kind} detail={detail} again={() => window.location.reload()} />
      </I18nextProvider>,
    );

  if (!read.ok) return fatal(read.error);
  const started = await startStation({ api: station(), window, announce: announceWith(sounds) }, read.value);
  if (!started.ok) return fatal(started.error);
  silenceAfterStop(started.value.runtime, sounds);
  root.render(
    <StrictMode>
      <I18nextProvider i18n={texts}>
        <App started={started.value} />
      </I18nextProvider>
    </StrictMode>,
  );
}

void boot();
