import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Log, LogDetail } from '../../../electron/log.ts';

/** A folder of its own for one test, gone afterwards. */
export async function freshDir(): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'packline-test-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** A clock that stands still until it is set. */
export function handClock(start = Date.UTC(2026, 10, 5, 8)): { now(): number; set(ms: number): void } {
  let at = start;
  return { now: () => at, set: (ms) => (at = ms) };
}

/** A log that remembers what was said. */
export function memoryLog(): Log & { readonly lines: { level: string; event: string; detail: LogDetail }[] } {
  const lines: { level: string; event: string; detail: LogDetail }[] = [];
  const at =
    (level: string) =>
    (event: string, detail: LogDetail = {}) =>
      void lines.push({ level, event, detail });
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}
