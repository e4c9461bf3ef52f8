import type { PrinterCondition } from '#shared/printing/state.ts';
import type { WinDriver, WinQueue } from './winspool.ts';

/** Kinds of data a raw job can be given to the spooler as. */
export type RawType = 'RAW' | 'XPS_PASS';

const xpsDriver = 0x2;
const typeFour = 4;

/**
 * The kinds to try, likeliest first. XPS drivers, all type-4 ones among them, pass raw bytes only as `XPS_PASS`
 * (learn.microsoft.com, "XPS_PASS data type"); what a person has set is never second-guessed.
 */
export function rawTypes(wanted: 'auto' | RawType, driver: WinDriver | null): readonly RawType[] {
  if (wanted !== 'auto') return [wanted];
  const isXps = driver !== null && (driver.version >= typeFour || (driver.attributes & xpsDriver) !== 0);
  return isXps ? ['XPS_PASS', 'RAW'] : ['RAW', 'XPS_PASS'];
}

const workOffline = 0x400;

/** Bits of `PRINTER_STATUS_*` (winspool.h), in order of what a person must see to first. */
const queueWords: readonly (readonly [number, PrinterCondition])[] = [
  [0x400000, 'head-open'],
  [0x10 | 0x40, 'paper-out'],
  [0x8, 'jam'],
  [0x40000, 'ribbon-out'],
  [0x80 | 0x1000 | 0x800000, 'unreachable'],
  [0x1 | 0x4 | 0x2 | 0x100000, 'queue-stopped'],
];

/** How a queue says its printer is. */
export function windowsCondition({
  status,
  attributes,
}: Pick<WinQueue, 'status' | 'attributes'>): PrinterCondition {
  const found = queueWords.find(([bits]) => (status & bits) !== 0);
  if (found !== undefined) return found[1];
  return (attributes & workOffline) !== 0 ? 'unreachable' : 'ready';
}

/** Bits of `JOB_STATUS_*` (winspool.h). */
const job = {
  paused: 0x1,
  error: 0x2,
  printing: 0x10,
  offline: 0x20,
  paperOut: 0x40,
  printed: 0x80,
  blocked: 0x200,
  intervention: 0x400,
  complete: 0x1000,
} as const;

/** What a job's bits say: done, on its way to the printer, or why it does not move. */
export interface WinJob {
  readonly done: boolean;
  /** Bytes may be at the printer. */
  readonly printing: boolean;
  readonly stuck: PrinterCondition | null;
}

/** Reads a job's bits. */
export function windowsJob(status: number): WinJob {
  const has = (bits: number): boolean => (status & bits) !== 0;
  const stuck = (): PrinterCondition | null => {
    if (has(job.paperOut)) return 'paper-out';
    if (has(job.offline)) return 'unreachable';
    return has(job.error | job.blocked | job.paused | job.intervention) ? 'queue-stopped' : null;
  };
  return { done: has(job.printed | job.complete), printing: has(job.printing), stuck: stuck() };
}
