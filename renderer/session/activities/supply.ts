import { lacks } from '#shared/bridge/settings.ts';
import type { SupplyCommand } from '#shared/domain/supply/commands.ts';
import { fullCartons, openCarton, placeByCode } from '#shared/domain/supply/contents.ts';
import { saidAtTable, type RefusedSupply } from '#shared/domain/supply/decision.ts';
import { openPallet } from '#shared/domain/supply/decide-place.ts';
import { kindOfPlace, type PlaceId } from '#shared/domain/supply/place.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import type { StationCommand } from '#shared/domain/rules/command-codes.ts';
import { markIdentity, parseMarkingCode } from '#shared/domain/rules/marking.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type { Sku, SupplyNumber } from '#shared/kit/brand.ts';
import type { Verdict } from '../view.ts';
import type { Activity, ActivityScan, AtWork } from './activity.ts';
import type { ActivityParts } from './all.ts';
import { refusedVerdict } from './say.ts';
import { atHandOf, choicesOf, unlabelled } from './supply-picture.ts';
import type { SupplyScreen } from './supply-view.ts';

type Unstamped = SupplyCommand extends infer C
  ? C extends { at: number; by: string }
    ? Omit<C, 'at' | 'by'>
    : never
  : never;

/** Refusals that say no to the thing in the hand fill the screen; the others add a line to it. */
const loud: Readonly<Partial<Record<RefusedSupply['code'], 'wrong' | 'many'>>> = {
  'supply-absent': 'wrong',
  'on-pallet-already': 'many',
};

/** Packing a supply carton by carton (FO3-FO13). All of it is in the facts; what is remembered here may be forgotten. */
export function packSupply(parts: ActivityParts, at: AtWork): Activity {
  const { book, clock, execute, ids, store } = parts;
  let number: SupplyNumber | null = null;
  let sure = false;
  let done: Extract<SupplyScreen, { stage: 'done' }> | null = null;

  const atHand = (): KnownSupply | null => (number === null ? null : (book.supply(number)?.state ?? null));

  function screen(): SupplyScreen {
    if (done !== null) return done;
    const supply = atHand();
    if (supply === null) return { kind: 'supply', stage: 'choose', supplies: choicesOf(book) };
    const hand = atHandOf(supply, sure);
    const place = unlabelled(supply);
    return place === null
      ? { kind: 'supply', stage: 'pack', at: hand }
      : { kind: 'supply', stage: 'label', at: hand, place };
  }

  function told(refusal: RefusedSupply | PostingRefusal, scanId: string = ids.next()): Verdict {
    const said = isOfTable(refusal) ? refusal : saidAtTable(refusal);
    const sku = 'got' in refusal && typeof refusal.got === 'object' ? refusal.got.sku : thingOf(refusal);
    const verdict = refusedVerdict(scanId, said, sku === null ? null : (book.product(sku)?.state ?? null));
    const kind = said.code === 'supply-refused' ? loud[said.refusal.code] : undefined;
    return kind === undefined || !('refusal' in verdict) ? verdict : { ...verdict, kind };
  }

  /** Runs a command on the supply at hand; answers why it was not done, else `done`: nothing is said of what is not kept (FO3). */
  async function run(
    command: Unstamped,
    scanId?: string,
    done: Verdict | null = null,
  ): Promise<Verdict | null> {
    if (number === null) return told({ code: 'wrong-moment', status: 'supply' }, scanId);
    const outcome = await execute.supply(number, { ...command, at: clock.now(), by: at.who() });
    if (outcome.kind === 'not-kept') {
      at.notKept(outcome.error.kind);
      return null;
    }
    return outcome.kind === 'refused' ? told(outcome.refusal, scanId) : done;
  }

  /** The supply, or the carton of one, that is packed from now on. */
  async function choose(scanId: string, texts: readonly string[]): Promise<Verdict | null> {
    for (const text of texts) {
      const supply = book.supplyByCode(text);
      if (supply === null) continue;
      number = supply.number;
      sure = false;
      return { kind: 'complete', scanId };
    }
    for (const text of texts) {
      const known = await store.supplyByCode(text);
      const kept = known === null ? null : await store.supply(known);
      if (kept !== null) return told({ code: 'supply-not-open', status: kept.state.status }, scanId);
    }
    return told({ code: 'supply-absent', read: texts[0] ?? '' }, scanId);
  }

  async function scanned(scanId: string, read: ActivityScan, times: number | null): Promise<Verdict | null> {
    done = null;
    sure = false;
    const texts = read.kind === 'marking' ? [read.raw] : [read.text, ...read.others];
    const supply = atHand();
    if (supply === null) return choose(scanId, texts);
    const label = unlabelled(supply);
    if (label !== null) return scannedLabel(scanId, texts, label.id);
    if (read.kind === 'marking') return scannedMark(scanId, read.raw, times);
    const hit = found(texts);
    if (hit !== null) return scannedUnit(scanId, hit, times);
    const place = texts.map((text) => placeByCode(supply, text)).find((each) => each !== null) ?? null;
    if (place !== null) return scannedPlace(scanId, place.id);
    if (texts.some((text) => book.supplyByCode(text) !== null)) return another(scanId, supply, texts);
    return told({ code: 'unknown-code', read: texts[0] ?? '' }, scanId);
  }

  /** Of the readings of a code, the first that the catalogue knows. */
  function found(texts: readonly string[]) {
    for (const code of texts) {
      const hit = book.byBarcode(code);
      if (hit !== null) return { code, ...hit };
    }
    return null;
  }

  async function scannedUnit(
    scanId: string,
    { code, product, units }: NonNullable<ReturnType<typeof found>>,
    times: number | null,
  ): Promise<Verdict | null> {
    const thing = { sku: product.sku, name: product.name };
    const command = { type: 'pack-unit', scanId, code, product: { ...thing, units }, times } as const;
    return run(command, scanId, { kind: 'right', scanId, thing, units: units * (times ?? 1) });
  }

  async function scannedMark(scanId: string, raw: string, times: number | null): Promise<Verdict | null> {
    const parsed = parseMarkingCode(raw);
    const product = parsed.ok ? book.byGtin(parsed.value.gtin) : null;
    const thing = product === null ? null : { sku: product.sku, name: product.name };
    if (times !== null && thing !== null) return told({ code: 'times-marked', thing }, scanId);
    const usedBy = parsed.ok ? await store.usedMark(markIdentity(parsed.value)) : null;
    const named = thing === null ? null : { ...thing, units: 1 };
    const right: Verdict | null = thing === null ? null : { kind: 'right', scanId, thing, units: 1 };
    return run({ type: 'mark-unit', scanId, raw, product: named, usedBy }, scanId, right);
  }

  async function scannedPlace(scanId: string, place: PlaceId): Promise<Verdict | null> {
    if (kindOfPlace(place) === 'pallet') return told({ code: 'pallet-open', place }, scanId);
    return run({ type: 'put-on-pallet', carton: place }, scanId, { kind: 'complete', scanId });
  }

  /** Another supply comes to hand when no carton of this one is open. */
  async function another(
    scanId: string,
    supply: KnownSupply,
    texts: readonly string[],
  ): Promise<Verdict | null> {
    const open = openCarton(supply);
    if (open !== null && open.deeds.length > 0) return told({ code: 'carton-open', place: open.id }, scanId);
    return choose(scanId, texts);
  }

  /** The label that was just printed, on its carton; goods come after it. */
  async function scannedLabel(
    scanId: string,
    texts: readonly string[],
    place: PlaceId,
  ): Promise<Verdict | null> {
    if (found(texts) !== null) return told({ code: 'label-first', place }, scanId);
    const supply = atHand();
    const code = texts.find((text) => supply !== null && placeByCode(supply, text)?.id === place) ?? texts[0];
    return run({ type: 'scan-cargo', place, code: code ?? '' }, scanId, { kind: 'complete', scanId });
  }

  async function ok(supply: KnownSupply): Promise<Verdict | null> {
    if (supply.status !== 'open') return null;
    const open = openCarton(supply);
    const { left } = atHandOf(supply, sure);
    // The last unit is in: what is to do is plain.
    if (open !== null && open.deeds.length > 0 && left.length === 0) return run({ type: 'close-carton' });
    const cartons = fullCartons(supply).length;
    const outcome = await execute.supply(supply.number, {
      type: 'close-supply',
      short: sure,
      at: clock.now(),
      by: at.who(),
    });
    if (outcome.kind === 'not-kept') {
      at.notKept(outcome.error.kind);
      return null;
    }
    if (outcome.kind === 'refused' && outcome.refusal.code === 'supply-short') {
      sure = true;
      return null;
    }
    if (outcome.kind === 'refused') return told(outcome.refusal);
    done = { kind: 'supply', stage: 'done', number: supply.number, cartons };
    number = null;
    sure = false;
    return null;
  }

  function undo(supply: KnownSupply): Promise<Verdict | null> {
    const label = unlabelled(supply);
    if (label !== null) return reopen(label.id);
    const open = openCarton(supply);
    if (open !== null && open.deeds.length > 0) return run({ type: 'undo-unit' });
    const pallet = openPallet(supply);
    if (pallet !== null && supply.cartons.some((carton) => carton.pallet === pallet.id))
      return run({ type: 'undo-pallet' });
    const last = fullCartons(supply).at(-1);
    return last === undefined ? run({ type: 'undo-unit' }) : reopen(last.id);
  }

  const reopen = (place: PlaceId): Promise<Verdict | null> =>
    run(
      kindOfPlace(place) === 'carton'
        ? { type: 'reopen-carton', carton: place }
        : { type: 'reopen-pallet', pallet: place },
    );

  async function reprint(supply: KnownSupply): Promise<Verdict | null> {
    const label = unlabelled(supply) ?? fullCartons(supply).at(-1) ?? null;
    if (label === null) return told({ code: 'wrong-moment', status: 'supply' });
    const out = label.print?.outcome === 'printed';
    // A label that never came out is printed by anybody (RR2).
    if (out && lacks(parts.settings(), at.who(), 'reprint'))
      return told({ code: 'not-permitted', what: 'reprint' });
    return run({ type: 'print-cargo', place: label.id, reason: out ? 'damaged' : 'not-out' });
  }

  function weigh(supply: KnownSupply, grams: number): Promise<Verdict | null> {
    const place = unlabelled(supply) ?? openCarton(supply) ?? fullCartons(supply).at(-1) ?? null;
    return place === null
      ? Promise.resolve(told({ code: 'carton-empty' }))
      : run({ type: 'weigh-place', place: place.id, grams });
  }

  async function command(
    said: StationCommand,
  ): Promise<{ readonly verdict: Verdict | null } | null | 'table'> {
    if (said.kind === 'times') return 'table';
    if (said.kind === 'ok' && done !== null) {
      done = null;
      return { verdict: null };
    }
    const supply = atHand();
    if (supply === null) return null;
    if (said.kind !== 'ok') sure = false;
    switch (said.kind) {
      case 'ok':
        return unlabelled(supply) === null ? { verdict: await ok(supply) } : null;
      case 'next-box':
        if (unlabelled(supply) !== null) return null;
        return {
          verdict: await run({
            type:
              openCarton(supply) === null && openPallet(supply) !== null ? 'close-pallet' : 'close-carton',
          }),
        };
      case 'undo':
        return { verdict: await undo(supply) };
      case 'reprint':
        return { verdict: await reprint(supply) };
      case 'grams':
        return { verdict: await weigh(supply, said.grams) };
      default:
        return null;
    }
  }

  return { screen, scanned, command, refresh: () => Promise.resolve() };
}

/** Words of the table itself, beside those of a supply. */
const isOfTable = (
  refusal: RefusedSupply | PostingRefusal,
): refusal is Exclude<PostingRefusal, RefusedSupply> =>
  refusal.code === 'wrong-moment' || refusal.code === 'not-permitted';

const thingOf = (refusal: RefusedSupply | PostingRefusal): Sku | null =>
  refusal.code === 'one-too-many' ? refusal.thing.sku : null;
