import { evolveSupply } from '#shared/domain/supply/evolve.ts';
import type { SupplyFact } from '#shared/domain/supply/facts.ts';
import { absentSupply, type SupplyState } from '#shared/domain/supply/state.ts';
import { SETTLE_MS } from '../../../renderer/sync/settling.ts';
import type { ChaosTable, ForeignPlace } from '../tables.ts';
import { countFact, scansIn, sumOfScans, type CountedPlaces } from './carton-count.ts';
import { findingsOf, type Finding } from './finding.ts';
import type { SupplySides } from './supply-facts.ts';

const placesAfter = (facts: readonly SupplyFact[]): CountedPlaces => {
  const places: CountedPlaces = new Map();
  for (const fact of facts) countFact(places, fact);
  return places;
};

type Planned = Extract<SupplyFact, { type: 'SupplyPlanned' }>;
const planOf = (facts: readonly SupplyFact[]): Planned['plan'] | null =>
  facts.findLast((fact): fact is Planned => fact.type === 'SupplyPlanned')?.plan ?? null;

/** Why a supply must not have been closed where these facts end (FO12, FO14). */
function wrongClose(before: readonly SupplyFact[], short: number): string[] {
  const places = placesAfter(before);
  const found: string[] = [];
  for (const [name, place] of places) {
    const full = place.scans.length > 0 || place.cartons.size > 0;
    if (full && place.open) found.push(`closed while ${name} is open`);
    if (full && !place.labelled) found.push(`closed while ${name} is bare`);
  }
  const packed = sumOfScans([...places.values()].flatMap(({ scans }) => scans));
  const lines = planOf(before)?.lines ?? [];
  for (const { id, quantity } of lines)
    if ((packed.get(id) ?? 0) > quantity) found.push(`closed with too many of ${id}`);
  const missing = lines.reduce((sum, { id, quantity }) => sum + quantity - (packed.get(id) ?? 0), 0);
  if (missing !== short) found.push(`closed ${short} short, and ${missing} are missing`);
  return found;
}

/** Supplies closed although they must not be, left open, or told otherwise by memory than by their facts (FO12, FO16). */
function closingOf({ here, facts }: SupplySides): string[] {
  const all = facts.map(({ fact }) => fact);
  const found = all.flatMap((fact, at) =>
    fact.type === 'SupplyClosed' ? wrongClose(all.slice(0, at), fact.short) : [],
  );
  const folded = all.reduce<SupplyState>(evolveSupply, absentSupply);
  if (here !== null && JSON.stringify(folded) !== JSON.stringify(here)) found.push('memory and facts differ');
  if (here?.status === 'open') found.push('left open');
  if (here?.status === 'closed' && here.told?.end?.kind === 'refused') found.push('left refused');
  return found;
}

/** Places that the marketplace has twice, and calls that were made again too soon or after they were settled (FM2, FM4). */
function toldTwice({ bench, store }: ChaosTable, { number, there, facts }: SupplySides): string[] {
  const keys = there.places.map(({ key }) => key).filter((key) => key !== BY_HAND);
  const found = keys.length > new Set(keys).size ? ['a place is there twice'] : [];
  for (const { fact, id } of facts) {
    if (fact.type !== 'PlacesAsked') continue;
    const row = `places:${number}:${fact.no}`;
    const calls = bench.world.effectCalls.filter(
      ({ name, effectId }) => name === 'market.setSupplyPlaces' && effectId === row,
    );
    const asked = store.keptAt.get(id) ?? Infinity;
    const end = facts.find((each) => each.fact.type === 'PlacesTold' && each.fact.no === fact.no);
    const ended = end === undefined ? Infinity : (store.keptAt.get(end.id) ?? Infinity);
    for (const [at, call] of calls.entries()) {
      const next = calls[at + 1];
      if (call.at < asked) found.push(`telling ${fact.no} left before it was kept`);
      if (call.at > ended) found.push(`telling ${fact.no} was made again after it was told`);
      if (call.answer !== 'no' && next !== undefined && next.at - call.at < SETTLE_MS)
        found.push(`telling ${fact.no} was made again before the first had settled`);
    }
  }
  return found;
}

/** What somebody enters in the seller's account is called this in the practice shop. */
const BY_HAND = 'by-hand';

/** Places that were told and are not there under the id that was told back (FM3, FM4). */
function lostPlaces({ there, here, facts }: SupplySides): string[] {
  if (here?.status !== 'closed' || here.told?.end?.kind !== 'told') return [];
  const ids = new Map(here.told.ids.map(({ place, id }) => [place, id]));
  const found: string[] = [];
  const places = placesAfter(facts.map(({ fact }) => fact));
  const stacked = new Set([...places.values()].flatMap(({ cartons }) => [...cartons]));
  for (const [name, place] of places) {
    if (stacked.has(name) || scansIn(places, place).length === 0) continue;
    const kept = there.places.find(({ key }) => key === name);
    if (kept === undefined) found.push(`${name} is not there`);
    else if (String(kept.id) !== ids.get(name)) found.push(`${name} is known by another id`);
  }
  return found;
}

/** Places in which other goods are told than were scanned into them (FM3). */
function wrongContents({ there, here, facts }: SupplySides): string[] {
  if (here?.status !== 'closed' || here.told?.end?.kind !== 'told') return [];
  const places = placesAfter(facts.map(({ fact }) => fact));
  const lines = planOf(facts.map(({ fact }) => fact))?.lines ?? [];
  return there.places.flatMap(({ key, items }) => {
    const place = places.get(key);
    if (key === BY_HAND) return [];
    if (place === undefined) return [`${key} was never packed`];
    const scanned = [...sumOfScans(scansIn(places, place))].map(([id, units]) => {
      const line = lines.find((each) => each.id === id);
      return `${line?.article} ${units}`;
    });
    const told = items.map(({ offerId, quantity }) => `${offerId} ${quantity}`);
    const [is, was] = [told, scanned].map((all) => all.toSorted().join(', '));
    return is === was ? [] : [`${key} is told with ${is}, and was packed with ${was}`];
  });
}

/** Whether a place went with a telling that had left already when it was put there: no look could have seen it. */
function wasUnderWay({ bench }: ChaosTable, { supplyId, at }: ForeignPlace, number: string): boolean {
  const took = bench.world.control
    .placesTasks()
    .find((task) => String(task.supplyId) === supplyId && task.state === 'done' && task.doneAt >= at);
  if (took === undefined) return false;
  const call = bench.world.effectCalls.findLast(
    ({ effectId, at: sent }) => effectId?.startsWith(`places:${number}:`) === true && sent <= took.askedAt,
  );
  return call !== undefined && call.at <= at;
}

/** Places that somebody else put there and that are gone, although nobody said that they may go (FM4, FM5). */
export function foreignFindings(table: ChaosTable, sides: readonly SupplySides[]): Finding[] {
  const { bench, store, foreign } = table;
  const orders = bench.world.control.supplies();
  return foreign.flatMap((place) => {
    const { supplyId, id, at } = place;
    const order = orders.find((each) => String(each.supplyId) === supplyId);
    if (order?.places.some((each) => each.id === id) === true) return [];
    const side = sides.find(({ there }) => String(there.supplyId) === supplyId);
    if (side === undefined) return findingsOf('foreignPlacesGone', supplyId, [`${id} is gone`]);
    if (wasUnderWay(table, place, side.number)) return [];
    const said = side.facts.some(
      (kept) =>
        kept.fact.type === 'PlacesAsked' &&
        kept.fact.replace &&
        (store.keptAt.get(kept.id) ?? Infinity) >= at,
    );
    return said ? [] : findingsOf('foreignPlacesGone', supplyId, [`${id} is gone, and nobody said so`]);
  });
}

/** Everything about one supply that may never be. */
export function supplyFindings(table: ChaosTable, side: SupplySides): Finding[] {
  const { number } = side;
  return [
    ...findingsOf('wrongSupplies', number, closingOf(side)),
    ...findingsOf('placesToldTwice', number, toldTwice(table, side)),
    ...findingsOf('lostPlaces', number, lostPlaces(side)),
    ...findingsOf('wrongContents', number, wrongContents(side)),
  ];
}
