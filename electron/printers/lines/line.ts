import type { Result } from '#shared/kit/result.ts';

/** How a line fails while bytes are on it: broken, or nothing moved for too long. */
export type Break = 'cut' | 'timed-out';

/** Why a line could not be had. */
export type NoLine = 'unreachable' | 'busy' | 'no-permission' | 'no-support';

/** A line to a printer that carries bytes both ways: a socket, a USB device, a serial port. */
export interface Line {
  /** Hands bytes over, however slowly they are taken; null when all are. Never gives up while bytes move. */
  write(bytes: Uint8Array): Promise<Break | null>;
  /** What came since it was last read, waiting for the first of it at most so long; empty when nothing came. */
  read(waitMs: number): Promise<Buffer>;
  /** True once the other end can no longer answer. */
  ended(): boolean;
  /** After the last byte: tells the other end so where that can be told, and sees whether it breaks off. */
  finish(): Promise<Break | null>;
  /** Lets go. What was taken is still delivered. */
  close(): Promise<void>;
  /** Lets go of a line that broke; what the printer has not taken yet must not come out later. */
  drop(): Promise<void>;
}

/** Opens a line; sends nothing. */
export type OpenLine = () => Promise<Result<Line, NoLine>>;

/** Waits. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
