import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import type { Crash } from '#shared/bridge/calls/support.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { scrub } from '../log.ts';

const wheres = ['window', 'page', 'main', 'main-fault'] as const;
const crashSchema = v.object({
  at: v.number(),
  where: v.picklist(wheres),
  what: v.string(),
  place: v.string(),
});

/** What ended in the middle, apart from the log: a burst of other lines must not push it out. */
export interface Crashes {
  /** Writes one down at once; never throws. What could name a person is taken out. */
  note(crash: Omit<Crash, 'at'>): void;
  /** Newest first, of the last `days`. */
  list(days: number): readonly Crash[];
  /** What the next window has to tell the packer, once (SUP9). */
  taken(): { readonly what: 'window' | 'main'; readonly at: number } | null;
}

const mostBytes = 256 * 1024;
const DAY_MS = 86_400_000;

function parse(text: string): Crash | null {
  try {
    const parsed = v.safeParse(crashSchema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null; // torn by the very end it tells of
  }
}

/** Opens `crashes.jsonl` in a folder; the file before it is kept when it is full. */
export function openCrashes(dir: string, clock: Clock): Crashes {
  const file = path.join(dir, 'crashes.jsonl');
  const older = path.join(dir, 'crashes.1.jsonl');
  const linesOf = (name: string): readonly Crash[] => {
    try {
      return readFileSync(name, 'utf8')
        .split('\n')
        .flatMap((text) => parse(text) ?? []);
    } catch {
      return []; // there is none yet
    }
  };
  let cameBack: ReturnType<Crashes['taken']> = null;
  return {
    note({ where, what, place }) {
      if (where === 'window' || where === 'main') cameBack = { what: where, at: clock.now() };
      // Synchronous: whatever ends in a moment must be on the disk before.
      try {
        mkdirSync(dir, { recursive: true });
        if (existsSync(file) && statSync(file).size > mostBytes) renameSync(file, older);
        const crash: Crash = {
          at: clock.now(),
          where,
          what: scrub(what).slice(0, 120),
          place: scrub(place).slice(0, 200),
        };
        appendFileSync(file, `${JSON.stringify(crash)}\n`, { mode: 0o600 });
      } catch {
        // A full disk must not stop anybody; the log says so elsewhere.
      }
    },
    taken() {
      const told = cameBack;
      cameBack = null;
      return told;
    },
    list(days) {
      const since = clock.now() - days * DAY_MS;
      return [...linesOf(older), ...linesOf(file)].filter(({ at }) => at >= since).toReversed();
    },
  };
}

/** A mark that lies there while the program runs: one that is there at the start tells of an end in the middle. */
export interface RunningMark {
  /** When the run before was last seen alive, where it ended in the middle; null where it was closed. */
  readonly unclean: number | null;
  /** Still here. */
  beat(): void;
  /** Closed in order. */
  clear(): void;
}

/** Lays the mark. Never throws: without it an end in the middle is merely not told. */
export function markRunning(dir: string, clock: Clock): RunningMark {
  const file = path.join(dir, 'running.json');
  const seen = (): number | null => {
    try {
      const parsed = v.safeParse(
        v.object({ at: v.nullable(v.number()) }),
        JSON.parse(readFileSync(file, 'utf8')),
      );
      // A mark that was torn was being written: nobody closed in order.
      return parsed.success ? parsed.output.at : clock.now();
    } catch (thrown) {
      return thrown instanceof SyntaxError ? clock.now() : null;
    }
  };
  const write = (at: number | null): void => {
    try {
      mkdirSync(dir, { recursive: true });
      writeFileSync(file, JSON.stringify({ at }), { mode: 0o600 });
    } catch {
      // See above.
    }
  };
  const unclean = seen();
  write(clock.now());
  return { unclean, beat: () => write(clock.now()), clear: () => write(null) };
}
