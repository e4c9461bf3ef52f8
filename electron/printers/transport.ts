import type { PrintResult } from '#shared/bridge/calls.ts';
import type { PrinterSettings } from '#shared/bridge/settings.ts';

/** A rendered job: one piece of bytes a sheet. */
export interface Sheets {
  readonly language: PrinterSettings['language'];
  readonly sheets: readonly Uint8Array[];
  /** The same sheets for those who want to look at them or keep them; empty where they cannot be had. */
  readonly copies: (language: 'png' | 'pdf') => Promise<readonly Uint8Array[]>;
}

/** A way to a printer. */
export interface Transport {
  /**
   * Sends a job. `aboutToSend` is awaited before the first byte leaves; once it has been called a break is `maybe`,
   * before it is `failed`.
   */
  send(jobId: string, job: Sheets, aboutToSend: () => Promise<void>): Promise<PrintResult>;
  /** Whether anybody is there; sends nothing. */
  probe(): Promise<'ready' | 'unreachable'>;
}

/** A job that came out as far as anybody can tell. */
export const printed: PrintResult = { outcome: 'printed', detail: null };
/** A job of which not one byte went out. */
export const failed = (detail: string): PrintResult => ({ outcome: 'failed', detail });
/** A job that broke on its way. */
export const maybe = (detail: string): PrintResult => ({ outcome: 'maybe', detail });
