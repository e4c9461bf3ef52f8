import type { Envelope } from '../domain/envelope.ts';
import type { PostingFact } from '../domain/posting/facts.ts';
import type { VirtualReason } from '../domain/posting/virtual.ts';

/** How a posting that was sent without a parcel stands (VS9). `none-due`: nothing else has to leave. */
export type VirtualStanding = 'none-due' | 'owed' | 'at-table' | 'left' | 'cancelled';

/** One posting that was sent without a parcel. Moments are ms since 1970 UTC; null for not (yet). */
export interface VirtualRow {
  readonly posting: string;
  readonly why: VirtualReason | null;
  readonly number: string;
  readonly note: string;
  readonly sentAt: number;
  readonly by: string;
  readonly along: string | null;
  readonly dueAt: number | null;
  /** How often its date was moved. */
  readonly moved: number;
  readonly readyAt: number | null;
  readonly leftAt: number | null;
  readonly standing: VirtualStanding;
}

function begun(posting: string, fact: Extract<PostingFact, { type: 'VirtualSent' }>): VirtualRow {
  const { at, by, number, note, why = null, along = null, dueAt = null } = fact;
  const standing = dueAt === null ? 'none-due' : 'owed';
  return {
    posting,
    why,
    number,
    note,
    sentAt: at,
    by,
    along,
    dueAt,
    moved: 0,
    readyAt: null,
    leftAt: null,
    standing,
  };
}

function after(row: VirtualRow, fact: PostingFact): VirtualRow {
  switch (fact.type) {
    case 'PresaleMoved':
      return { ...row, dueAt: fact.dueAt, moved: row.moved + 1 };
    case 'PresaleReady':
      return { ...row, readyAt: fact.at, standing: 'at-table' };
    case 'PostingHandedOver':
      return { ...row, leftAt: fact.at, standing: 'left' };
    case 'PostingCancelled':
      return { ...row, standing: 'cancelled' };
    default:
      return row;
  }
}

/** Reads facts in the order they were made, and tells what was sent without a parcel, the oldest first (VS9). */
export function createVirtualReport(): {
  read(envelopes: readonly Envelope[]): void;
  rows(): readonly VirtualRow[];
} {
  const rows = new Map<string, VirtualRow>();
  return {
    read(envelopes) {
      for (const { stream, fact } of envelopes) {
        if (!stream.startsWith('posting:')) continue;
        const posting = stream.slice('posting:'.length);
        const known = rows.get(posting);
        const said = fact as PostingFact;
        if (said.type === 'VirtualSent') rows.set(posting, begun(posting, said));
        else if (known !== undefined) rows.set(posting, after(known, said));
      }
    },
    rows: () => [...rows.values()],
  };
}
