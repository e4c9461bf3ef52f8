import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Ids } from '#shared/kit/clock.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { Packer } from '#shared/bridge/settings.ts';
import { allLabelCodesOf, cancelledByLabel } from '#shared/domain/posting/decide-label.ts';
import { unitsOf, unitsPut } from '#shared/domain/posting/picking.ts';
import { reprintReasons } from '#shared/domain/posting/facts.ts';
import { isOfWeight, type PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { lastPrint, parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import type { StationCommand, Work } from '#shared/domain/rules/command-codes.ts';
import { readUnitData } from '#shared/domain/rules/unit-data.ts';
import { parseWaybill } from '#shared/domain/rules/waybill/check.ts';
import type { LargerPage } from '#shared/printing/larger.ts';
import type { LargerAnswer } from '#shared/printing/printer.ts';
import type { ScanMeaning } from '../scan/interpret.ts';
import type { Activities, Activity, ActivityScan } from './activities/activity.ts';
import { postingForItem, postingKept, postingNamed, slotWanting } from './find.ts';
import type { Camera } from './camera.ts';
import { answersTo } from './larger.ts';
import { createNextScan } from './next-scan.ts';
import { busy, notListening, wrongMoment, type Moment } from './moments.ts';
import { createPictureTaking } from './picture-taking.ts';
import { packerReasons, screenOf } from './screen.ts';
import type { Speak } from './speak.ts';
import { liesHere, sameStop, stopOf } from './stop.ts';
import { createTable, type ScanHow, type TableOutcome, type TableParts } from './table.ts';
import { verdictOf } from './verdict.ts';
import type { Screen, Verdict, WaybillEntry } from './view.ts';
import { createWho, type Arrival, type PinDoor } from './who.ts';

/** What the table says with its voice when a verdict appears. */
export type Announce = (verdict: Verdict) => void;

/** The packing table as a machine: scans and commands go in, one question and one verdict come out. */
export interface Station {
  screen(): Screen;
  verdict(): Verdict | null;
  packer(): Packer | null;
  /** From whom the parcel at hand was taken over; null where it is nobody else's. */
  takenFrom(): Packer | null;
  /** How often the next unit counts, where that was said; null for once. */
  times(): number | null;
  /** One scan, already told apart; `scanId` is unique per physical scan. `again`: the same code a moment after itself. */
  scanned(scanId: string, read: ScanMeaning, again?: boolean): Promise<void>;
  command(command: StationCommand): Promise<void>;
  /** Digits typed for the badge that waits for its PIN. */
  pin(digits: string): Promise<void>;
  /** Nobody was here for long: the next thing is a badge. */
  lock(): Promise<void>;
  /** A line of the queue was chosen by hand. */
  choose(number: PostingNumber): Promise<void>;
  chooseCarrier(carrier: NonNullable<WaybillEntry['carrier']>): void;
  clearWaybill(): void;
  /** The store changed from outside (labels came, postings were cancelled): look again. */
  refresh(): Promise<void>;
}

/** Parts of a station besides those of its table. */
export interface StationParts extends Omit<TableParts, 'who'> {
  readonly ids: Ids;
  readonly announce: Announce;
  readonly speak: Speak;
  readonly pins: PinDoor;
  readonly changed: () => void;
  /** The open question about a parcel's label, and its answer. */
  readonly larger: (parcel: PostingNumber) => LargerPage | null;
  readonly answerLarger: (page: LargerPage, answer: LargerAnswer['answer']) => Promise<void>;
  /** Begins each kind of work besides packing that this station knows. */
  readonly activities: Activities;
  /** The webcam, and the door to where its pictures are kept. */
  readonly camera: Camera;
  readonly ask: Ask;
  /** The store could not keep a fact; the packer must know at once. */
  readonly notKept: (kind: string) => void;
}

/** Whether the weight of one unit is asked for, not that of the parcel. */
const asksGrams = (now: Screen): boolean => now.kind === 'data' && now.field === 'grams';

/** Commands that mean the same whatever work is at hand. */
const ofTheTable: ReadonlySet<StationCommand['kind']> = new Set(['badge', 'leave', 'out', 'work']);

/** Four to six digits, as no product number has (WH4). */
const isPin = (read: ActivityScan): read is Extract<ActivityScan, { kind: 'code' }> =>
  read.kind === 'code' && /^\d{4,6}$/u.test(read.text);

/** Makes a station with nobody at it. */
export function createStation(parts: StationParts): Station {
  const { book, store, settings, announce, changed } = parts;
  let open: KnownPosting | null = null;
  let verdict: Verdict | null = null;
  let waybill: WaybillEntry | null = null;
  let asking: 'reprint' | 'problem' | null = null;
  let activity: Activity | null = null;
  let inHand: PostingNumber | null = null;
  const picture = createPictureTaking(parts);
  const nextScan = createNextScan();
  const who = createWho({ settings, pins: parts.pins });
  const by = (): string => who.packer()?.id ?? 'station';
  const table = createTable({ ...parts, who: by });

  const moment = (): Moment => ({
    packer: who.packer()?.id ?? null,
    entering: who.entering() !== null,
    open,
    asking,
  });
  const atHand = (): Activity | null =>
    who.packer() === null || who.entering() !== null || open !== null ? null : activity;
  const screen = (): Screen =>
    atHand()?.screen() ??
    screenOf(
      { who, open, waybill, asking, picture: picture.view(), said: parts.said, weights: parts.weights },
      book,
    );

  function show(next: Verdict | null): void {
    verdict = next;
    if (next !== null) announce(next);
    changed();
  }

  /** Of the readings of one code, the first that anybody knows; else the likeliest. */
  const known = ({ text, others }: Extract<ScanMeaning, { kind: 'code' }>): string =>
    [text, ...others].find(
      (reading) => book.byBarcode(reading) !== null || postingNamed(reading, book) !== null,
    ) ?? text;

  const refuse = (scanId: string, refusal: PostingRefusal): void =>
    show({
      kind: refusal.code === 'unknown-code' ? 'unknown' : 'notice',
      scanId,
      refusal,
      got: null,
      expected: null,
      work: null,
    });

  /** Takes over what a deed left behind and says the verdict. */
  function settle(outcome: TableOutcome, scanId: string): void {
    if (outcome.kind === 'not-kept') return parts.notKept(outcome.error.kind);
    if (outcome.after.status !== 'absent') open = outcome.after;
    if (stopIfCancelled()) return;
    show(verdictOf(outcome, scanId, book));
  }

  function stopIfCancelled(posting: KnownPosting | null | undefined = open): boolean {
    const stop = posting === null || posting === undefined ? null : stopOf(posting);
    if (stop === null) return false;
    if (verdict?.kind !== 'stop' || !sameStop(verdict, stop)) show(stop);
    return true;
  }

  /** The marketplace changed what belongs into the box at hand: the work was given up, and that must not pass unnoticed (IN4). */
  function noticeIfGivenUp(before: KnownPosting): boolean {
    const wasAtWork = before.status === 'packing' || before.status === 'packed';
    if (!wasAtWork || open?.status !== 'confirmed') return false;
    const { work } = before;
    free();
    const scanId = parts.ids.next();
    show({ kind: 'notice', scanId, refusal: { code: 'plan-outdated' }, got: null, expected: null, work });
    return true;
  }

  let line: Promise<unknown> = Promise.resolve();
  /** Scans, commands and looks wait for one another: each is judged on what the one before left behind. */
  function inTurn<T>(deed: () => T | Promise<T>): Promise<T> {
    const done = line.then(deed).catch((fault: unknown) => {
      parts.notKept('broken');
      throw fault;
    });
    line = done.catch(() => undefined);
    return done;
  }

  function free(): void {
    open = null;
    waybill = null;
    asking = null;
    picture.again();
    who.settled();
  }

  /** `gone`: no such posting. `refused`: shown, and nothing else may follow. */
  async function openPosting(
    number: PostingNumber,
    how: 'posting' | 'slot' | 'item' | 'queue',
    scanId: string,
  ): Promise<'open' | 'refused' | 'gone'> {
    const state = await postingKept(number, book, store);
    if (state === null) return 'gone';
    if (state.status === 'packed') {
      open = state;
      const outcome = await table.goOn(state);
      if (outcome?.kind === 'not-kept') parts.notKept(outcome.error.kind);
      else if (outcome?.kind === 'done' && outcome.after.status !== 'absent') open = outcome.after;
      show(null);
      return 'open';
    }
    const outcome = await table.open(state, how);
    if (outcome.kind === 'refused' && outcome.after.status !== 'cancelled') {
      refuse(scanId, outcome.refusal);
      return 'refused';
    }
    settle(outcome, scanId);
    return outcome.kind === 'done' ? 'open' : 'refused';
  }

  /** Nothing is open: a posting, a label of a parked parcel, or any item may be scanned. */
  async function scanIdle(scanId: string, text: string, how: ScanHow): Promise<void> {
    free();
    const named = postingNamed(text, book) ?? (await store.postingByLabelCode(text));
    if (named !== null) return scanNamed(scanId, named, text);
    const hit = book.byBarcode(text);
    if (hit === null) return refuse(scanId, { code: 'unknown-code', read: text });
    const number = postingForItem(hit.product.sku, book);
    const slot = number === null ? slotWanting(hit.product.sku, book) : null;
    if (slot !== null) return refuse(scanId, { code: 'wave-wants', slot });
    if (number === null) {
      return show({
        kind: 'wrong',
        scanId,
        refusal: {
          code: 'wrong-item',
          got: { sku: hit.product.sku, name: hit.product.name },
          expected: null,
          read: text,
        },
        got: hit.product,
        expected: null,
        work: null,
      });
    }
    if ((await openPosting(number, 'item', scanId)) === 'open')
      settle(await table.scan(number, scanId, text, how), scanId);
  }

  async function scanNamed(scanId: string, number: PostingNumber, text: string): Promise<void> {
    const state = await postingKept(number, book, store);
    const gone = state !== null && cancelledByLabel(state, text) !== null;
    if (gone || (state?.status === 'packed' && state.prints.length > 0))
      return settle(await table.scanBack(number, scanId, text), scanId);
    if ((await openPosting(number, 'posting', scanId)) === 'gone')
      refuse(scanId, { code: 'unknown-code', read: text });
  }

  /** A posting is open at the table: what the code means depends on the question asked. */
  async function scanOpen(scanId: string, text: string, posting: KnownPosting, how: ScanHow): Promise<void> {
    const { number } = posting.snapshot;
    const now = screen();
    if (now.kind === 'label') {
      const other = book.byLabelCode(text);
      if (other !== null && other !== number && now.run.outcome === 'asked')
        return scanOther(scanId, other, text);
      return settle(await table.scanBack(number, scanId, text), scanId);
    }
    const owner = postingNamed(text, book);
    if (owner !== null && owner !== number) return scanOther(scanId, owner, text);
    if (owner === number && now.kind !== 'waybill')
      return refuse(scanId, { code: 'wrong-moment', status: posting.status });
    if (now.kind === 'waybill' && book.byBarcode(text) === null) return readWaybill(text);
    if (now.kind === 'data' && book.byBarcode(text) === null) return giveData(scanId, text);
    settle(await table.scan(number, scanId, text, how), scanId);
  }

  /** A label of another, parked parcel closes that parcel; any other posting must wait its turn. */
  async function scanOther(scanId: string, owner: PostingNumber, text: string): Promise<void> {
    const other = book.posting(owner)?.state;
    if (stopIfCancelled(other)) return;
    if (other?.status !== 'packed' || other.prints.length === 0) {
      return refuse(scanId, { code: 'wrong-moment', status: open?.status ?? 'queue' });
    }
    const outcome = await table.scanBack(owner, scanId, text);
    if (outcome.kind === 'not-kept') return parts.notKept(outcome.error.kind);
    if (outcome.after.status === 'absent' || !stopIfCancelled(outcome.after))
      show(verdictOf(outcome, scanId, book));
  }

  function readWaybill(text: string): void {
    const parsed = parseWaybill(text);
    const best = parsed.candidates[0];
    const refusal: PostingRefusal | null =
      parsed.refusal === null ? null : { code: 'waybill-refused', refusal: parsed.refusal };
    waybill = { parsed, carrier: best?.carrier ?? null, refusal };
    verdict = null;
    changed();
  }

  async function confirmWaybill(number: PostingNumber, entry: WaybillEntry): Promise<void> {
    if (entry.carrier === null) return;
    const outcome = await table.waybill(number, entry.parsed.number, entry.carrier, entry.parsed.number);
    if (outcome.kind === 'not-kept') return parts.notKept(outcome.error.kind);
    if (outcome.kind === 'refused' && outcome.after.status === 'packing') {
      waybill = { ...entry, refusal: outcome.refusal };
      return changed();
    }
    waybill = null;
    settle(outcome, parts.ids.next());
  }

  async function scanned(scanId: string, read: ScanMeaning, again = false): Promise<void> {
    if (verdict?.kind === 'stop' && (again || !(read.kind === 'command' && read.command.kind === 'ok')))
      return announce(verdict);
    if (again) return scannedAgain(scanId, read);
    switch (read.kind) {
      case 'command':
        return command(read.command);
      case 'bad-command':
        return refuse(scanId, { code: 'unknown-code', read: read.text });
      case 'marking':
      case 'code': {
        if (who.entering() !== null && isPin(read)) return pinned(scanId, read.text);
        const deaf = notListening(moment());
        if (deaf !== null) return refuse(scanId, deaf);
        const times = nextScan.take();
        const doing = atHand() ?? backToWork(read);
        const answer = doing === null ? 'table' : await doing.scanned(scanId, read);
        if (answer !== 'table') return judged(answer);
        if (read.kind === 'marking') return scanMark(scanId, read.raw, times);
        const unitData = answersData(screen(), read);
        if (unitData !== null) return giveData(scanId, unitData);
        return scanCode(scanId, known(read), times === null ? {} : { times });
      }
    }
  }

  /** What an activity says of a scan; at a stop that it gives, the parcel is in somebody's hands (CN5). */
  function judged(said: Verdict | null): void {
    inHand = said?.kind === 'stop' ? said.posting.snapshot.number : null;
    show(said);
  }

  /** An answer to the question about the unit in the hand; anything else stays what it is. */
  const answersData = (
    now: Screen,
    { text, others }: Extract<ScanMeaning, { kind: 'code' }>,
  ): string | null =>
    now.kind === 'data'
      ? ([text, ...others].find((reading) => readUnitData(now.field, reading, null).ok) ?? null)
      : null;

  async function giveData(scanId: string, raw: string | null): Promise<void> {
    const now = screen();
    if (now.kind !== 'data') return refuse(scanId, { code: 'data-not-wanted' });
    settle(await table.data(now.posting.snapshot.number, scanId, now, raw), scanId);
  }

  /** A parcel packed in between is done: the next scan is for the work at hand again, unless it is the trigger pulled twice on the last label (SB4). */
  function backToWork(read: Extract<ScanMeaning, { kind: 'marking' | 'code' }>): Activity | null {
    if (busy(open)) return null;
    if (open?.status === 'closed' && read.kind === 'code' && allLabelCodesOf(open).includes(read.text))
      return null;
    if (activity !== null) free();
    return activity;
  }

  /** The same code a moment after itself: asked about where it would count a unit, else nothing new (SC1-SC4). */
  async function scannedAgain(scanId: string, read: ScanMeaning): Promise<void> {
    if (read.kind !== 'code' || notListening(moment()) !== null || nextScan.second(verdict) !== null) return;
    const text = known(read);
    const doing = atHand();
    const goods = book.byBarcode(text)?.product ?? null;
    if (doing !== null) {
      if (goods === null) return;
      const refusal = {
        code: 'scanned-twice',
        thing: { sku: goods.sku, name: goods.name },
        read: text,
      } as const;
      show({ kind: 'many', scanId, refusal, got: goods, expected: null, work: null });
      return askedTwice(async () => {
        const answer = await doing.scanned(scanId, read);
        return answer === 'table' ? scanCode(scanId, text, {}) : show(answer);
      });
    }
    if (open?.status !== 'packing' || postingNamed(text, book) !== null) return;
    if (screen().kind === 'waybill' && goods === null) return;
    const { number } = open.snapshot;
    const outcome = await table.scan(number, scanId, text, { again: true });
    if (outcome.kind === 'done') return;
    settle(outcome, scanId);
    if (outcome.kind === 'refused' && outcome.refusal.code === 'scanned-twice')
      askedTwice(async () => settle(await table.scan(number, scanId, text), scanId));
  }

  function askedTwice(count: () => Promise<void>): void {
    if (verdict !== null) nextScan.ask(verdict, count);
  }

  async function pinned(scanId: string, digits: string): Promise<void> {
    return arrived(scanId, await who.pin(digits));
  }

  async function scanCode(scanId: string, text: string, how: ScanHow): Promise<void> {
    if (busy(open)) return scanOpen(scanId, text, open, how);
    const closed = open?.status === 'closed' ? open : null;
    // The trigger pulled twice on the last label: closed stays closed (SB4).
    if (closed !== null && allLabelCodesOf(closed).includes(text))
      return settle(await table.scanBack(closed.snapshot.number, scanId, text), scanId);
    return scanIdle(scanId, text, how);
  }

  async function scanMark(scanId: string, raw: string, times: number | null): Promise<void> {
    const held = times === null ? null : productOfMark(raw);
    if (held !== null) return refuse(scanId, { code: 'times-marked', thing: held });
    if (open?.status === 'packing')
      return settle(await table.mark(open.snapshot.number, scanId, raw), scanId);
    if (busy(open)) return refuse(scanId, { code: 'wrong-moment', status: open.status });
    return markIdle(scanId, raw);
  }

  function productOfMark(raw: string) {
    const gtin = /01(\d{14})/u.exec(raw)?.[1];
    return gtin === undefined ? null : book.byGtin(gtin);
  }

  /** Item first with a marking code: the code names the product and is captured in the same scan. */
  async function markIdle(scanId: string, raw: string): Promise<void> {
    free();
    const product = productOfMark(raw);
    const number = product === null ? null : postingForItem(product.sku, book);
    if (number === null) return refuse(scanId, { code: 'unknown-code', read: raw });
    if ((await openPosting(number, 'item', scanId)) === 'open')
      settle(await table.mark(number, scanId, raw), scanId);
  }

  async function ok(): Promise<void> {
    if (verdict?.kind === 'stop') return seen(verdict);
    if (verdict !== null && verdict.kind !== 'right' && verdict.kind !== 'complete')
      return okVerdict(verdict);
    const now = screen();
    switch (now.kind) {
      case 'step':
        return okStep(now);
      case 'photo':
        return okPicture(now.posting.snapshot.number);
      case 'data':
        return now.offer === null ? show(null) : giveData(parts.ids.next(), now.offer.value);
      case 'waybill':
        if (now.entry !== null && now.entry.refusal === null)
          return confirmWaybill(now.posting.snapshot.number, now.entry);
        return;
      case 'closed':
      case 'parked':
      case 'problem':
        return leave();
      case 'reason':
        asking = null;
        return show(null);
      default:
        return show(null);
    }
  }

  /** The verdict was read; a weight that is not as usual is taken with it, where that is allowed (WG6). */
  async function okVerdict(read: Verdict): Promise<void> {
    const refusal = 'refusal' in read ? read.refusal : null;
    if (refusal === null || !isOfWeight(refusal) || refusal.final || open === null) return show(null);
    const { grams, source } = refusal;
    settle(await table.weigh(open.snapshot.number, grams, source, true), parts.ids.next());
  }

  /** The stop was answered (CN3); another posting that lies open goes on. */
  async function seen({ posting, parcel }: Extract<Verdict, { kind: 'stop' }>): Promise<void> {
    const { number } = posting.snapshot;
    const atHand = open?.snapshot.number === number ? open : null;
    // In somebody's hands it is taken apart at once; anywhere else it is looked for first (CN5, CN11).
    const pulled =
      who.packer() !== null &&
      (inHand === number || (atHand !== null && (parcel === undefined || liesHere(atHand, parcel))));
    const of = parcel === undefined ? {} : { parcel: parcel.parcel };
    const outcome = await table.run(number, { type: 'see-cancellation', pulled, ...of });
    if (outcome.kind === 'not-kept') return parts.notKept(outcome.error.kind);
    if (atHand !== null && parcel === undefined) free();
    if (atHand !== null && parcel !== undefined && outcome.after.status !== 'absent') open = outcome.after;
    inHand = null;
    show(null);
    alarmed();
  }

  async function okStep(now: Extract<Screen, { kind: 'step' }>): Promise<void> {
    const { number } = now.posting.snapshot;
    const { task, id } = now.step;
    const scanId = parts.ids.next();
    if (task.kind === 'box') {
      return task.suggested === null ? undefined : settle(await table.box(number, task.suggested), scanId);
    }
    if (task.kind === 'weigh') {
      const grams = now.usualGrams ?? task.expectedGrams;
      return grams === null ? undefined : settle(await table.weigh(number, grams, 'calculated'), scanId);
    }
    settle(await table.step(number, id, 'ok'), scanId);
  }

  /** Takes the picture, or keeps the one that is shown (PH3). */
  async function okPicture(number: PostingNumber): Promise<void> {
    const scanId = parts.ids.next();
    const answer = await picture.ok(number);
    if (answer.kind === 'trouble') return refuse(scanId, { code: 'no-photo', why: answer.why });
    if (answer.kind === 'look') return show(null);
    settle(await table.photo(number, answer.photo), scanId);
  }

  /** Commands that need an open posting; without one they are a scan in the wrong moment. */
  async function withOpen(
    scanId: string,
    act: (posting: KnownPosting) => Promise<TableOutcome>,
  ): Promise<void> {
    if (open === null)
      return refuse(scanId, { code: 'wrong-moment', status: who.packer() === null ? 'start' : 'queue' });
    settle(await act(open), scanId);
  }

  async function giveReason(reason: string): Promise<void> {
    const scanId = parts.ids.next();
    const posting = open;
    if (asking === null && (await answered(reason))) return show(null);
    if (posting === null || asking === null) return refuse(scanId, { code: 'wrong-moment', status: 'queue' });
    const { number } = posting.snapshot;
    if (asking === 'problem') {
      const known = packerReasons.find((candidate) => candidate === reason);
      if (known === undefined) return refuse(scanId, { code: 'reason-needed' });
      asking = null;
      return settle(await table.run(number, { type: 'report-problem', reason: known, note: null }), scanId);
    }
    const known = reprintReasons.find((candidate) => candidate === reason);
    if (known === undefined) return refuse(scanId, { code: 'reason-needed' });
    asking = null;
    settle(
      await table.run(number, { type: 'print-label', parcel: labelAtHand(posting), reason: known }),
      scanId,
    );
  }

  /** The question on the label screen, answered with one of the words it offers (LB7). */
  async function answered(word: string): Promise<boolean> {
    const now = screen();
    const page = now.kind === 'label' ? parts.larger(now.parcel) : null;
    const answer = page === null ? undefined : answersTo(page).find((each) => each === word);
    if (page === null || answer === undefined) return false;
    await parts.answerLarger(page, answer);
    return true;
  }

  const labelAtHand = (posting: KnownPosting): PostingNumber => {
    const now = screen();
    return now.kind === 'label' ? now.parcel : (parcelNumbers(posting).at(-1) ?? posting.snapshot.number);
  };

  async function command(said: StationCommand): Promise<void> {
    const scanId = parts.ids.next();
    if (verdict?.kind === 'stop' && said.kind !== 'ok') return announce(verdict);
    const second = said.kind === 'times' && said.times === 2 ? nextScan.second(verdict) : null;
    if (second !== null && notListening(moment()) === null) return second();
    // Taking back "×5" is no undo of a deed (SC6).
    if (nextScan.take() !== null && (said.kind === 'ok' || said.kind === 'undo')) return show(null);
    const doing = ofTheTable.has(said.kind) ? null : atHand();
    if (doing !== null && (await commandTo(doing, scanId, said))) return;
    const wrong = wrongMoment(said, moment());
    if (wrong !== null) return refuse(scanId, wrong);
    switch (said.kind) {
      case 'times':
        if (settings().packing.manyAtOnce === 'off') return refuse(scanId, { code: 'times-off' });
        nextScan.arm(said.times);
        return show(null);
      case 'badge':
        return arrived(scanId, who.badge(said.packer));
      case 'ok':
        return ok();
      case 'leave':
        if (who.entering() !== null) return notMe();
        activity = open === null ? null : activity;
        return leave();
      case 'out':
        activity = null;
        return away();
      case 'work':
        return begin(scanId, said.work);
      case 'undo':
        if (waybill !== null) return forgetWaybill();
        if (picture.again()) return show(null);
        return withOpen(scanId, ({ snapshot }) => table.run(snapshot.number, { type: 'undo' }));
      case 'skip':
        return skip(scanId);
      case 'next-box':
        return withOpen(scanId, ({ snapshot }) => table.run(snapshot.number, { type: 'split' }));
      case 'park':
        if (open?.status === 'packed' && open.shelf !== null) return leave();
        return withOpen(scanId, ({ snapshot }) => table.park(snapshot.number));
      case 'reprint':
        return askReprint(scanId);
      case 'problem':
        asking = 'problem';
        return said.reason === null ? show(null) : giveReason(said.reason);
      case 'reason':
        return giveReason(said.reason);
      case 'box':
        return withOpen(scanId, ({ snapshot }) => table.box(snapshot.number, said.box));
      case 'absent':
        return giveData(scanId, null);
      case 'country':
        return giveData(scanId, said.country);
      case 'grams':
        if (asksGrams(screen())) return giveData(scanId, String(said.grams));
        return withOpen(scanId, ({ snapshot }) => table.weigh(snapshot.number, said.grams, 'typed'));
      case 'slot':
        return openSlot(scanId, said.slot);
    }
  }

  /** The posting in a numbered place; of a wave only when everything lies there (PW5). */
  async function openSlot(scanId: string, slot: number): Promise<void> {
    const number = book.bySlot(slot);
    if (number === null) return refuse(scanId, { code: 'slot-empty', slot });
    const picking = book.posting(number)?.state.picking ?? null;
    const left = picking === null ? 0 : unitsOf(picking) - unitsPut(picking);
    if (left > 0) return refuse(scanId, { code: 'slot-incomplete', slot, left });
    free();
    await openPosting(number, 'slot', scanId);
  }

  /** Another kind of work begins; a parcel that is in somebody's hands comes first. */
  function begin(scanId: string, work: Work): void {
    if (busy(open)) return refuse(scanId, { code: 'wrong-moment', status: open.status });
    const beginning = parts.activities[work];
    if (beginning === undefined) return refuse(scanId, { code: 'unknown-code', read: work });
    free();
    const { speak, notKept } = parts;
    activity = beginning({ who: by, run: table.run, speak, notKept, changed });
    show(null);
  }

  /** Whether the work at hand took the command, or nobody is to have it. */
  async function commandTo(doing: Activity, scanId: string, said: StationCommand): Promise<boolean> {
    if (said.kind === 'ok' && verdict?.kind === 'stop') return false;
    // A verdict that stays until OK is answered first.
    if (said.kind === 'ok' && verdict !== null && verdict.kind !== 'right' && verdict.kind !== 'complete') {
      show(null);
      return true;
    }
    const answer = await doing.command(said);
    if (answer === 'table') return false;
    if (answer === null) refuse(scanId, { code: 'wrong-moment', status: doing.screen().kind });
    else show(answer.verdict);
    return true;
  }

  /** A number that was read and not confirmed is no deed yet: taking it back leaves the deeds alone (UN1). */
  function forgetWaybill(): void {
    waybill = null;
    show(null);
  }

  function notMe(): void {
    who.forget();
    show(null);
  }

  function leave(): void {
    free();
    show(null);
  }

  async function skip(scanId: string): Promise<void> {
    const now = screen();
    if (now.kind !== 'step' && now.kind !== 'waybill' && now.kind !== 'photo')
      return refuse(scanId, { code: 'wrong-moment', status: now.kind });
    picture.again();
    settle(await table.step(now.posting.snapshot.number, now.step.id, 'skipped'), scanId);
  }

  function askReprint(scanId: string): void {
    if (open === null || lastPrint(open, labelAtHand(open)) === null)
      return refuse(scanId, { code: 'label-not-printed' });
    asking = 'reprint';
    show(null);
  }

  /** Somebody came, or could not show who he is; a parcel that lies open is his from now on (WH2). */
  async function arrived(scanId: string, arrival: Arrival): Promise<void> {
    switch (arrival.kind) {
      case 'unknown':
        return refuse(scanId, { code: 'unknown-code', read: arrival.id });
      case 'wrong':
        return refuse(scanId, { code: 'pin-wrong', left: arrival.left });
      case 'wait':
        return refuse(scanId, { code: 'pin-wait', until: arrival.until });
      case 'asks':
        return show(null);
      case 'here':
        if (arrival.from !== null && busy(open)) await takeOver(open, arrival.from);
        else if (!busy(open)) who.settled();
        return show(null);
    }
  }

  async function takeOver({ snapshot }: KnownPosting, from: Packer): Promise<void> {
    const outcome = await table.run(snapshot.number, { type: 'take-over', from: from.id });
    if (outcome.kind === 'not-kept') parts.notKept(outcome.error.kind);
  }

  /** Nobody is here any more; what lies open stays until a badge takes it over (WH6, WH7). */
  function away(): void {
    if (!busy(open)) free();
    who.out();
    if (verdict?.kind !== 'stop') verdict = null;
    changed();
  }

  /** A parcel that is packed already belongs to a cancelled order: whatever the screen shows, this comes first (CN4). */
  function alarmed(): boolean {
    if (verdict?.kind === 'stop') return false;
    const [number] = book.alarms();
    return number !== undefined && stopIfCancelled(book.posting(number)?.state);
  }

  async function refresh(): Promise<void> {
    await atHand()?.refresh();
    if (open === null) return alarmed() ? undefined : changed();
    const before = open;
    const { number } = before.snapshot;
    const kept = await postingKept(number, book, store);
    open = before.status === 'closed' && kept?.status !== 'cancelled' ? before : kept;
    if (!stopIfCancelled() && !alarmed() && !noticeIfGivenUp(before)) changed();
  }

  return {
    screen,
    verdict: () => verdict,
    packer: () => who.packer(),
    takenFrom: () => (busy(open) ? who.from() : null),
    times: nextScan.armed,
    scanned: (scanId, read, again) => inTurn(() => scanned(scanId, read, again)),
    command: (said) => inTurn(() => command(said)),
    pin: (digits) => inTurn(() => pinned(parts.ids.next(), digits)),
    lock: () => inTurn(() => (who.packer() === null && who.entering() === null ? undefined : away())),
    choose: (number) =>
      inTurn(async () => {
        if (who.packer() === null || who.entering() !== null || verdict?.kind === 'stop') return;
        free();
        await openPosting(number, 'queue', parts.ids.next());
      }),
    chooseCarrier: (carrier) => {
      void inTurn(() => {
        if (waybill !== null) waybill = { ...waybill, carrier, refusal: null };
        changed();
      });
    },
    clearWaybill: () => {
      void inTurn(() => {
        waybill = null;
        changed();
      });
    },
    refresh: () => inTurn(refresh),
  };
}
