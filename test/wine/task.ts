import type { PrinterCondition } from '#shared/printing/state.ts';
import type { Sent } from '../../electron/printers/transport.ts';
import type { WinQueue } from '../../electron/printers/windows/winspool.ts';

/** A document to print: on which queue, of which files in the folder. */
export interface InsideDocument {
  readonly queue: string;
  readonly pages: readonly string[];
}

/** What is to be tried inside. */
export interface InsideTask {
  /** A queue that passes bytes, and the file to send to it. */
  readonly raw: string;
  readonly label: string;
  readonly documents: readonly InsideDocument[];
}

/** How sending ended and how long it took. */
export type Timed = Sent & { readonly ms: number };

/** How it went inside. */
export interface InsideReport {
  readonly node: string;
  readonly queues: readonly WinQueue[];
  /** Of the raw queue, and of one that is not there. */
  readonly conditions: readonly PrinterCondition[];
  readonly labels: readonly Timed[];
  readonly noQueue: Timed;
  readonly documents: readonly Timed[];
  /** The longest that the program could not answer meanwhile, ms. */
  readonly heldUpMs: number;
}
