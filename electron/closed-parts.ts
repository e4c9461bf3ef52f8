import type { AppInfo } from '#shared/bridge/calls/app.ts';
import { calls, type CallName } from '#shared/bridge/calls.ts';
import type { NewerProfile } from '#shared/bridge/profile.ts';
import { defaultSettings, type Language } from '#shared/bridge/settings.ts';
import { appHandlers } from './bridge/app.ts';
import { CodedError } from './bridge/coded-error.ts';
import type { Push } from './bridge/push.ts';
import type { Handlers, HandlersOf } from './bridge/register.ts';
import type { Log } from './log.ts';
import type { Parts } from './parts.ts';
import { createSerialPorts } from './serial.ts';
import type { Crashes } from './support/crashes.ts';

/** What main behind a closed profile needs. */
export interface ClosedWorld {
  readonly info: AppInfo;
  readonly newer: NewerProfile;
  readonly language: Language;
  readonly openPage: () => Promise<boolean>;
  /** Asks for the profile to be put aside, and starts the app anew (UP12). */
  readonly putAside: () => Promise<void>;
  readonly log: Log;
  readonly push: Push;
  readonly crashes: Pick<Crashes, 'note'>;
}

const nothing = (): Promise<null> => Promise.resolve(null);

/**
 * Main where a newer Packline has used the profile (UP2): it says so, and opens, reads and writes nothing of it. The settings
 * are those of a new station, for the language alone.
 */
export function buildClosed({
  info,
  newer,
  language,
  openPage,
  putAside,
  log,
  push,
  crashes,
}: ClosedWorld): Parts {
  const settings = defaultSettings('closed', language);
  const open: HandlersOf<
    'app.info' | 'app.fault' | 'log.write' | 'settings.read' | 'updates.page' | 'updates.putAside'
  > = {
    ...appHandlers({ ...info, newerProfile: newer }, log, crashes),
    'settings.read': () => Promise.resolve(settings),
    'updates.page': async () => ({ opened: await openPage() }),
    'updates.putAside': async () => {
      await putAside();
      return null;
    },
  };
  const refuse = (): Promise<never> => Promise.reject(new CodedError('newer-profile'));
  const refused = Object.fromEntries((Object.keys(calls) as CallName[]).map((name) => [name, refuse]));
  return {
    // Every name of the table is there; those of `open` answer.
    handlers: { ...refused, ...open } as unknown as Handlers,
    pictures: { get: nothing },
    photos: { file: nothing },
    guides: { file: nothing },
    clips: { file: nothing },
    serial: createSerialPorts({ settings: () => settings, push, log }),
    flooded: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
