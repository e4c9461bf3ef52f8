import type { PostingNumber } from '#shared/kit/brand.ts';

/** Why a transaction did not happen. Nothing of it is in the store then. */
export type StoreError =
  /** Somebody else wrote to this stream first: load it again and decide again. */
  | { readonly kind: 'lost-race'; readonly stream: string }
  /** No room on the disk. Never retry in a loop; make room first. */
  | { readonly kind: 'disk-full' }
  /** The connection is gone; the store has to be opened again. */
  | { readonly kind: 'closed' }
  /** The posting's older facts are in the journal only, and the journal did not give them. */
  | { readonly kind: 'archive-unreadable'; readonly number: string }
  /** Anything else the browser's storage says; `detail` is its error name and message, never a row. */
  | { readonly kind: 'broken'; readonly detail: string };

/** Why a store did not open. `newer-store`: a later version of the app wrote it; it was not touched. */
export type OpenError =
  | Exclude<StoreError, { kind: 'lost-race' }>
  | { readonly kind: 'newer-store'; readonly found: number; readonly known: number };

/** Why a restore stopped. */
export type RestoreError =
  | Exclude<StoreError, { kind: 'lost-race' }>
  /** The journal belongs to another store than this one. */
  | { readonly kind: 'foreign-journal'; readonly store: string; readonly journal: string }
  /** Store and journal tell different stories from this sequence number on; a person must choose. */
  | { readonly kind: 'diverged'; readonly seq: number };

/** Aborts a transaction whose expected version is no longer the stored one. */
export class LostRace extends Error {
  override readonly name = 'LostRace';
  readonly stream: string;
  constructor(stream: string) {
    super(`lost race on ${stream}`);
    this.stream = stream;
  }
}

/** Aborts a transaction that adds to an archived posting: its facts have to be read back first. */
export class Archived extends Error {
  override readonly name = 'Archived';
  readonly number: PostingNumber;
  constructor(number: PostingNumber) {
    super(`archived: ${number}`);
    this.number = number;
  }
}

/** What reading an archived posting rejects with when the journal does not give its facts. */
export class ArchiveUnreadable extends Error {
  override readonly name = 'ArchiveUnreadable';
  readonly number: PostingNumber;
  constructor(number: PostingNumber) {
    super(`archive unreadable: ${number}`);
    this.number = number;
  }
}

interface Nested {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly inner?: unknown;
  readonly failures?: readonly unknown[];
}

/** An error with everything Dexie wrapped inside it, outermost first. */
function chain(thrown: unknown): readonly Nested[] {
  const found: Nested[] = [];
  const todo: unknown[] = [thrown];
  for (let next = todo.shift(); next !== undefined && found.length < 16; next = todo.shift()) {
    if (typeof next !== 'object' || next === null) continue;
    const error: Nested = next;
    found.push(error);
    if (error.inner !== undefined) todo.push(error.inner);
    if (Array.isArray(error.failures)) todo.push(...error.failures.slice(0, 3));
  }
  return found;
}

const said = (error: Nested): string => `${String(error.name)}: ${String(error.message)}`.slice(0, 300);

/** The archived posting that a transaction wanted to add to; null for any other error. */
export function archivedIn(thrown: unknown): PostingNumber | null {
  const found = chain(thrown).find((error) => error instanceof Archived);
  return found instanceof Archived ? found.number : null;
}

/** Classifies whatever a transaction or a read threw. */
export function storeErrorOf(thrown: unknown): StoreError {
  const errors = chain(thrown);
  const race = errors.find((error) => error instanceof LostRace);
  if (race instanceof LostRace) return { kind: 'lost-race', stream: race.stream };
  if (
    errors.some((error) => error.name === 'QuotaExceededError' || /disk full|no space/iu.test(said(error)))
  ) {
    return { kind: 'disk-full' };
  }
  const unread = errors.find((error) => error instanceof ArchiveUnreadable);
  if (unread instanceof ArchiveUnreadable) return { kind: 'archive-unreadable', number: unread.number };
  const closed = ['DatabaseClosedError', 'InvalidStateError'];
  if (errors.some((error) => closed.includes(String(error.name)))) return { kind: 'closed' };
  return { kind: 'broken', detail: errors.length === 0 ? String(thrown) : errors.map(said).join(' < ') };
}

/** The same for work that has no expected version to lose. */
export function plainErrorOf(thrown: unknown): Exclude<StoreError, { kind: 'lost-race' }> {
  const error = storeErrorOf(thrown);
  return error.kind === 'lost-race' ? { kind: 'broken', detail: `version of ${error.stream}` } : error;
}
