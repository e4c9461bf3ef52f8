import path from 'node:path';
import { lt, valid } from 'semver';
import * as v from 'valibot';
import { profileNumbers, type NewerProfile, type ProfilePart } from '#shared/bridge/profile.ts';
import type { Log } from '../log.ts';
import { readIfThere, writeFileAtomic } from './atomic-file.ts';
import { diskCode } from './disk.ts';
import { parseJson } from './journal/record.ts';

const number = v.pipe(v.number(), v.integer(), v.minValue(0));
const stampSchema = v.object({
  app: v.string(),
  settings: number,
  store: number,
  projection: number,
  before: v.nullish(v.object({ version: v.string(), at: v.number() }), null),
});

/** Which version used a profile last, and the one before it; `at` ms since 1970 UTC. */
export type ProfileStamp = v.InferOutput<typeof stampSchema>;

/** What a profile says of itself before anything of it is opened. */
export type ProfileFound =
  | { readonly kind: 'ours'; readonly stamp: ProfileStamp | null }
  | { readonly kind: 'newer'; readonly newer: NewerProfile };

const stampFile = (dataDir: string): string => path.join(dataDir, 'profile.json');

const numberNames = ['settings', 'store', 'projection'] as const;

async function jsonOf(file: string, log: Log): Promise<unknown> {
  try {
    const bytes = await readIfThere(file);
    return bytes === null ? null : parseJson(bytes.toString('utf8'));
  } catch (thrown) {
    log.warn('profile.unreadable', { code: diskCode(thrown) });
    return null;
  }
}

/**
 * Reads who used a profile last, and writes nothing (UP1, UP2). A stamp that is not there or cannot be read stops nobody, but
 * settings of a newer version tell as much.
 */
export async function readProfile(dataDir: string, app: string, log: Log): Promise<ProfileFound> {
  const parsed = v.safeParse(stampSchema, await jsonOf(stampFile(dataDir), log));
  const stamp = parsed.success ? parsed.output : null;
  const settings = v.safeParse(
    v.object({ version: number }),
    await jsonOf(path.join(dataDir, 'settings.json'), log),
  );
  const found = {
    settings: Math.max(stamp?.settings ?? 0, settings.success ? settings.output.version : 0),
    store: stamp?.store ?? 0,
    projection: stamp?.projection ?? 0,
  };
  const parts: ProfilePart[] = numberNames.filter((name) => found[name] > profileNumbers[name]);
  const last = stamp?.app ?? '';
  // A version that is no version, such as one of a test, is neither newer nor older.
  if (valid(last) !== null && valid(app) !== null && lt(app, last)) parts.unshift('app');
  if (parts.length === 0) return { kind: 'ours', stamp };
  log.error('profile.newer', { now: app, last, parts: parts.join(' ') });
  return { kind: 'newer', newer: { now: app, last, parts } };
}

/** Writes this version down as the one that used the profile, after all of it could be opened; answers the stamp. */
export async function stampProfile(
  dataDir: string,
  app: string,
  last: ProfileStamp | null,
  now: number,
  log: Log,
): Promise<ProfileStamp> {
  const before = last === null || last.app === app ? (last?.before ?? null) : { version: last.app, at: now };
  const stamp: ProfileStamp = { app, ...profileNumbers, before };
  if (JSON.stringify(stamp) === JSON.stringify(last)) return stamp;
  if (last !== null && last.app !== app) log.info('profile.updated', { from: last.app, to: app });
  await writeFileAtomic(stampFile(dataDir), JSON.stringify(stamp)).catch((thrown: unknown) =>
    log.warn('profile.not-stamped', { code: diskCode(thrown) }),
  );
  return stamp;
}
