import type { AppInfo } from '#shared/bridge/calls/app.ts';
import type { Log } from '../log.ts';
import type { Crashes } from '../support/crashes.ts';
import type { HandlersOf } from './register.ts';

/** Handlers about the app itself. The window's log lines are scrubbed like all others; its faults are kept apart (SUP3). */
export const appHandlers = (
  info: AppInfo,
  log: Log,
  crashes: Pick<Crashes, 'note'>,
): HandlersOf<'app.info' | 'app.fault' | 'log.write'> => ({
  'app.info': () => Promise.resolve(info),
  'app.fault': ({ what, place }) => {
    log.error('window.fault', { what, place });
    crashes.note({ where: 'page', what, place });
    return Promise.resolve(null);
  },
  'log.write': ({ level, event, detail }) => {
    log[level](`window.${event}`, detail === '' ? {} : { detail });
    return Promise.resolve(null);
  },
});
