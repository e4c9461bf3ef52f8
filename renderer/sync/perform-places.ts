import { ok, type Result } from '#shared/kit/result.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import { effectUnknown, type MarketError } from '#shared/market/errors.ts';
import type { KeptPlace, PlacesTrouble, ToldPlace } from '#shared/market/supplies.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { isTooManyPlaces, toldPlaces } from '#shared/market/told-places.ts';
import { repeatable, type Performed, type PerformParts } from './performed.ts';
import { SETTLE_MS } from './settling.ts';

type Places = Extract<Effect, { kind: 'places' }>;

/** Pause between two looks at places that are being made, ms. */
const LOOK_MS = 2000;
/** So many looks after which a person is told: some ten minutes. */
const MOST_LOOKS = 300;

/** Our words beside the marketplace's. */
const placesWords = {
  /** More cartons or pallets than it takes. */
  many: 'TOO_MANY_PLACES',
  /** Somebody else put places there. */
  foreign: 'FOREIGN_PLACES',
  /** Taken, and never made. */
  notMade: 'PLACES_NOT_MADE',
  /** It told ids, but not for each of ours. */
  notAll: 'PLACES_NOT_ALL_TOLD',
} as const;

/** The task is no longer known: only the places themselves tell what became of it. */
const isLost = ({ words }: PlacesTrouble): boolean => words.includes('OPERATION_NOT_FOUND');

const alone = (word: string): PlacesTrouble => ({ words: [word], rows: [] });

async function refuse(
  { supply: number, no }: Places,
  trouble: PlacesTrouble,
  parts: PerformParts,
): Promise<Performed> {
  const { words, rows } = trouble;
  await parts.recordSupply(number, {
    type: 'places-refused',
    no,
    words,
    rows: rows.map(({ key, item, why }) => ({ place: key, item, why })),
  });
  return { kind: 'refused', trouble: words[0] ?? rows[0]?.why ?? 'VALIDATION_FAILED' };
}

const unless = (outcome: Performed, effect: Places, parts: PerformParts): Performed | Promise<Performed> =>
  outcome.kind === 'refused' ? refuse(effect, alone(outcome.trouble), parts) : outcome;

/** Tells the marketplace the cargo places of a closed supply, after a look at those it has (FM3, FM4). */
export async function performPlaces(row: EffectRow, effect: Places, parts: PerformParts): Promise<Performed> {
  const supply = await parts.supply(effect.supply);
  const isAsked = supply?.told?.no === effect.no && supply.told.end === null;
  // Taken up again meanwhile: what it holds then is told when it is closed again.
  const market = supply?.plan.market;
  if (supply?.status !== 'closed' || !isAsked || market === undefined)
    return { kind: 'dropped', trouble: 'opened-again' };
  const task = row.receipt?.[0];
  if (task !== undefined) return begun(row, effect, task, supply, parts);
  const left = row.state === 'unknown' ? parts.settling.leftMs(row.id) : 0;
  if (left > 0) return { kind: 'verify', afterMs: left, trouble: row.trouble, receipt: null };
  const there = await parts.ask('market.supplyPlaces', { supplyId: market.supplyId });
  if (!there.ok) return read(row, effect, there.error, parts);
  const places = toldPlaces(supply);
  if (isTooManyPlaces(places)) return refuse(effect, alone(placesWords.many), parts);
  const may = effect.replace || isOurs(there.value, supply);
  if (!may && row.state !== 'unknown') return refuse(effect, alone(placesWords.foreign), parts);
  if (!may) {
    const same = await holdsTheSame(there.value, places, parts);
    if (!same.ok) return read(row, effect, same.error, parts);
    if (!same.value) return refuse(effect, alone(placesWords.foreign), parts);
  }
  return told(row, effect, market.supplyId, places, parts);
}

/** A failed look leaves open what was open. */
function read(
  row: EffectRow,
  effect: Places,
  error: MarketError,
  parts: PerformParts,
): Performed | Promise<Performed> {
  if (row.state === 'unknown')
    return { kind: 'verify', afterMs: LOOK_MS, trouble: error.kind, receipt: row.receipt };
  return unless(repeatable(error), effect, parts);
}

const countOf = (places: readonly { readonly kind: string | null }[], kind: string): number =>
  places.filter((place) => place.kind === kind).length;

/** Whether nothing is there but what it told us of itself (FM4). */
function isOurs(there: readonly KeptPlace[], { told: before }: KnownSupply): boolean {
  const ours = new Set(before?.ids.map(({ id }) => id));
  return there.every(({ id }) => ours.has(id));
}

/** A place by what lies in it: the same for one that was told and for one that came of it. */
const contentKey = (
  kind: string | null,
  items: readonly { readonly article: string; readonly quantity: number }[],
): string =>
  JSON.stringify([kind, ...items.map(({ article, quantity }) => `${article}\n${quantity}`).toSorted()]);

/** Whether what is there is what a call without an answer would have made: as many places of each kind, with the same goods in them (FM4). */
async function holdsTheSame(
  there: readonly KeptPlace[],
  places: readonly ToldPlace[],
  parts: PerformParts,
): Promise<Result<boolean, MarketError>> {
  const sameKinds = (['carton', 'pallet'] as const).every(
    (kind) => countOf(there, kind) === countOf(places, kind),
  );
  if (there.length !== places.length || !sameKinds) return ok(false);
  const found: string[] = [];
  for (const { kind, bundleId } of there) {
    if (bundleId === null) return ok(false);
    const goods = await parts.ask('market.supplyGoods', { bundleId });
    if (!goods.ok) return goods;
    found.push(contentKey(kind, goods.value));
  }
  const sent = places.map(({ kind, items }) => contentKey(kind, items));
  return ok(JSON.stringify(found.toSorted()) === JSON.stringify(sent.toSorted()));
}

async function told(
  row: EffectRow,
  effect: Places,
  supplyId: string,
  places: readonly ToldPlace[],
  parts: PerformParts,
): Promise<Performed> {
  parts.settling.sent(row.id);
  const sent = await parts.ask('market.setSupplyPlaces', {
    effectId: row.id,
    supplyId,
    places: places.map((place) => ({ ...place, items: [...place.items] })),
  });
  if (!sent.ok) {
    if (effectUnknown(sent.error))
      return { kind: 'verify', afterMs: SETTLE_MS, trouble: sent.error.kind, receipt: null };
    return unless(repeatable(sent.error), effect, parts);
  }
  if ('trouble' in sent.value) return refuse(effect, sent.value.trouble, parts);
  return { kind: 'verify', afterMs: LOOK_MS, trouble: 'places-making', receipt: [sent.value.task] };
}

async function begun(
  row: EffectRow,
  effect: Places,
  task: string,
  supply: KnownSupply,
  parts: PerformParts,
): Promise<Performed> {
  const outcome = await parts.ask('market.placesOutcome', { task });
  const look: Performed = { kind: 'verify', afterMs: LOOK_MS, trouble: 'places-making', receipt: [task] };
  if (!outcome.ok) return { ...look, trouble: outcome.error.kind };
  const { value } = outcome;
  switch (value.state) {
    case 'pending':
      return row.attempts >= MOST_LOOKS ? refuse(effect, alone(placesWords.notMade), parts) : look;
    case 'failed':
      return isLost(value.trouble)
        ? { kind: 'verify', afterMs: SETTLE_MS, trouble: 'places-making', receipt: null }
        : refuse(effect, value.trouble, parts);
    case 'done': {
      const ids = new Map(value.ids.map(({ key, id }) => [key, id]));
      const kept = toldPlaces(supply).map(({ key }) => ({ place: key, id: ids.get(key) ?? null }));
      if (kept.some(({ id }) => id === null)) return refuse(effect, alone(placesWords.notAll), parts);
      await parts.recordSupply(effect.supply, {
        type: 'places-told',
        no: effect.no,
        ids: kept.flatMap(({ place, id }) => (id === null ? [] : [{ place, id }])),
      });
      return { kind: 'done' };
    }
  }
}
