import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { asHead, asRecord } from './journal-record.ts';
import { linesOf } from './lines.ts';
import { openLine } from './sealed-line.ts';

/** A readable record on its place. */
export interface Found {
  readonly record: JournalRecord;
  readonly offset: number;
  readonly length: number;
  readonly sum: number;
}

/** What reading a segment from end to end showed. */
export interface SegmentScan {
  readonly storeId: string | null;
  /** Where the first damage begins; the length of the file when there is none. */
  readonly goodEnd: number;
  readonly size: number;
  /** Readable records after the damage: more than a torn tail. */
  readonly readableAfter: boolean;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

/**
 * Reads a segment line by line. `accept` enters a record and says whether it fits the history (a fact out of turn does
 * not); from the first misfit on, readable records go to `stray` instead.
 */
export async function scanSegment(
  file: string,
  accept: (found: Found, storeId: string) => boolean,
  stray: (found: Found) => void,
): Promise<SegmentScan> {
  let storeId: string | null = null;
  let goodEnd = 0;
  let size = 0;
  let whole = true;
  let readableAfter = false;
  for await (const { bytes, offset, length, ended } of linesOf(file)) {
    size = offset + length;
    const opened = ended ? openLine(bytes) : null;
    const value = opened === null ? null : parse(opened.json);
    if (offset === 0) storeId = asHead(value)?.storeId ?? null;
    const record = asRecord(value);
    const found = record === null || opened === null ? null : { record, offset, length, sum: opened.sum };
    whole &&= storeId !== null && (offset === 0 || (found !== null && accept(found, storeId)));
    if (whole) {
      goodEnd = size;
    } else if (found !== null) {
      stray(found);
      readableAfter = true;
    }
  }
  return { storeId, goodEnd, size, readableAfter };
}
