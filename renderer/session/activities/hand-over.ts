import { shopOf } from '#shared/domain/shop.ts';
import { inBatch, missingParcels, takerOf, type BatchRef } from '#shared/domain/handover/batch.ts';
import { READ_BEFORE_HAND_OVER_MS } from '#shared/domain/handover/decide-hand-over.ts';
import { isDue } from '#shared/domain/handover/place.ts';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { StationCommand } from '#shared/domain/rules/command-codes.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { postingKept, postingNamed } from '../find.ts';
import { stopByLabel } from '../stop.ts';
import type { TableOutcome } from '../table.ts';
import type { Verdict } from '../view.ts';
import type { Activity, ActivityScan, AtWork } from './activity.ts';
import type { ActivityParts } from './all.ts';
import { batchView, lastIn, openBatch, postingsIn, takerRows } from './batches.ts';
import type { HandOverScreen } from './hand-over-view.ts';
import { refusedVerdict, rightParcel } from './say.ts';

/** Parcels closed longer ago are no longer looked for; scanned they go in all the same, ms. */
const LOOKED_FOR_MS = 7 * 86_400_000;
/** The store is read again at most this often, ms. */
const READ_EVERY_MS = 2000;
/** A read this close to being too old is made anew before the parcels leave, ms (HO2). */
const ALMOST_OLD_MS = READ_BEFORE_HAND_OVER_MS - 60_000;
/** Orders that are looked after at a time. */
const LOOKS = 10;

type Command = Parameters<AtWork['run']>[1];

/** Handing over: every parcel is scanned into the batch of whoever takes it (HB1-HB9). */
export function handOver(parts: ActivityParts, at: AtWork): Activity {
  const { store, book, clock, ids } = parts;
  let ref: BatchRef | null = null;
  let sure = false;
  let done: Extract<HandOverScreen, { stage: 'done' }> | null = null;
  /** Closed postings as the store knows them: memory holds only those in a batch. */
  let closed: readonly KnownPosting[] = [];
  let readAt = -Infinity;

  async function look(): Promise<void> {
    readAt = clock.now();
    closed = (await store.closedPostings(clock.now() - LOOKED_FOR_MS)).filter(isDue);
  }
  const reading = look().then(at.changed, () => at.notKept('unreadable'));

  /** Everything that may have to do with a batch, each posting once, memory first. */
  function around(): KnownPosting[] {
    const active = [...book.postings()];
    const known = new Set(active.map(({ snapshot }) => snapshot.number));
    return [...active, ...closed.filter(({ snapshot }) => !known.has(snapshot.number))];
  }

  let drawn: { readonly from: readonly unknown[]; readonly screen: HandOverScreen } | null = null;
  /** Counted anew only where something changed: it is asked for with every change of the window. */
  function screen(): HandOverScreen {
    const from = [book.revision(), closed, ref, sure, done];
    if (drawn === null || drawn.from.some((each, i) => each !== from[i])) drawn = { from, screen: counted() };
    return drawn.screen;
  }

  function counted(): HandOverScreen {
    if (done !== null) return done;
    if (ref === null) return { kind: 'hand-over', stage: 'choose', takers: takerRows(around()) };
    return { kind: 'hand-over', stage: 'batch', batch: batchView(around(), ref, sure) };
  }

  /** What came of a deed, where it did not come off. */
  function refusedOf(outcome: TableOutcome, scanId: string): Verdict | null {
    if (outcome.kind === 'not-kept') {
      at.notKept(outcome.error.kind);
      return null;
    }
    if (outcome.after.status === 'cancelled')
      return { kind: 'stop', posting: outcome.after, work: outcome.after.work };
    return outcome.kind === 'refused' ? refusedVerdict(scanId, outcome.refusal) : null;
  }

  /** A posting is no longer what the store told of it. */
  function forget(number: PostingNumber): void {
    closed = closed.filter(({ snapshot }) => snapshot.number !== number);
  }

  const remember = (posting: KnownPosting): void => {
    forget(posting.snapshot.number);
    if (posting.status === 'closed') closed = [...closed, posting];
  };

  async function named(texts: readonly string[]): Promise<{ number: PostingNumber; code: string } | null> {
    for (const code of texts) {
      const number = postingNamed(code, book) ?? (await store.postingByLabelCode(code));
      if (number !== null) return { number, code };
    }
    return null;
  }

  async function scanned(scanId: string, read: ActivityScan): Promise<Verdict | null> {
    await reading;
    sure = false;
    done = null;
    const texts = read.kind === 'marking' ? [read.raw] : [read.text, ...read.others];
    const found = await named(texts);
    if (found === null) return refusedVerdict(scanId, { code: 'unknown-code', read: texts[0] ?? '' });
    const posting = await postingKept(found.number, book, store);
    // Its facts lie in the journal only: it left long ago.
    if (posting === null) return refusedVerdict(scanId, { code: 'handed-over' });
    const stop = stopByLabel(posting, found.code);
    if (stop !== null) return stop;
    const before = inBatch(posting);
    const known = before?.parcels.some(({ parcel }) => parcel === found.code) === true;
    if (ref === null && before !== null && known) {
      ref = before.ref;
      return rightParcel(scanId, posting);
    }
    return into(scanId, posting, found.code);
  }

  async function into(scanId: string, posting: KnownPosting, code: string): Promise<Verdict | null> {
    const { number } = posting.snapshot;
    const taker = takerOf(posting);
    const batch = ref ?? openBatch(around(), taker) ?? { id: ids.next(), taker, begunAt: clock.now() };
    const outcome = await at.run(number, { type: 'put-into-batch', batch, code });
    const not = refusedOf(outcome, scanId);
    if (not !== null || outcome.kind !== 'done' || outcome.after.status === 'absent') return not;
    remember(outcome.after);
    ref = inBatch(outcome.after)?.ref ?? batch;
    void lookAfter(outcome.after);
    return rightParcel(scanId, posting);
  }

  /** The order is read while the next parcel is fetched: a cancellation must be known before this one leaves (HO2). */
  async function lookAfter({ snapshot }: KnownPosting): Promise<void> {
    if (snapshot.source !== 'market' || !parts.online(shopOf(snapshot))) return;
    const cancelled = await parts.guard.look(snapshot.number, shopOf(snapshot));
    if (cancelled === null) return;
    const intake: PostingCommand = { type: 'intake', snapshot: cancelled, at: clock.now(), by: 'market' };
    await parts.execute.later.posting(snapshot.number, intake);
    forget(snapshot.number);
    at.changed();
  }

  async function undo(batch: BatchRef): Promise<Verdict | null> {
    const last = lastIn(around(), batch);
    if (last === null) return refusedVerdict(ids.next(), { code: 'nothing-to-undo' });
    return out(last.posting, [last.parcel]);
  }

  async function out(number: PostingNumber, parcels: readonly PostingNumber[]): Promise<Verdict | null> {
    for (const parcel of parcels) {
      const outcome = await at.run(number, { type: 'take-out-of-batch', parcel });
      const not = refusedOf(outcome, ids.next());
      if (not !== null || outcome.kind !== 'done' || outcome.after.status === 'absent') return not;
      remember(outcome.after);
    }
    return null;
  }

  const isHalf = (posting: KnownPosting): boolean => missingParcels(posting).length > 0;

  /** Postings of which only some parcels are here stay behind with all of them (HB7). */
  async function leaveHalves(batch: BatchRef): Promise<Verdict | null> {
    for (const posting of postingsIn(around(), batch).filter(isHalf)) {
      const parcels = inBatch(posting)?.parcels.map(({ parcel }) => parcel) ?? [];
      const not = await out(posting.snapshot.number, parcels);
      if (not !== null) return not;
    }
    return null;
  }

  /** What was read so long ago that nobody knows whether it still stands, is read now. */
  async function readOld(postings: readonly KnownPosting[]): Promise<void> {
    const old = postings.filter(({ snapshot }) => {
      const read = parts.guard.readAt(snapshot.number);
      return (
        snapshot.source === 'market' &&
        parts.online(shopOf(snapshot)) &&
        (read === null || clock.now() - read > ALMOST_OLD_MS)
      );
    });
    for (let from = 0; from < old.length; from += LOOKS)
      await Promise.all(old.slice(from, from + LOOKS).map(lookAfter));
  }

  async function finish(batch: BatchRef): Promise<Verdict | null> {
    await look();
    const view = batchView(around(), batch, sure);
    if (view.taken === 0) return refusedVerdict(ids.next(), { code: 'wrong-moment', status: 'hand-over' });
    const half = postingsIn(around(), batch).find(isHalf);
    if (half !== undefined)
      return refusedVerdict(ids.next(), { code: 'batch-incomplete', parcels: missingParcels(half) });
    if (view.missing.length > 0 && !sure) {
      sure = true;
      return null;
    }
    await readOld(postingsIn(around(), batch));
    return leave(batch);
  }

  async function leave(batch: BatchRef): Promise<Verdict | null> {
    const leaving = postingsIn(around(), batch);
    const parcels = leaving.flatMap((posting) =>
      (inBatch(posting)?.parcels ?? []).map(({ parcel }) => ({ posting: posting.snapshot.number, parcel })),
    );
    if (parcels.length === 0) return null; // all of them were cancelled a moment ago: the stop says so
    const now = clock.now();
    const deeds = leaving.map(({ snapshot }, i) => {
      const { number } = snapshot;
      const read = parts.guard.readAt(number);
      const papers = i === 0 ? { papersFor: parcels } : {};
      const command: Command = {
        type: 'hand-over',
        readAt: read,
        online: parts.online(shopOf(snapshot)),
        batch,
        ...papers,
      };
      return { number, command: { ...command, at: now, by: at.who() } };
    });
    const outcome = await parts.execute.together(deeds);
    if (outcome.kind === 'not-kept') {
      at.notKept(outcome.error.kind);
      return null;
    }
    sure = false;
    const [first] = outcome.kind === 'refused' ? outcome.refused : [];
    if (first !== undefined) return refusedVerdict(ids.next(), first.refusal);
    ref = null;
    done = { kind: 'hand-over', stage: 'done', ref: batch, parcels: parcels.length };
    await look();
    return null;
  }

  async function command(said: StationCommand): Promise<{ readonly verdict: Verdict | null } | null> {
    if (done !== null && said.kind === 'ok') {
      done = null;
      return { verdict: null };
    }
    if (ref === null) return null;
    switch (said.kind) {
      case 'ok':
        return { verdict: await finish(ref) };
      case 'undo':
        sure = false;
        return { verdict: await undo(ref) };
      case 'skip':
        return { verdict: await leaveHalves(ref) };
      default:
        return null;
    }
  }

  return {
    screen,
    scanned,
    command,
    async refresh() {
      if (clock.now() - readAt >= READ_EVERY_MS || clock.now() < readAt) await look();
    },
  };
}
