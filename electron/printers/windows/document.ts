import type { Result } from '#shared/kit/result.ts';
import type { WinFailure } from './winspool.ts';

/** One document through a queue's driver, its sheets laid out. */
export interface WinDocument {
  /** Begins the job; its number in the queue. */
  start(title: string): Promise<Result<number, WinFailure>>;
  /** Prints the sheet of that number, from 0. */
  page(at: number): Promise<Result<void, WinFailure>>;
  end(): Promise<Result<void, WinFailure>>;
  /** Throws the job away, as far as the spooler has not passed it on. */
  abort(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a document of these sheets (PNG, one bit a dot); `failed` where the queue or its driver does not go along, a sheet
 * is not of our making, or the paper does not hold its ink.
 */
export type OpenDocument = (
  queue: string,
  sheets: readonly Uint8Array[],
) => Promise<Result<WinDocument, WinFailure>>;
