import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import type { PinAnswer } from '#shared/bridge/calls/pins.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import type { Log } from '../log.ts';
import { readIfThere, timeInName, writeFileAtomic } from './atomic-file.ts';
import { diskCode, realDisk } from './disk.ts';
import { parseJson } from './journal/record.ts';

/** Wrong PINs in a row before one has to wait (WH5). */
const TRIES = 5;
/** How long, ms. */
const WAIT_MS = 60_000;

/** Cost of one hash: about 50 ms, so that four digits do not fall to a file that was carried off in a blink. */
const COST = { N: 1 << 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;
const BYTES = 32;

const entrySchema = v.object({
  salt: v.string(),
  /** One of another length is no hash of ours: nobody could ever answer it. */
  hash: v.pipe(
    v.string(),
    v.check((hash) => Buffer.from(hash, 'base64').length === BYTES),
  ),
  wrong: v.number(),
  /** Ms since 1970 UTC; 0 for no wait. */
  until: v.number(),
});
const fileSchema = v.object({ version: v.literal(1), pins: v.record(v.string(), entrySchema) });

type Entry = v.InferOutput<typeof entrySchema>;

/** PINs of packers, as salted hashes. Digits are never kept and never logged. */
export interface Pins {
  /** Packers who have one. */
  list(): readonly string[];
  set(packer: string, digits: string | null): Promise<void>;
  /** Somebody without a PIN has none to get wrong. */
  check(packer: string, digits: string): Promise<PinAnswer>;
}

/** What opening needs. */
export interface PinsOptions {
  readonly file: string;
  readonly clock: Clock;
  readonly log: Log;
  /** Told where the file could not be read, and where it lies now; the supervisor has to hear of it (WH8). */
  readonly unreadable: (aside: string) => Promise<void>;
}

const hashOf = (digits: string, salt: Buffer): Promise<Buffer> =>
  new Promise((done, failed) =>
    scrypt(digits, salt, BYTES, COST, (fault, hash) => (fault === null ? done(hash) : failed(fault))),
  );

/**
 * A file that cannot be read locks nobody out, for then nobody could pack: it is set aside, the supervisor is told that
 * badges are let in without a PIN, and PINs are set anew (WH8).
 */
async function load(options: PinsOptions): Promise<Map<string, Entry>> {
  const bytes = await readIfThere(options.file);
  if (bytes === null) return new Map();
  const parsed = v.safeParse(fileSchema, parseJson(bytes.toString('utf8')));
  if (parsed.success) return new Map(Object.entries(parsed.output.pins));
  await setAside(options);
  return new Map();
}

async function setAside({ file, clock, log, unreadable }: PinsOptions): Promise<void> {
  log.error('pins.unreadable');
  const aside = `${file}.unreadable-${timeInName(clock.now())}`;
  try {
    await realDisk.rename(file, aside);
  } catch (thrown) {
    // Told at the next start again, since it lies where it lay.
    log.error('pins.not-set-aside', { code: diskCode(thrown) });
  }
  await unreadable(aside);
}

/** Opens the PINs of this station. */
export async function openPins(options: PinsOptions): Promise<Pins> {
  const { file, clock } = options;
  const pins = await load(options);
  const turn = inTurn();
  const keep = (): Promise<void> =>
    writeFileAtomic(file, JSON.stringify({ version: 1, pins: Object.fromEntries(pins) }));

  async function judge(packer: string, entry: Entry, digits: string): Promise<PinAnswer> {
    const now = clock.now();
    // A clock that was set back must not lengthen the wait.
    const until = Math.min(entry.until, now + WAIT_MS);
    if (until > now) return { kind: 'wait', until };
    const right = timingSafeEqual(
      await hashOf(digits, Buffer.from(entry.salt, 'base64')),
      Buffer.from(entry.hash, 'base64'),
    );
    const wrong = right ? 0 : entry.wrong + 1;
    const waits = wrong >= TRIES;
    if (wrong !== entry.wrong || entry.until !== 0) {
      pins.set(packer, { ...entry, wrong: waits ? 0 : wrong, until: waits ? now + WAIT_MS : 0 });
      await keep();
    }
    if (right) return { kind: 'right' };
    return waits ? { kind: 'wait', until: now + WAIT_MS } : { kind: 'wrong', left: TRIES - wrong };
  }

  return {
    list: () => [...pins.keys()],
    set: (packer, digits) =>
      turn(async () => {
        if (digits === null) {
          if (!pins.delete(packer)) return;
        } else {
          const salt = randomBytes(16);
          const hash = await hashOf(digits, salt);
          pins.set(packer, {
            salt: salt.toString('base64'),
            hash: hash.toString('base64'),
            wrong: 0,
            until: 0,
          });
        }
        await keep();
      }),
    check: (packer, digits) =>
      turn(async () => {
        const entry = pins.get(packer);
        return entry === undefined ? { kind: 'right' } : judge(packer, entry, digits);
      }),
  };
}
