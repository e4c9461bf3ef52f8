import type { PracticeSwitches } from '../options.ts';
import { createRandom, hash01 } from '../prng.ts';
import { spread } from './advance.ts';
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

function child(shop: ShopState, source: Posting, lines: Line[], now: number): Posting {
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
    statusChangedAt: now,
    quirk: hash01(shop.seed, number),
  };
  shop.random = random.state();
  shop.postings.push(posting);
  return posting;
}

/** Splits a posting into packages and answers the parts; one package leaves it as it is. */
export function splitInto(
  shop: ShopState,
  posting: Posting,
  packages: Line[][],
  now: number,
  switches: PracticeSwitches,
): Posting[] {
  const [first, ...rest] = packages;
  if (!first || rest.length === 0) return [posting];
  const pile = [...posting.exemplars];
  const keeps = switches.splitNumbering === 'first-keeps';
  const parts = (keeps ? rest : packages).map((lines) => child(shop, posting, lines, now));
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
