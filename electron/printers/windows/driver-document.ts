import { err, ok, type Result } from '#shared/kit/result.ts';
import type { Driver, PlacedDib, WinPaper } from './driver.ts';
import { layOut, pageSize } from './lay-out.ts';
import { pageDots } from './png-dots.ts';
import type { WinFailure } from './winspool.ts';

/** One document, as the thread that has it does it. */
export interface DocumentCalls extends Pick<Driver, 'start' | 'end' | 'abort' | 'close'> {
  open(queue: string, sheets: readonly Uint8Array[]): Result<void, WinFailure>;
  /** Prints the sheet of that number, from 0. */
  page(at: number): Result<void, WinFailure>;
}

function placed(sheet: Uint8Array | undefined, paper: WinPaper): PlacedDib | 'empty' | null {
  const dots = sheet === undefined ? null : pageDots(sheet);
  return dots === null ? null : layOut(dots, paper);
}

/** A document through a driver: all sheets are looked through before the first is printed, and laid out one at a time. */
export function documentThrough(driver: Driver): DocumentCalls {
  let sheets: readonly Uint8Array[] = [];
  let paper: WinPaper | null = null;
  return {
    open(queue, given) {
      const first = given[0] === undefined ? null : pageDots(given[0]);
      if (first === null) return err('failed');
      const opened = driver.open(queue, pageSize(first));
      if (!opened.ok) return opened;
      if (given.some((sheet) => placed(sheet, opened.value) === null)) {
        driver.close();
        return err('failed');
      }
      sheets = given;
      paper = opened.value;
      return ok(undefined);
    },
    start: (title) => driver.start(title),
    page(at) {
      const laid = paper === null ? null : placed(sheets[at], paper);
      return laid === null ? err('failed') : driver.page(laid === 'empty' ? null : laid);
    },
    end: () => driver.end(),
    abort: () => driver.abort(),
    close: () => driver.close(),
  };
}
