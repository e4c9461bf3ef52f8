import { appendFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '#shared/kit/clock.ts';

/** What is told beside an event: codes and counts, never buyers' data, keys or bodies. */
export type LogDetail = Readonly<Record<string, string | number | boolean | null>>;

/** The station's log. Writing never throws and never waits for anything but the file system. */
export interface Log {
  info(event: string, detail?: LogDetail): void;
  warn(event: string, detail?: LogDetail): void;
  error(event: string, detail?: LogDetail): void;
}

/** Where the log goes; sizes in bytes. */
export interface LogOptions {
  readonly dir: string;
  readonly clock: Clock;
  readonly maxBytes?: number;
  /** How many full files are kept beside the one that is written. */
  readonly keep?: number;
  /** Days after which a full file goes, however few there are. */
  readonly days?: number;
}

const secretShapes: readonly RegExp[] = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/giu,
  /[\w.+-]+@[\w-]+\.[\w.-]+/gu,
  /\b01\d{14}21\S+/gu,
  /\+\d[\d\s()-]{8,}\d/gu,
  /\b[78][\s(-]*\d{3}[\s)-]*\d{3}[\s-]*\d{2}[\s-]*\d{2}\b/gu,
  /\b1[3-9]\d{9}\b/gu,
  // A folder of a user is named after its person.
  /(?<=(?:[a-z]:[\\/]+|\/)(?:users|home)[\\/]+)[^\\/'":]+/giu,
  // Faults quote what they could not read: "Ivan Petrov" is not valid JSON, expected a number but received "…". To the end:
  // what is quoted may have quotes of its own, and may have been cut.
  /".*$/gsu,
];

/**
 * Takes out of a text what may name a person or open a door: names come in Cyrillic or Chinese, or quoted, or as folders of
 * users, keys as UUIDs, marks as GS1.
 */
export function scrub(text: string): string {
  const masked = secretShapes.reduce((rest, shape) => rest.replaceAll(shape, '…'), text);
  return masked.replaceAll(/[^\u0020-\u007E…]+/gu, '…').slice(0, 400);
}

const DAY_MS = 86_400_000;
const dayOf = (ms: number): number => Math.floor(ms / DAY_MS);
/** Files of a log, the one that is written first. */
const logName = /^packline(?:\.\d{1,3})?\.log$/u;

/** Paths of the log's files in a folder, oldest first; a folder that is not there has none. */
export function logFiles(dir: string): readonly string[] {
  const number = (name: string): number => Number(/\d+/u.exec(name)?.[0] ?? 0);
  try {
    return readdirSync(dir)
      .filter((name) => logName.test(name))
      .sort((a, b) => number(b) - number(a))
      .map((name) => path.join(dir, name));
  } catch {
    return [];
  }
}

/** Opens `packline.log` in a folder: one JSON object a line, another file each day and when it is full (SUP1). */
export function createLog(options: LogOptions): Log {
  const { dir, clock, maxBytes = 2 * 1024 * 1024, keep = 20, days = 14 } = options;
  const file = path.join(dir, 'packline.log');
  const nth = (n: number): string => path.join(dir, `packline.${n}.log`);
  let size: number | null = null;
  /** The day of the newest line, by the clock that wrote it. */
  let day = dayOf(clock.now());

  const rotate = (): void => {
    rmSync(nth(keep), { force: true });
    for (let n = keep - 1; n >= 1; n -= 1) if (existsSync(nth(n))) renameSync(nth(n), nth(n + 1));
    renameSync(file, nth(1));
    size = 0;
  };

  /** Old files go; a clock that is wrong costs old lines at most, never new ones. */
  const forget = (): void => {
    for (const old of logFiles(dir))
      if (old !== file && clock.now() - statSync(old).mtimeMs > days * DAY_MS) rmSync(old, { force: true });
  };

  const look = (): void => {
    mkdirSync(dir, { recursive: true });
    const there = existsSync(file) ? statSync(file) : null;
    size = there?.size ?? 0;
    if (there !== null) day = dayOf(there.mtimeMs);
    forget();
  };

  const write = (level: string, event: string, detail: LogDetail = {}): void => {
    const scrubbed = Object.entries(detail).map(([key, value]) => [
      key,
      typeof value === 'string' ? scrub(value) : value,
    ]);
    const now = clock.now();
    const at = new Date(now).toISOString();
    const line = `${JSON.stringify({ at, level, event: scrub(event), ...Object.fromEntries(scrubbed) })}\n`;
    try {
      if (size === null) look();
      if ((size ?? 0) > 0 && (dayOf(now) > day || (size ?? 0) + line.length > maxBytes)) {
        rotate();
        forget();
      }
      appendFileSync(file, line, { mode: 0o600 });
      day = Math.max(day, dayOf(now));
      size = (size ?? 0) + line.length;
    } catch {
      // A full disk must not stop the packer; there is nowhere left to say so.
    }
  };

  return {
    info: (event, detail) => write('info', event, detail),
    warn: (event, detail) => write('warn', event, detail),
    error: (event, detail) => write('error', event, detail),
  };
}
