import type { PrinterCondition } from '#shared/printing/state.ts';

/** What an answer says. */
export interface Reading {
  readonly condition: PrinterCondition;
  /** It still has something to print or to parse. */
  readonly working: boolean;
}

/** One question to a printer and how its answer is read. Pure. */
export interface Question {
  /** What is sent; empty where the printer speaks by itself. */
  readonly bytes: Uint8Array;
  /** Reads all that came since; null while the answer is not complete. Never throws, whatever came. */
  read(answer: Buffer): Reading | null;
}

/** How printers of one kind are asked how they are. */
export interface StatusProtocol {
  /** Asked at any time outside a job. */
  readonly now: Question;
  /** Asked after the last byte of a job: its answer tells whether all of it is done. */
  readonly after: Question;
  /** So long after the last byte an answer may be from before it, ms: it overtakes what is still to be read. */
  readonly overtakesMs: number;
  /** What silence means with a printer that has answered before. */
  readonly silence: PrinterCondition;
}

/** An answer nobody understands. */
export const garbled: Reading = { condition: 'garbled', working: false };

/** The first condition whose flag is set; `ready` where none is. Order: what a person must see to first. */
export const firstOf = (flags: readonly (readonly [boolean, PrinterCondition])[]): PrinterCondition =>
  flags.find(([set]) => set)?.[1] ?? 'ready';
