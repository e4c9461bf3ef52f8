import { barcode, sku, type Sku } from '#shared/kit/brand.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { SupplyCommand } from '#shared/domain/supply/commands.ts';
import { decideSupply } from '#shared/domain/supply/decide.ts';
import type { SupplyDecision } from '#shared/domain/supply/decision.ts';
import { evolveSupply } from '#shared/domain/supply/evolve.ts';
import { planSupply, type SupplyGoods } from '#shared/domain/supply/plan.ts';
import { absentSupply, type KnownSupply, type SupplyState } from '#shared/domain/supply/state.ts';
import type { SupplyFact } from '#shared/domain/supply/facts.ts';

/** A moment; ms since 1970 UTC. */
const AT = Date.UTC(2026, 10, 24, 9, 0, 0);

const product = (id: string, name: string, over: Partial<KnownProduct> = {}): KnownProduct => ({
  status: 'known',
  sku: sku(id),
  offerId: `A-${id}`,
  name,
  barcodes: [barcode(`20000000${id}`)],
  allBarcodes: [{ code: barcode(`20000000${id}`), units: 1, origin: 'market' }],
  pictureUrl: null,
  grams: 300,
  lengthMm: null,
  widthMm: null,
  heightMm: null,
  traits: [],
  traitsBy: 'rule',
  shelf: null,
  kit: [],
  ...over,
});

/** Cups, shoes with marking codes, and a set of one cup and two spoons. */
export const CUPS = product('1401', 'Чашка «Лён»');
/** See `CUPS`. */
export const SHOES = product('1402', 'Кроссовки', {
  traits: ['marking'],
  barcodes: [barcode('4607654321091')],
  allBarcodes: [{ code: barcode('4607654321091'), units: 1, origin: 'market' }],
});
/** See `CUPS`. */
export const SPOONS = product('1403', 'Ложка');
/** See `CUPS`. */
export const SET = product('1404', 'Набор «Чай на двоих»', {
  kit: [
    { sku: CUPS.sku, quantity: 1 },
    { sku: SPOONS.sku, quantity: 2 },
  ],
});

const all = [CUPS, SHOES, SPOONS, SET];

/** The catalogue of these. */
const lookup = (id: Sku): KnownProduct | null => all.find((each) => each.sku === id) ?? null;

/** Goods of a supply. */
export const goods = (of: KnownProduct, quantity: number): SupplyGoods => ({
  sku: of.sku,
  name: of.name,
  article: of.offerId,
  quantity,
});

/** A plan to one warehouse. */
export const planned = (...of: readonly SupplyGoods[]) =>
  planSupply({ warehouse: 'Хоругвино', date: '2026-11-30' }, of, lookup);

/** A command without time and person. */
export type Unstamped = SupplyCommand extends infer C
  ? C extends { at: number; by: string }
    ? Omit<C, 'at' | 'by'>
    : never
  : never;

/** A supply that is told commands; what is refused leaves it as it was. */
export function supplyRun(number = '2000045') {
  let state: SupplyState = absentSupply;
  let step = 0;
  const facts: SupplyFact[] = [];
  const tell = (command: Unstamped): SupplyDecision => {
    step += 1;
    const decision = decideSupply(state, { ...command, at: AT + step, by: 'ANNA' });
    for (const fact of decision.facts) {
      facts.push(fact);
      state = evolveSupply(state, fact);
    }
    return decision;
  };
  return {
    number,
    tell,
    facts,
    state: (): SupplyState => state,
    supply(): KnownSupply {
      if (state.status === 'absent') throw new Error('no supply');
      return state;
    },
    /** The code of a refusal; null where it was done. */
    refused(command: Unstamped): string | null {
      const decision = tell(command);
      return decision.ok ? null : decision.refusal.code;
    },
    plan: (...of: readonly SupplyGoods[]) =>
      tell({ type: 'plan-supply', number, source: 'hand', plan: planned(...of), anew: false }),
    scan: (of: KnownProduct, units = 1, times: number | null = null, scanId = `s${step}`) =>
      tell({
        type: 'pack-unit',
        scanId,
        code: of.allBarcodes[0]?.code ?? '',
        product: { sku: of.sku, name: of.name, units },
        times,
      }),
    mark: (raw: string, scanId = `m${step}`) =>
      tell({
        type: 'mark-unit',
        scanId,
        raw,
        product: { sku: SHOES.sku, name: SHOES.name, units: 1 },
        usedBy: null,
      }),
    /** Closes the open carton, prints its label and scans it. */
    carton() {
      tell({ type: 'close-carton' });
      const place = state.status === 'absent' ? '' : (state.cartons.at(-1)?.id ?? '');
      const print = state.status === 'absent' ? null : (state.cartons.at(-1)?.print ?? null);
      tell({ type: 'cargo-printed', place, jobId: print?.jobId ?? '', outcome: 'printed', detail: null });
      return tell({ type: 'scan-cargo', place, code: `${number}-${place}` });
    },
  };
}

/** A marking code of the shoes with this serial. */
export const shoeCode = (serial: string): string =>
  `0104607654321091215${serial}\u001d91EE10\u001d92dGVzdC1jcnlwdG8tdGFpbA==`;
