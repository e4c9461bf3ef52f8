import type { LabelLanguage } from '#shared/label/languages.ts';
import type { LargerPage } from '#shared/printing/larger.ts';
import type { PrinterCondition } from '#shared/printing/state.ts';

/** A rendered job: one piece of bytes a sheet. */
export interface Sheets {
  readonly language: LabelLanguage;
  readonly sheets: readonly Uint8Array[];
  /** The same sheets for those who want to look at them or keep them; empty where they cannot be had. */
  readonly as: (language: 'png' | 'pdf') => Promise<readonly Uint8Array[]>;
}

/** Why a label could not be made: a closed word, and the question that a person could answer. */
export interface RenderTrouble {
  readonly detail: string;
  readonly larger: LargerPage | null;
}

/** How sending ended. `confirmed`: the printer said afterwards that it is well and idle. */
export interface SendResult {
  readonly outcome: 'sent' | 'confirmed' | 'maybe' | 'failed';
  /** Closed word; of a failed one often the printer's condition. */
  readonly detail: string | null;
}

/** A way to a printer. */
export interface Transport {
  /**
   * Sends a job. `aboutToSend` is awaited before the first byte leaves; once it has been called a break is `maybe`,
   * before it is `failed`.
   */
  send(jobId: string, job: Sheets, aboutToSend: () => Promise<void>): Promise<SendResult>;
  /** How the printer is; prints nothing. */
  condition(): Promise<PrinterCondition>;
}

/** A job whose every byte was taken. */
export const sent: SendResult = { outcome: 'sent', detail: null };
/** A job of which not one byte went out. */
export const failed = (detail: string): SendResult => ({ outcome: 'failed', detail });
/** A label that could not be made, for good. */
export const unmade = (detail: string): RenderTrouble => ({ detail, larger: null });
/** A job that broke on its way. */
export const maybe = (detail: string): SendResult => ({ outcome: 'maybe', detail });
