import path from 'node:path';
import type { Settings } from '#shared/bridge/settings.ts';
import { openJournal } from './journal.ts';
import type { Journal, JournalOptions } from './journal.ts';

const folders = { practice: 'journal-practice', ozon: 'journal' } as const satisfies Record<
  Settings['marketplace']['kind'],
  string
>;

/**
 * The journal of the marketplace that the station works with now. Practice and real work keep journals of their own, as
 * they keep stores of their own: no practice parcel may ever reach a real shop.
 */
export async function openJournals(
  { dir, ...options }: JournalOptions,
  kind: () => Settings['marketplace']['kind'],
): Promise<Journal> {
  const practice = await openJournal({ ...options, dir: path.join(dir, folders.practice) });
  const ozon = await openJournal({ ...options, dir: path.join(dir, folders.ozon) });
  const now = (): Journal => (kind() === 'practice' ? practice : ozon);
  return {
    head: () => now().head(),
    begin: (storeId) => now().begin(storeId),
    append: (storeId, records) => now().append(storeId, records),
    read: (afterSeq, limit) => now().read(afterSeq, limit),
    has: (effectId) => now().has(effectId),
    get notices() {
      return now().notices;
    },
    close: async () => {
      await Promise.all([practice.close(), ozon.close()]);
    },
  };
}
