import { barcode, sku, type PostingNumber, type Sku } from '#shared/kit/brand.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { dueSnapshot } from '#shared/domain/posting/parcels.ts';
import type { PhotoRef } from '#shared/domain/posting/photo.ts';
import type { CommandOf, PostingCommand } from '#shared/domain/posting/commands.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import {
  lastPrint,
  parcelNumbers,
  workOf,
  type KnownPosting,
  type PostingState,
} from '#shared/domain/posting/state.ts';
import { buildPlan } from '#shared/domain/rules/checklist.ts';
import { mayAsk } from '#shared/domain/rules/house-rules/starter.ts';
import { shadowUntil } from '#shared/domain/rules/shadow.ts';
import { markIdentity, parseMarkingCode } from '#shared/domain/rules/marking.ts';
import { fieldsOfWants, isOfOneUnit, readUnitData, unitIdentity } from '#shared/domain/rules/unit-data.ts';
import type { DataQuestion } from '#shared/domain/posting/unit-records.ts';
import { boxOf } from '#shared/domain/posting/progress.ts';
import type { WeighedAgainst } from '#shared/domain/posting/commands.ts';
import type { WeightSource } from '#shared/domain/posting/facts.ts';
import type { PostingLimits } from '#shared/market/reading.ts';
import type { Store } from '../db/store.ts';
import type { Book } from './book.ts';
import { createBoxMemory } from './box-memory.ts';
import type { Executor, Outcome } from './execute.ts';
import { createGuideMemory } from './guide-memory.ts';
import type { Limits } from './limits.ts';
import type { SaidBefore } from './said-before.ts';
import type { Weights } from './weights.ts';
import { freeShelf } from './screen.ts';

/** What the actions at the table need. */
export interface TableParts {
  readonly store: Pick<
    Store,
    'posting' | 'postingByLabelCode' | 'usedMark' | 'usedWaybill' | 'getMeta' | 'commit'
  >;
  readonly book: Book;
  readonly execute: Executor;
  readonly clock: Clock;
  readonly settings: () => Settings;
  /** Who works here now; facts are attributed to him. */
  readonly who: () => string;
  readonly said: SaidBefore;
  readonly weights: Weights;
  readonly limits: Limits;
}

/** The answer to one deed at the table. */
export type TableOutcome = Outcome<PostingState, PostingRefusal>;

type Command = PostingCommand extends infer C
  ? C extends { at: number; by: string }
    ? Omit<C, 'at' | 'by'>
    : never
  : never;

/** What is known of a scan besides its code (SC1, SC5). */
export type ScanHow = Pick<CommandOf<'scan'>, 'times' | 'again'>;

/** The deeds of the table. */
export type Table = ReturnType<typeof createTable>;

/** The deeds of the table as commands: looks up what the core must be told, stamps time and person. */
export function createTable(parts: TableParts) {
  const { store, book, execute, clock, settings, who, said, weights, limits } = parts;

  const boxes = createBoxMemory(store);
  const guides = createGuideMemory(clock);
  const run = (number: PostingNumber, command: Command): Promise<TableOutcome> =>
    execute.posting(number, { ...command, at: clock.now(), by: who() });

  /** A packed parcel without its label goes on a shelf at once: nobody waits (PA1). */
  async function parkWhereNeeded(outcome: TableOutcome): Promise<TableOutcome> {
    if (outcome.kind !== 'done' || outcome.after.status !== 'packed') return outcome;
    const posting = outcome.after;
    boxes.learn(posting);
    if (posting.shelf !== null || posting.prints.length > 0) return outcome;
    return park(posting.snapshot.number);
  }

  const park = (number: PostingNumber): Promise<TableOutcome> =>
    run(number, { type: 'park', shelf: freeShelf(book), takenBy: null });

  /** What a parcel's weight is held against; nothing where the station is told not to (WG6). */
  function weighedAgainst(number: PostingNumber, accepted: boolean): { against?: WeighedAgainst } {
    const { weightCheck } = settings().packing;
    const state = book.posting(number)?.state;
    if (weightCheck === 'off' || state?.status !== 'packing') return {};
    const most = limits.of(number);
    const tooLarge = most !== null && isTooLarge(boxOf(state.work), most, settings().packing.boxes);
    const word = weightCheck === 'block' ? 'final' : accepted ? 'accepted' : 'asked';
    return {
      against: { usual: weights.usual(state.work), maxGrams: most?.maxGrams ?? null, tooLarge, word },
    };
  }

  /** Whether the open posting has a line of a product, whichever shop sells it under that sku. */
  const wantedBy = (number: PostingNumber) => {
    const state = book.posting(number)?.state;
    const skus = new Set<string>(
      state === undefined
        ? []
        : [...state.snapshot.lines, ...('work' in state ? (state.work?.plan.lines ?? []) : [])].map(
            ({ sku }) => sku,
          ),
    );
    return (sku: Sku): boolean => skus.has(sku);
  };

  return {
    run,
    park,

    /** A packed parcel taken up again: what should have followed the last deed and did not, follows now (PA1, LB2); null where nothing is due. */
    async goOn(posting: Extract<KnownPosting, { status: 'packed' }>): Promise<TableOutcome | null> {
      const { number } = posting.snapshot;
      const due = parcelNumbers(posting).find(
        (parcel) => lastPrint(posting, parcel) === null && labelReady(posting, parcel),
      );
      if (due !== undefined) return run(number, { type: 'print-label', parcel: due, reason: null });
      return posting.shelf === null && posting.prints.length === 0 ? park(number) : null;
    },

    async open(posting: KnownPosting, opened: 'posting' | 'slot' | 'item' | 'queue'): Promise<TableOutcome> {
      if (posting.snapshot.lines.some(({ wants }) => fieldsOfWants(wants).includes('country'))) said.lookUp();
      limits.lookUp(posting.snapshot);
      const { packing } = settings();
      const used = mayAsk(packing, 'choose-box', 'use-box') ? await boxes.of(posting.snapshot) : [];
      const until = shadowUntil(packing.shadow, clock.now());
      const built = buildPlan(
        dueSnapshot(posting),
        packing,
        (sku) => book.product(sku)?.state ?? null,
        used,
        (product) => guides.knows(who(), product),
      );
      const plan = until === null ? built : { ...built, shadowUntil: until };
      return run(posting.snapshot.number, { type: 'open', plan, opened });
    },

    async scan(
      number: PostingNumber,
      scanId: string,
      text: string,
      how: ScanHow = {},
    ): Promise<TableOutcome> {
      const hit = book.byBarcode(text, wantedBy(number));
      const product =
        hit === null
          ? insertNamed(text, settings())
          : { sku: hit.product.sku, name: hit.product.name, units: hit.units };
      return parkWhereNeeded(
        await run(number, { type: 'scan', scanId, code: barcode(text), product, ...how }),
      );
    },

    async mark(number: PostingNumber, scanId: string, raw: string): Promise<TableOutcome> {
      const parsed = parseMarkingCode(raw);
      const product = parsed.ok ? book.byGtin(parsed.value.gtin, wantedBy(number)) : null;
      const owner = parsed.ok ? await store.usedMark(markIdentity(parsed.value)) : null;
      const usedBy = owner === number ? null : owner; // its own use is judged by the core from the deeds
      return parkWhereNeeded(
        await run(number, {
          type: 'mark',
          scanId,
          raw,
          product: product === null ? null : { sku: product.sku, name: product.name, units: 1 },
          usedBy,
        }),
      );
    },

    /** What was scanned, typed or said (`raw` null: there is none) about the unit that is asked for. */
    async data(
      number: PostingNumber,
      scanId: string,
      { line, field }: Pick<DataQuestion, 'line' | 'field'>,
      raw: string | null,
    ): Promise<TableOutcome> {
      const countries = said.countries();
      const read = raw === null ? null : readUnitData(field, raw, countries);
      const value = read?.ok === true ? read.value : null;
      const owner =
        value !== null && isOfOneUnit(field) ? await store.usedMark(unitIdentity(field, value)) : null;
      const usedBy = owner === number ? null : owner; // its own use is judged by the core from the deeds
      const outcome = await run(number, { type: 'data', scanId, field, raw, countries, usedBy });
      if (outcome.kind === 'done') said.heard(line.sku, field, value);
      return parkWhereNeeded(outcome);
    },

    async step(number: PostingNumber, stepId: string, how: 'ok' | 'skipped'): Promise<TableOutcome> {
      const outcome = await run(number, { type: 'step', stepId, how });
      const work = outcome.kind === 'done' ? workOf(outcome.after) : null;
      const task = work?.plan.steps.find(({ id }) => id === stepId)?.task;
      if (task !== undefined && how === 'ok') guides.learn(who(), task);
      return parkWhereNeeded(outcome);
    },

    /** The packer goes on without the code of a unit, or of all that are left; shadow mode takes it and notes it (SW4). */
    async pass(
      number: PostingNumber,
      scanId: string,
      code: string,
      what: 'unit' | 'rest',
    ): Promise<TableOutcome> {
      return parkWhereNeeded(await run(number, { type: 'pass', scanId, code, what }));
    },

    async box(number: PostingNumber, box: string): Promise<TableOutcome> {
      return parkWhereNeeded(await run(number, { type: 'box', box }));
    },

    /** `accepted`: somebody looked into the box and says that the weight is right. */
    async weigh(
      number: PostingNumber,
      grams: number,
      source: WeightSource,
      accepted = false,
    ): Promise<TableOutcome> {
      const against = weighedAgainst(number, accepted);
      return parkWhereNeeded(await run(number, { type: 'weigh', grams, source, ...against }));
    },

    async photo(number: PostingNumber, photo: PhotoRef): Promise<TableOutcome> {
      return parkWhereNeeded(await run(number, { type: 'photo', photo }));
    },

    async waybill(
      number: PostingNumber,
      raw: string,
      carrier: Extract<PostingCommand, { type: 'waybill' }>['carrier'],
      tracking: string,
    ): Promise<TableOutcome> {
      const usedBy = await store.usedWaybill(tracking);
      const { own } = settings().carriers;
      return parkWhereNeeded(await run(number, { type: 'waybill', raw, carrier, usedBy, own }));
    },

    async scanBack(number: PostingNumber, scanId: string, code: string): Promise<TableOutcome> {
      const owner = book.byLabelCode(code) ?? (await store.postingByLabelCode(code));
      return run(number, { type: 'scan-back', scanId, code, owner });
    },
  };
}

const labelReady = (posting: Extract<KnownPosting, { status: 'packed' }>, parcel: PostingNumber): boolean =>
  posting.work.plan.labelSource === 'own' || posting.labels.some((label) => label.parcel === parcel);

/** Whether a box is larger than the marketplace takes, however it is turned; false where a size is unknown. */
function isTooLarge(
  id: string | null,
  { lengthMm, widthMm, heightMm }: PostingLimits,
  boxes: Settings['packing']['boxes'],
): boolean {
  const box = boxes.find((each) => each.id === id);
  if (box === undefined || lengthMm === null || widthMm === null || heightMm === null) return false;
  const most = [lengthMm, widthMm, heightMm].toSorted((a, b) => b - a);
  const sides = [box.lengthMm, box.widthMm, box.heightMm].toSorted((a, b) => b - a);
  return sides.some((side, i) => side > (most[i] ?? 0));
}

/** Cards and gifts carry no catalogue barcode; their own sku is their code (CL6). */
function insertNamed(text: string, settings: Settings) {
  const insert = settings.packing.inserts.find((candidate) => candidate.sku === text);
  return insert === undefined ? null : { sku: sku(insert.sku), name: insert.name, units: 1 };
}
