import { Dexie } from 'dexie';
import type { SupplyNumber } from '#shared/kit/brand.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import type { StationDb } from './database.ts';
import type { Kept, SupplyRow } from './rows.ts';

const kept = ({ state, version }: SupplyRow): Kept<KnownSupply> => ({ state, version });

/** Supplies that are open. */
export const openSupplies = async (db: StationDb): Promise<Kept<KnownSupply>[]> =>
  (await db.supplies.where('active').equals(1).toArray()).map(kept);

/** Supplies that are closed or given up, the newest first. */
export async function finishedSupplies(db: StationDb, limit: number): Promise<Kept<KnownSupply>[]> {
  const finished = db.supplies.where('finishedAt').above(Dexie.minKey);
  // oxlint-disable-next-line unicorn/no-array-reverse -- the store's own: it reads from the end
  const rows = await finished.reverse().limit(limit).toArray();
  return rows.map(kept);
}

/** One supply. */
export async function supply(db: StationDb, number: SupplyNumber): Promise<Kept<KnownSupply> | null> {
  const row = await db.supplies.get(number);
  return row === undefined ? null : kept(row);
}

/** The supply that a code names: its number, or the label of one of its places. */
export async function supplyByCode(db: StationDb, code: string): Promise<SupplyNumber | null> {
  const [number] = await db.supplies.where('codes').equals(code.toUpperCase()).primaryKeys();
  return (number as SupplyNumber | undefined) ?? null;
}
