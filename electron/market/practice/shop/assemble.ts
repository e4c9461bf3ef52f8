import type { PracticeSwitches } from '../options.ts';
import { createRandom, hash01 } from '../prng.ts';
import { spread } from './advance.ts';
import type { Needs } from './needs.ts';
import { newCodes, nextNumber } from './numbers.ts';
import { schedule, setStatus, type Line, type Posting, type ShopState } from './state.ts';

/** Takes the exemplars that belong to some lines out of a pile, unit by unit. */
function takeExemplars(pile: Posting['exemplars'], lines: readonly Line[]): Posting['exemplars'] {
  return lines.flatMap((line) => {
    const taken = pile.filter((exemplar) => exemplar.sku === line.sku).slice(0, line.quantity);
    for (const exemplar of taken) pile.splice(pile.indexOf(exemplar), 1);
    return taken;
  });
}

const needsFor = (needs: Needs, skus: ReadonlySet<number>): Needs => {
  const of = (list: readonly number[]): number[] => list.filter((sku) => skus.has(sku));
  return {
    country: of(needs.country),
    changeCountry: of(needs.changeCountry),
    gtd: of(needs.gtd),
    rnpt: of(needs.rnpt),
    imei: of(needs.imei),
    uin: of(needs.uin),
    weight: of(needs.weight),
    cutoff: needs.cutoff,
  };
};

function child(
  shop: ShopState,
  source: Posting,
  lines: Line[],
  now: number,
  switches: PracticeSwitches,
): Posting {
  const random = createRandom(shop.random);
  const skus = new Set(lines.map((line) => line.sku));
  const number = nextNumber(shop, source.orderNumber);
  const posting: Posting = {
    ...source,
    ...newCodes(random),
    number,
    parent: source.number,
    related: [],
    lines,
    exemplars: [],
    markNeeded: source.markNeeded.filter((sku) => skus.has(sku)),
    markPossible: source.markPossible.filter((sku) => skus.has(sku)),
    ...(source.needs === undefined ? {} : { needs: needsFor(source.needs, skus) }),
    ...(switches.splitShowsMs > 0 ? { hiddenUntil: now + switches.splitShowsMs } : {}),
    statusChangedAt: now,
    quirk: hash01(shop.seed, number),
  };
  shop.random = random.state();
  shop.postings.push(posting);
  return posting;
}

/** Splits a posting into packages and answers the parts; one package leaves it as it is. `keeps`: the first part keeps the number, else it is retired. */
export function splitInto(
  shop: ShopState,
  posting: Posting,
  packages: Line[][],
  now: number,
  switches: PracticeSwitches,
  keeps = switches.splitNumbering === 'first-keeps',
): Posting[] {
  const [first, ...rest] = packages;
  if (!first || rest.length === 0) return [posting];
  const pile = [...posting.exemplars];
  const parts = (keeps ? rest : packages).map((lines) => child(shop, posting, lines, now, switches));
  if (keeps) posting.lines = first;
  const all = keeps ? [posting, ...parts] : parts;
  for (const part of all) part.exemplars = takeExemplars(pile, part.lines);
  for (const part of all) part.related = all.filter((other) => other !== part).map((other) => other.number);
  if (!keeps) {
    posting.related = parts.map((part) => part.number);
    posting.assembling = false;
    setStatus(posting, 'cancelled_from_split_pending', 'posting_split_pending', now);
  }
  return all;
}

/** Starts the asynchronous assembly of one posting. */
export function startAssembly(
  shop: ShopState,
  posting: Posting,
  fails: boolean,
  now: number,
  switches: PracticeSwitches,
): void {
  posting.assembling = true;
  if (posting.substatus === 'ship_failed') posting.substatus = 'posting_created';
  const at = now + spread(shop, switches.shipDelayMs, posting.number, 'ship');
  schedule(shop, { at, kind: fails ? 'assembly-failed' : 'assembled', posting: posting.number, to: '' });
}
