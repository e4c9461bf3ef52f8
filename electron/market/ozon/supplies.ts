import * as v from 'valibot';
import { sku } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type {
  MarketSupply,
  MarketSupplyGoods,
  PlaceLabels,
  PlacesOutcome,
  PlacesTrouble,
  SupplyPort,
  ToldPlace,
} from '#shared/market/supplies.ts';
import { allPages } from './all-pages.ts';
import type { OzonClient } from './client.ts';
import { ozonPaths, type OzonPath } from './paths.ts';
import {
  bundleSchema,
  placeLabelsSchema,
  placesBegunSchema,
  placesOutcomeSchema,
  placesSchema,
  supplyIdsSchema,
  supplyOrderSchema,
  supplyOrdersSchema,
  supplySchema,
  supplyStateSchema,
  type WirePlacesErrors,
  type WireSupplyOrder,
} from './schemas-supplies.ts';
import { batches, wireId } from './wire.ts';

const ordersPerPage = 100;
const ordersPerRead = 50;
const goodsPerPage = 100;
/** States in which cargo places are still to be told. */
const toPack = ['DATA_FILLING', 'READY_TO_SUPPLY'] as const;
const wireKinds = { carton: 'BOX', pallet: 'PALLET' } as const;

/** Supplies to Ozon's own warehouses, over one client. */
export const suppliesOf = (client: OzonClient): SupplyPort => ({
  suppliesToPack: () => listSupplies(client),
  supplyGoods: (bundleId) => readGoods(client, bundleId),
  supplyPlaces: (supplyId) => readPlaces(client, supplyId),
  setSupplyPlaces: (supplyId, places) =>
    begin(client, ozonPaths.placesCreate, {
      supply_id: wireId(supplyId),
      cargoes: places.map(wirePlace),
      delete_current_version: true,
    }),
  placesOutcome: (task) => outcomeOf(client, task),
  requestPlaceLabels: (supplyId) =>
    begin(client, ozonPaths.placeLabelsCreate, { supply_id: wireId(supplyId) }),
  placeLabels: (task) => labelsOf(client, task),
});

async function listSupplies(client: OzonClient): Answer<readonly MarketSupply[]> {
  const ids = await allPages(async (lastId) => {
    const body = {
      filter: { states: toPack },
      last_id: lastId,
      limit: ordersPerPage,
      sort_by: 'ORDER_CREATION',
      sort_dir: 'ASC',
    };
    const page = await client.read(ozonPaths.supplyOrderList, body, supplyIdsSchema);
    if (!page.ok) return page;
    const { order_ids: rows, last_id: next } = page.value;
    return ok({ rows, next: rows.length < ordersPerPage || next === '' ? null : next });
  });
  if (!ids.ok) return ids;
  const found: MarketSupply[] = [];
  for (const batch of batches(ids.value, ordersPerRead)) {
    const answer = await client.read(ozonPaths.supplyOrderGet, { order_ids: batch }, supplyOrdersSchema);
    if (!answer.ok) return answer;
    const orders = v.safeParse(v.array(supplyOrderSchema), answer.value.orders);
    if (!orders.success) return err({ kind: 'garbled', detail: `${ozonPaths.supplyOrderGet}: orders` });
    for (const order of orders.output) {
      const supplies = suppliesIn(order);
      if (supplies === null) return err({ kind: 'garbled', detail: `${ozonPaths.supplyOrderGet}: supplies` });
      found.push(...supplies);
    }
  }
  return ok(found);
}

/** The day as it stands on the clock of the place: the slot comes in local time, whatever zone is written behind it. */
const dayOf = ({ timeslot }: WireSupplyOrder): string | null =>
  /^\d{4}-\d\d-\d\d(?=T)/u.exec(timeslot.timeslot.from)?.[0] ?? null;

const wanted: ReadonlySet<string> = new Set(toPack);
const isToPack = (raw: unknown): boolean => {
  const read = v.safeParse(supplyStateSchema, raw);
  return read.success && wanted.has(read.output.state);
};

/** Supplies of an order that are to be packed; null where one of them cannot be read: it would be missed by nobody. */
function suppliesIn(order: WireSupplyOrder): readonly MarketSupply[] | null {
  if (order.order_tags.is_virtual) return [];
  const read = v.safeParse(v.array(supplySchema), order.supplies.filter(isToPack));
  if (!read.success) return null;
  return read.output.map(({ supply_id: supplyId, bundle_id: bundleId, storage_warehouse: storage }) => ({
    supplyId,
    orderNumber: order.order_number,
    warehouse: order.dropoff_warehouse.name || storage.name || null,
    date: dayOf(order),
    bundleId,
    inQuants: order.order_tags.is_quant,
  }));
}

const readGoods = (client: OzonClient, bundleId: string): Answer<readonly MarketSupplyGoods[]> =>
  allPages(async (lastId) => {
    const body = {
      bundle_ids: [bundleId],
      is_asc: true,
      last_id: lastId,
      limit: goodsPerPage,
      sort_field: 'SKU',
    };
    const page = await client.read(ozonPaths.supplyBundle, body, bundleSchema);
    if (!page.ok) return page;
    const { items, has_next: more, last_id: next } = page.value;
    const rows = items.map(({ sku: id, offer_id: article, name, quantity, quant, barcode }) => ({
      sku: sku(id),
      article,
      name,
      quantity,
      quant: quant !== null && quant > 1 ? quant : 1,
      barcode: barcode === '' ? null : barcode,
    }));
    return ok({ rows, next: more && next !== '' ? next : null });
  });

async function readPlaces(client: OzonClient, supplyId: string): ReturnType<SupplyPort['supplyPlaces']> {
  const answer = await client.read(ozonPaths.placesGet, { supply_ids: [supplyId] }, placesSchema);
  if (!answer.ok) return answer;
  const own = answer.value.supply.find((each) => each.supply_id === supplyId);
  return ok(
    (own?.cargoes ?? []).map(({ cargo_id: id, type, bundle_id: bundle }) => ({
      id,
      bundleId: bundle === '' ? null : bundle,
      kind: type === wireKinds.carton ? 'carton' : type === wireKinds.pallet ? 'pallet' : null,
    })),
  );
}

const wirePlace = ({ key, kind, items }: ToldPlace) => ({
  key,
  value: {
    type: wireKinds[kind],
    items: items.map(({ article, quantity, quant, barcode }) => ({
      offer_id: article,
      ...(barcode === undefined ? {} : { barcode }),
      quantity,
      quant,
    })),
  },
});

const troubleOf = ({ error_reasons: words, items_validation: rows }: WirePlacesErrors): PlacesTrouble => ({
  words,
  rows: (rows ?? []).map(({ cargo_key: key, barcode, item, type: why }) => ({
    key,
    item: item || barcode,
    why,
  })),
});

const isTrouble = ({ words, rows }: PlacesTrouble): boolean => words.length > 0 || rows.length > 0;

/** A refusal stands in an answer that is 200; neither task nor refusal is no answer. */
async function begin(
  client: OzonClient,
  path: OzonPath,
  body: object,
): ReturnType<SupplyPort['setSupplyPlaces']> {
  const answer = await client.effect(path, body, placesBegunSchema);
  if (!answer.ok) return answer;
  const { operation_id: task, errors } = answer.value;
  const trouble = troubleOf(errors);
  if (isTrouble(trouble)) return ok({ trouble });
  return task === '' ? err({ kind: 'garbled', detail: `${path}: neither task nor refusal` }) : ok({ task });
}

/** A state this version does not know counts as pending: nothing is taken for done on a guess. */
async function outcomeOf(client: OzonClient, task: string): Answer<PlacesOutcome> {
  const answer = await client.read(ozonPaths.placesCreateInfo, { operation_id: task }, placesOutcomeSchema);
  if (!answer.ok) return answer;
  const { status, result, errors } = answer.value;
  const trouble = troubleOf(errors);
  if (status === 'FAILED' || isTrouble(trouble)) return ok({ state: 'failed', trouble });
  if (status !== 'SUCCESS') return ok({ state: 'pending' });
  const ids = (result.cargoes ?? []).map(({ key, value }) => ({ key, id: value.cargo_id }));
  return ok({ state: 'done', ids });
}

async function labelsOf(client: OzonClient, task: string): Answer<PlaceLabels> {
  const answer = await client.read(ozonPaths.placeLabelsGet, { operation_id: task }, placeLabelsSchema);
  if (!answer.ok) return answer;
  const { status, result, errors } = answer.value;
  const trouble = troubleOf(errors);
  if (status === 'FAILED' || isTrouble(trouble)) return ok({ state: 'failed', trouble });
  return ok(status === 'SUCCESS' ? { state: 'ready', url: result.file_url } : { state: 'pending' });
}
