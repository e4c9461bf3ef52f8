// First: a sheet of a feature goes over the ones that all screens share.
import './ui/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { App } from './app.tsx';
import { station } from './bridge/station.ts';
import { Fatal } from './features/start/fatal.tsx';
import { LongStart } from './features/start/long-start.tsx';
import { NewerWays } from './features/start/newer-ways.tsx';
import { WaysOut } from './features/start/ways-out.tsx';
import type { MendParts } from './runtime/mend.ts';
import { tellFaults } from './runtime/page-faults.ts';
import { logTo, mendParts, readSettings, startStation } from './runtime/start.ts';
import type { StartTrouble } from './runtime/trouble.ts';
import { asking } from './sync/door.ts';
import { createSpeech } from './runtime/speech.ts';
import { createHearing } from './runtime/voice.ts';
import { say } from '#shared/text/say.ts';
import { addTongues, createTexts } from './text/i18n.ts';
import { loadOthers, loadTongue } from './text/load-tongue.ts';
import { voiceOf } from './text/voice.ts';
import { createSounds, unlockOnFirstInput, type Timers } from './ui/sounds.ts';

const place = document.querySelector('#app');
if (place === null) throw new Error('index.html has no #app');
const root = createRoot(place);

const timers: Timers = {
  set: (run, ms) => window.setTimeout(run, ms),
  clear: (id) => window.clearTimeout(id),
};
const sounds = createSounds(() => new AudioContext(), timers);
const speech = createSpeech(
  'speechSynthesis' in window ? window.speechSynthesis : null,
  (words) => new SpeechSynthesisUtterance(words),
);

/** Longer than this and a start tells what it does, ms. */
const PATIENCE_MS = 1500;

async function boot(): Promise<void> {
  const ask = asking(station());
  const tellFault = tellFaults(window, ask, { now: () => Date.now() });
  unlockOnFirstInput(window, sounds);
  const read = await readSettings(station());
  const language = read.ok ? read.value.settings.language : 'en';
  const log = logTo(ask);
  const texts = createTexts(language, await loadTongue(language), (key) => log('text.missing', key, 'error'));
  document.documentElement.lang = language;
  const theme = read.ok ? read.value.settings.theme : 'system';
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';

  const fatal = (trouble: StartTrouble, mend: MendParts | null): void =>
    root.render(
      <I18nextProvider i18n={texts}>
        <Fatal kind={trouble.kind} detail={trouble.detail} again={() => window.location.reload()}>
          {trouble.kind === 'newer-profile' ? <NewerWays ask={ask} close={() => window.close()} /> : null}
          {mend === null ? null : <WaysOut trouble={trouble} mend={mend} />}
        </Fatal>
      </I18nextProvider>,
    );

  if (!read.ok) return fatal(read.error, null);
  const others = loadOthers(language); // read while the store opens
  const began = performance.now();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const started = await startStation(
    {
      api: station(),
      window,
      hearing: createHearing({
        sounds,
        speech,
        timers,
        words: (tongue, what) => say(voiceOf(texts, tongue, timeZone), what),
      }),
      told: (stage, done, total) => {
        // A short start shows nothing: a page that flashes by would only worry.
        if (performance.now() - began < PATIENCE_MS) return;
        root.render(
          <I18nextProvider i18n={texts}>
            <LongStart stage={stage} done={done} total={total} />
          </I18nextProvider>,
        );
      },
    },
    read.value,
  );
  if (!started.ok) return fatal(started.error, mendParts(station(), window, read.value.settings));
  addTongues(texts, await others);
  root.render(
    <StrictMode>
      <I18nextProvider i18n={texts}>
        <App started={started.value} tellFault={tellFault} />
      </I18nextProvider>
    </StrictMode>,
  );
}

void boot();
