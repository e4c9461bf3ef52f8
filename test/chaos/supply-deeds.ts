import { fullCartons } from '#shared/domain/supply/contents.ts';
import { placeCode, readSupplyNumber } from '#shared/domain/supply/place.ts';
import { planSupply } from '#shared/domain/supply/plan.ts';
import type { SupplyCommand } from '#shared/domain/supply/commands.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import type { SupplyNumber } from '#shared/kit/brand.ts';
import { orderedGoods } from '#shared/market/ordered-goods.ts';
import type { SupplyAtHand, SupplyScreen } from '../../renderer/session/activities/supply-view.ts';
import { learnGoods } from '../../renderer/sync/learn-products.ts';
import { freshMark } from '../kit/bench-packer.ts';
import { pick } from './dice.ts';
import { firstOf, idle } from './leaving-deeds.ts';
import type { ChaosTable } from './tables.ts';

type Said = SupplyCommand extends infer C
  ? C extends { at: number; by: string }
    ? Omit<C, 'at' | 'by'>
    : never
  : never;

/** Says something to a supply at the desk. */
async function orderAs({ bench }: ChaosTable, number: SupplyNumber, said: Said): Promise<void> {
  await bench.alive(bench.now.execute.supply(number, { ...said, at: bench.clock.now(), by: 'BOSS' }));
  await bench.alive(bench.station.refresh());
}

/** Takes a supply over that was ordered and that nobody took over yet (FM1); nothing where there is none, or the marketplace is away. */
async function takeOver(table: ChaosTable): Promise<void> {
  const { bench, supplies } = table;
  const { ask, book, pull } = bench.now;
  const asked = await bench.alive(ask('market.supplies', undefined));
  const order = asked.ok ? asked.value.find(({ supplyId }) => !supplies.has(supplyId)) : undefined;
  const number = order === undefined ? null : readSupplyNumber(order.orderNumber);
  if (order === undefined || number === null) return;
  const { bundleId, supplyId, warehouse, date } = order;
  const read = await bench.alive(ask('market.supplyGoods', { bundleId }));
  if (!read.ok) return;
  const skus = read.value.map(({ sku }) => sku);
  if (!(await bench.alive(learnGoods(skus, new Set(), pull))).ok) return;
  const goods = read.value.filter(({ sku }) => book.product(sku) !== null).map(orderedGoods);
  const head = { warehouse: warehouse ?? '', date, market: { supplyId } };
  const plan = planSupply(head, goods, (sku) => book.product(sku)?.state ?? null);
  supplies.set(supplyId, number);
  await orderAs(table, number, { type: 'plan-supply', number, source: 'hand', plan, anew: false });
}

/** What comes next in the carton, the stack or the supply as a whole. */
function atPacking(table: ChaosTable, at: SupplyAtHand, roll: () => number): string {
  const { book } = table.bench.now;
  const codeOf = (sku: Parameters<typeof book.product>[0]): string | null =>
    book.product(sku)?.state.allBarcodes[0]?.code ?? null;
  if (at.marked !== null)
    return freshMark((codeOf(at.marked.sku) ?? '').padStart(14, '0').slice(-13), table.bench);
  const chance = roll();
  if (chance < 0.04) return 'PL-UNDO';
  if (chance < 0.06) return 'PL-G-4200';
  if (chance < 0.08) return 'PL-REPRINT';
  if (chance < 0.11) return 'PL-X-2';
  const codes = at.left.flatMap(({ line }) => codeOf(line.sku) ?? []);
  const { number } = at.supply;
  if (at.inCarton.length > 0) return codes.length === 0 || roll() < 0.3 ? 'PL-NEXTBOX' : pick(roll, codes);
  const bare = fullCartons(at.supply).filter(({ pallet, status }) => pallet === null && status === 'closed');
  if (bare.length > 0 && roll() < 0.25) return placeCode(number, pick(roll, bare).id);
  if (at.pallet !== null && at.pallet.cartons > 0 && (codes.length === 0 || roll() < 0.3))
    return 'PL-NEXTBOX';
  if (at.sure) return roll() < 0.7 ? 'PL-OK' : 'PL-UNDO';
  return codes.length === 0 || roll() < 0.06 ? 'PL-OK' : pick(roll, codes);
}

/** The label of a place that is closed: scanned where it came out, asked for again where it did not; null while it is awaited. */
function atLabel(
  { bench }: ChaosTable,
  { at, place }: Extract<SupplyScreen, { stage: 'label' }>,
  roll: () => number,
): string | null {
  if (roll() < 0.04) return 'PL-UNDO';
  const { print } = place;
  if (bench.world.printer.sheets.some(({ jobId }) => jobId === print?.jobId))
    return placeCode(at.supply.number, place.id);
  return print?.outcome === null ? null : 'PL-REPRINT';
}

function supplyScan(table: ChaosTable, roll: () => number): string | null {
  const first = firstOf(table);
  if (first !== null) return first;
  const now = table.bench.screen;
  if (now.kind === 'returns' || now.kind === 'hand-over') return 'PL-LEAVE';
  if (now.kind !== 'supply') return idle.has(now.kind) ? 'PL-WORK-SUPPLY' : null;
  switch (now.stage) {
    case 'choose':
      return now.supplies.length === 0 ? null : pick(roll, now.supplies).number;
    case 'pack':
      return atPacking(table, now.at, roll);
    case 'label':
      return atLabel(table, now, roll);
    case 'done':
      return 'PL-OK';
  }
}

/** So many scans at a supply, from wherever the table stands; where none is open, one that was ordered is taken over first. */
export async function packSupply(table: ChaosTable, roll: () => number, scans: number): Promise<void> {
  const open = [...table.bench.now.book.supplies()].length > 0;
  if (!open || roll() < 0.05) await table.dare('takes a supply over', () => takeOver(table));
  for (let scan = 0; scan < scans; scan += 1) {
    const code = supplyScan(table, roll);
    if (code === null) return;
    await table.dare(`[${table.bench.screen.kind}] scans ${code} for a supply`, () => table.scan(code));
  }
}

async function known({ store, supplies }: ChaosTable): Promise<readonly KnownSupply[]> {
  const found: KnownSupply[] = [];
  for (const number of supplies.values()) {
    const kept = await store.raw().supply(number);
    if (kept !== null) found.push(kept.state);
  }
  return found;
}

const isRefused = ({ status, told }: KnownSupply): boolean =>
  status === 'closed' && told?.end?.kind === 'refused';

/** The desk decides about refused tellings, and now and then a closed supply is taken up again (FM5, FO13). */
export async function settleSupply(table: ChaosTable, roll: () => number): Promise<void> {
  for (const supply of await known(table)) {
    const { number } = supply;
    const chance = roll();
    if (isRefused(supply))
      await table.dare(`the desk decides about ${number}`, () =>
        orderAs(
          table,
          number,
          chance < 0.2 ? { type: 'leave-places' } : { type: 'tell-places', replace: chance < 0.8 },
        ),
      );
    else if (supply.status === 'closed' && chance < 0.3)
      await table.dare(`the desk takes ${number} up again`, () =>
        orderAs(table, number, { type: 'take-up-supply', usedBy: null }),
      );
  }
}

/** Scans after which a supply counts as one that nobody gets done. */
const MOST_SCANS = 300;

/** Packs every open supply to its end and answers what was refused; whether there was anything to do. */
export async function finishSupplies(table: ChaosTable): Promise<boolean> {
  const open = (await known(table)).filter(({ status }) => status === 'open');
  for (let scan = 0; open.length > 0 && scan < MOST_SCANS; scan += 1) {
    if ([...table.bench.now.book.supplies()].length === 0 && table.bench.screen.kind !== 'supply') break;
    const code = supplyScan(table, () => 0.9);
    if (code === null) break;
    await table.dare(`[${table.bench.screen.kind}] scans ${code} to end the supply`, () => table.scan(code));
  }
  if (table.bench.screen.kind === 'supply') await table.dare('leaves', () => table.bench.scan('PL-LEAVE'));
  const refused = (await known(table)).filter(isRefused);
  for (const { number, told } of refused)
    await table.dare(`the desk tells ${number} again`, () =>
      orderAs(
        table,
        number,
        (told?.no ?? 0) > 9 ? { type: 'leave-places' } : { type: 'tell-places', replace: true },
      ),
    );
  return open.length > 0 || refused.length > 0;
}
