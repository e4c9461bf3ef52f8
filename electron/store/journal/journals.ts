import path from 'node:path';
import type { Settings } from '#shared/bridge/settings.ts';
import { openJournal } from './journal.ts';
import type { Journal, JournalOptions } from './journal.ts';

/** Which work a journal belongs to. */
export type MarketKind = Settings['marketplace']['kind'];

/** Practice and real work each have a journal; as a whole they answer for the one the station works with now. */
export interface Journals extends Omit<
  Journal,
  'state' | 'lastAt' | 'facts' | 'rows' | 'check' | 'replace' | 'idle'
> {
  /** The journal of one kind of work. */
  of(kind: MarketKind): Journal;
  /** Its folder. */
  folder(kind: MarketKind): string;
  /** The kind of work the station does now. */
  kind(): MarketKind;
}

const folders = { practice: 'journal-practice', ozon: 'journal' } as const satisfies Record<
  MarketKind,
  string
>;

/**
 * The journal of the marketplace that the station works with now. Practice and real work keep journals of their own, as
 * they keep stores of their own: no practice parcel may ever reach a real shop.
 */
export async function openJournals(
  { dir, ...options }: JournalOptions,
  kind: () => MarketKind,
): Promise<Journals> {
  const practice = await openJournal({ ...options, dir: path.join(dir, folders.practice) });
  const ozon = await openJournal({ ...options, dir: path.join(dir, folders.ozon) });
  const of = (which: MarketKind): Journal => (which === 'practice' ? practice : ozon);
  const now = (): Journal => of(kind());
  return {
    of,
    folder: (which) => path.join(dir, folders[which]),
    kind,
    head: () => now().head(),
    begin: (storeId) => now().begin(storeId),
    append: (storeId, records, holes) => now().append(storeId, records, holes),
    read: (afterSeq, limit) => now().read(afterSeq, limit),
    factsOf: (stream) => now().factsOf(stream),
    has: (effectId, shop) => now().has(effectId, shop),
    get notices() {
      return now().notices;
    },
    close: async () => {
      await Promise.all([practice.close(), ozon.close()]);
    },
  };
}
