import type { Language } from '#shared/bridge/settings.ts';
import { sku } from '#shared/kit/brand.ts';
import { placeOf } from '#shared/domain/supply/contents.ts';
import { planSupply } from '#shared/domain/supply/plan.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import { atHandOf } from '../../renderer/session/activities/supply-picture.ts';
import type { SupplyScreen } from '../../renderer/session/activities/supply-view.ts';
import type { StationView, Verdict } from '../../renderer/session/view.ts';
import { supplyRun } from '../kit/supplies.ts';
import { lookup, product, type ThingName } from './goods.ts';
import { view } from './views.ts';

const names: readonly ThingName[] = ['fox', 'whale', 'bottle', 'cable'];

/** A supply with three closed cartons, two of them on a pallet, and a fourth one open. */
export function packedSupply(
  language: Language,
  ending: 'open' | 'closed' | 'given-up' = 'open',
  atMarket = false,
): KnownSupply {
  const run = supplyRun(ending === 'open' ? '2000045678' : ending === 'closed' ? '2000041002' : 'FBO-17');
  const warehouse = language === 'zh-CN' ? '霍鲁吉诺 РФЦ' : 'Хоругвино РФЦ, Московская область';
  const goods = names.map((name, i) => {
    const each = product(name, language);
    return { sku: each.sku, name: each.name, article: each.offerId, quantity: [48, 24, 120, 12][i] ?? 1 };
  });
  const all = lookup(language);
  run.tell({
    type: 'plan-supply',
    number: run.number,
    source: 'file',
    plan: planSupply(
      { warehouse, date: '2026-11-30', ...(atMarket ? { market: { supplyId: '2000061478681' } } : {}) },
      goods,
      (id) => all(id),
    ),
    anew: false,
  });
  const [first, second, third] = names.map((name) => product(name, language));
  for (const [i, of] of [first, second, third].entries()) {
    if (of === undefined) continue;
    run.scan(of, 1, 12, `g${i}`);
    run.scan(of, 1, 10, `h${i}`);
    run.carton();
  }
  run.tell({ type: 'weigh-place', place: 'C1', grams: 9_840 });
  run.tell({ type: 'put-on-pallet', carton: 'C1' });
  run.tell({ type: 'put-on-pallet', carton: 'C2' });
  if (ending === 'given-up') run.tell({ type: 'give-up-supply', reason: '…' });
  if (ending === 'closed') {
    run.tell({ type: 'close-pallet' });
    run.tell({ type: 'scan-cargo', place: 'P1', code: `${run.number}-P1` });
    run.tell({ type: 'close-supply', short: true });
  }
  if (ending === 'open' && third !== undefined) run.scan(third, 1, 6, 'last');
  return run.supply();
}

/** A closed supply of the marketplace: told, or refused with its reasons. */
export function toldSupply(language: Language, end: 'told' | 'refused' | 'foreign'): KnownSupply {
  const supply = packedSupply(language, 'closed', true);
  const bottle = product('bottle', language).offerId;
  const ids = [
    { place: 'P1', id: '1022094724078001' },
    { place: 'C3', id: '1022094724078002' },
  ];
  const rows = [{ place: 'C3', item: bottle, why: 'SUPPLY_ITEM_NOT_FOUND' }];
  const at = Date.UTC(2026, 10, 24, 9, 30);
  const ends = {
    told: { kind: 'told' },
    refused: { kind: 'refused', words: ['VALIDATION_FAILED'], rows },
    foreign: { kind: 'refused', words: ['FOREIGN_PLACES'], rows: [] },
  } as const;
  return { ...supply, told: { no: 1, at, end: ends[end], ids: end === 'told' ? ids : [] } };
}

/** Packing a supply at the table: choosing, a carton, its label. */
export function supplyViews(language: Language): Readonly<Record<string, StationView>> {
  const supply = packedSupply(language);
  const at = atHandOf(supply, false);
  const { name } = product('bottle', language);
  const right: Verdict = { kind: 'right', scanId: 's', thing: { sku: sku('1'), name }, units: 6 };
  const { number, plan } = supply;
  const choose: SupplyScreen = {
    kind: 'supply',
    stage: 'choose',
    supplies: [
      { number, warehouse: plan.warehouse, packed: at.packed, wanted: at.wanted },
      { number: packedSupply(language, 'closed').number, warehouse: plan.warehouse, packed: 0, wanted: 1240 },
    ],
  };
  const carton = placeOf(supply, 'C1') ?? supply.cartons[0];
  if (carton === undefined) throw new Error('no carton');
  const print = { jobId: 'j', copy: 1, reason: null, outcome: 'printed', detail: null } as const;
  return {
    'supply-choose': view(language, choose),
    'supply-right': view(language, { kind: 'supply', stage: 'pack', at }, right),
    'supply-label': view(language, {
      kind: 'supply',
      stage: 'label',
      at,
      place: { ...carton, labelled: false, print },
    }),
  };
}
