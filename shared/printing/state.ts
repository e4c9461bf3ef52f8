/**
 * How a printer is, in a closed set: what it said itself (paper, ribbon, head, cover, pause, jam, heat), what the way to it
 * said (`unreachable`, `queue-stopped`), `garbled` for an answer nobody understands, `unknown` where it was never asked
 * or never answers.
 */
export const printerConditions = [
  'ready',
  'paper-out',
  'ribbon-out',
  'head-open',
  'paused',
  'jam',
  'overheated',
  'cutter',
  'queue-stopped',
  'unreachable',
  'garbled',
  'unknown',
] as const;

/** One of `printerConditions`. */
export type PrinterCondition = (typeof printerConditions)[number];

/** Conditions in which nothing is sent: the jobs wait and go on in order when it is over. */
export const stopsPrinting = (condition: PrinterCondition): boolean =>
  condition !== 'ready' && condition !== 'unknown' && condition !== 'garbled';

/** How a printer of the station stands. */
export interface PrinterState {
  readonly printer: string;
  readonly condition: PrinterCondition;
  /** A job is being rendered or sent. */
  readonly busy: boolean;
  /** Jobs that wait for it. */
  readonly waiting: number;
  /** Since when the condition holds, ms since 1970 UTC. */
  readonly since: number;
}

/** Besides conditions: another program has the printer, the system does not let us or has no such queue, a question is open. */
const waits: ReadonlySet<string> = new Set(['busy', 'no-permission', 'no-queue', 'page-larger']);

/**
 * Words of a failed print after which the same job may simply be asked for again: not one byte went out, and it waits
 * for the printer, or for a person's answer about the size of the page.
 */
export const passes = (detail: string | null): boolean =>
  waits.has(detail ?? '') ||
  printerConditions.some((condition) => condition === detail && stopsPrinting(condition));
