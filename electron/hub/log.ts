import type { Clock } from '#shared/kit/clock.ts';
import { scrub, type LogDetail } from '../log.ts';

/** Writes one line of the hub's log: codes and counts, never what facts hold. */
export type HubLog = (level: 'info' | 'warn' | 'error', event: string, detail?: LogDetail) => void;

/** A log of JSON lines into anything that takes text. */
export function createHubLog(clock: Clock, write: (line: string) => void): HubLog {
  return (level, event, detail = {}) => {
    const scrubbed = Object.entries(detail).map(([key, value]) => [
      key,
      typeof value === 'string' ? scrub(value) : value,
    ]);
    const at = new Date(clock.now()).toISOString();
    write(`${JSON.stringify({ at, level, event: scrub(event), ...Object.fromEntries(scrubbed) })}\n`);
  };
}
