import type { Result } from '#shared/kit/result.ts';
import type { Stock } from '#shared/label/size.ts';
import type { Dib } from './dib.ts';
import type { Spot } from './place.ts';
import type { WinFailure } from './winspool.ts';

/** The paper as a driver sees it, in its own units: how many an inch has, where the printable part begins, its size. */
export interface WinPaper {
  readonly perInchX: number;
  readonly perInchY: number;
  /** From the edges of the sheet to the printable part. */
  readonly offsetX: number;
  readonly offsetY: number;
  /** Of the printable part. */
  readonly width: number;
  readonly height: number;
}

/** A picture, and where in the printable part it goes, in the driver's units. */
export interface PlacedDib {
  readonly dib: Dib;
  readonly spot: Spot;
}

/** A queue's driver with one document; each call blocks until the system is done. */
export interface Driver {
  /** Asks for sheets of that size. */
  open(queue: string, page: Stock): Result<WinPaper, WinFailure>;
  /** Begins the job; its number in the queue. */
  start(title: string): Result<number, WinFailure>;
  /** One sheet; null is an empty one. */
  page(picture: PlacedDib | null): Result<void, WinFailure>;
  end(): Result<void, WinFailure>;
  abort(): Result<void, WinFailure>;
  close(): Result<void, WinFailure>;
}
