import type { LabelLanguage } from '#shared/label/languages.ts';
import type { LargerPage } from '#shared/printing/larger.ts';
import type { PrinterCondition } from '#shared/printing/state.ts';

/** A rendered job: one piece of bytes a sheet. */
export interface Sheets {
  readonly language: LabelLanguage;
  readonly sheets: readonly Uint8Array[];
  /** The same sheets, one each, for those who want to look at them, keep them or print their dots; empty where they cannot be had. */
  readonly as: (language: 'png' | 'pdf') => Promise<readonly Uint8Array[]>;
}

/**
 * What a way to a printer can have against a job, beside what the printer itself says. `busy`: another program has the
 * device; `no-permission`: the system does not let us (on Linux: not in group `lp` or `dialout`); `no-queue`: no queue of
 * that name; `wrong-language`: such bytes cannot go this way; `refused`: the queue does not take or could not print it;
 * `no-support`: this system has no such way; `cut` and `timed-out` only after bytes went out; `disk`: the folder.
 */
export const transportWords = [
  'busy',
  'no-permission',
  'no-queue',
  'wrong-language',
  'refused',
  'no-support',
  'cut',
  'timed-out',
  'disk',
] as const;

/** Why a job did not go, or what is to be said of one that went. */
export type SendDetail = (typeof transportWords)[number] | PrinterCondition;

/**
 * How sending ended. `sent`: every byte was taken; a `detail` is what the printer said after it (paper out: it comes out
 * when there is paper again). `confirmed`: the printer said afterwards that it is well and idle. `failed`: not one byte
 * went out, nothing can come out later. `maybe`: some may have come out.
 */
export interface Sent {
  readonly outcome: 'sent' | 'confirmed' | 'maybe' | 'failed';
  readonly detail: SendDetail | null;
  /** How the printer was found to be meanwhile; null where nothing was learnt. */
  readonly condition: PrinterCondition | null;
}

/** A way to a printer. Kept as long as the printer's settings stay: it remembers whether that printer answers. */
export interface Transport {
  /**
   * Sends a job, one at a time. `aboutToSend` is awaited before the first byte of it leaves; a break before
   * that byte is `failed`, after it `maybe`. Rejects only if `aboutToSend` does; then nothing was sent.
   */
  send(jobId: string, job: Sheets, aboutToSend: () => Promise<void>): Promise<Sent>;
  /** How the printer is, by asking it or the way to it; waits while a job is being sent. */
  condition(): Promise<PrinterCondition>;
  /** Lets go of what it holds; a job under way is not waited for. */
  close(): Promise<void>;
}

/** A job of which every byte was taken. */
export const sent = (detail: PrinterCondition | null = null): Sent => ({
  outcome: 'sent',
  detail,
  condition: detail,
});

/** A job after which the printer said that it is well and idle. */
export const confirmed: Sent = { outcome: 'confirmed', detail: null, condition: 'ready' };

/** A job of which not one byte went out. */
export const failed = (detail: SendDetail, condition: PrinterCondition | null = null): Sent => ({
  outcome: 'failed',
  detail,
  condition,
});

/** A job that broke on its way. */
export const maybe = (detail: SendDetail): Sent => ({ outcome: 'maybe', detail, condition: null });

/** Why a label could not be made: a closed word, and the question that a person could answer. */
export interface RenderTrouble {
  readonly detail: string;
  readonly larger: LargerPage | null;
}

/** A label that could not be made, for good. */
export const unmade = (detail: string): RenderTrouble => ({ detail, larger: null });
