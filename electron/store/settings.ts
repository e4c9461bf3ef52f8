import { rename } from 'node:fs/promises';
import * as v from 'valibot';
import { beginFirstRun } from '#shared/bridge/first-run.ts';
import { upcastSettings } from '#shared/bridge/settings-upcast.ts';
import { settingsSchema } from '#shared/bridge/settings.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Log } from '../log.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import { readIfThere, timeInName, writeFileAtomic } from './atomic-file.ts';

/** The station's settings: one versioned JSON file, always whole. */
export interface SettingsStore {
  read(): Settings;
  write(settings: Settings): Promise<Settings>;
}

/** What opening needs. `initial` (any JSON) is laid over the defaults on the first start only. */
export interface SettingsOptions {
  readonly file: string;
  readonly defaults: Settings;
  readonly initial?: unknown;
  readonly clock: Clock;
  readonly log: Log;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lays one JSON over another, object by object; lists are replaced as a whole. */
function layOver(below: unknown, above: unknown): unknown {
  if (above === undefined) return below;
  if (!isPlain(below) || !isPlain(above)) return above;
  const merged: Record<string, unknown> = { ...below };
  // A file comes from outside: a key that would reach the prototype is only ever data here.
  for (const [key, value] of Object.entries(above))
    if (key !== '__proto__') merged[key] = layOver(below[key], value);
  return merged;
}

function parseJson(bytes: Buffer | null): unknown {
  if (bytes === null) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

/** Settings of a file, of this version or an older one; what a newer field lacks comes from the defaults. Null when it is no settings file. */
function parseSettings(raw: unknown, defaults: Settings): Settings | null {
  if (!isPlain(raw)) return null;
  const parsed = v.safeParse(settingsSchema, layOver(defaults, upcastSettings(raw)));
  return parsed.success ? parsed.output : null;
}

/** Opens the settings; an unreadable file is put aside under another name and said so, never overwritten. */
export async function openSettings(options: SettingsOptions): Promise<SettingsStore> {
  const { file, defaults, clock, log } = options;
  const turn = inTurn();
  const kept = parseJson(await readIfThere(file));
  let current = kept === undefined ? firstSettings(options) : parseSettings(kept, defaults);
  if (current === null) {
    await rename(file, `${file}.${timeInName(clock.now())}.damaged`);
    log.error('settings.damaged', { kept: 'aside' });
    current = defaults;
  }
  let settings = current;
  // Written at once: the station's id must not change from start to start.
  await writeFileAtomic(file, `${JSON.stringify(settings, null, 2)}\n`);

  return {
    read: () => settings,
    write: (next) =>
      turn(async () => {
        await writeFileAtomic(file, `${JSON.stringify(next, null, 2)}\n`);
        settings = next;
        return next;
      }),
  };
}

function firstSettings({ defaults, initial, log }: SettingsOptions): Settings {
  // A station that somebody gave settings is set up; so is one whose file was there before there were questions (FR2).
  if (initial === undefined) return { ...defaults, firstRun: beginFirstRun(defaults.marketplace.kind) };
  const settings = parseSettings(initial, defaults);
  if (settings === null) log.error('settings.initial-refused');
  return settings ?? defaults;
}
