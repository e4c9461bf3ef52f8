import { ask, type Errand, type ErrandRecord } from './errands.ts';
import type { PostingFact } from './facts.ts';
import { toldUnits } from './told-units.ts';
import type { PostingSnapshot } from './snapshot.ts';
import type { KnownPosting } from './state.ts';

type Stamp = { readonly at: number; readonly by: string };
type MarksErrand = Extract<Errand, { what: 'marks' }>;

const isMarks = ({ errand }: ErrandRecord): boolean => errand.what === 'marks';

/** Marks of a packed parcel that no ship call tells any more: it was asked for before they were captured (SH10). */
export function marksToTell(state: KnownPosting, stamp: Stamp): readonly PostingFact[] {
  const asked = state.ship.state === 'requested' || state.ship.state === 'confirmed';
  if (state.status !== 'packed' || state.snapshot.source !== 'market' || !asked) return [];
  const units = toldUnits(state.work);
  return units.length === 0 ? [] : [ask(state, { what: 'marks', units }, stamp)];
}

/** Once it has the marks the marketplace no longer asks for them; packed again the parcel needs them as before (MK5). */
export function stillMarked(known: KnownPosting, read: PostingSnapshot): PostingSnapshot {
  if (known.ship.state === 'none') return read;
  const needed = new Set(
    known.snapshot.lines.flatMap((line) => (line.marking === 'required' ? [line.sku] : [])),
  );
  const lines = read.lines.map((line) =>
    needed.has(line.sku) ? { ...line, marking: 'required' as const } : line,
  );
  return { ...read, lines };
}

/** The marks that were captured last and are not told yet; null where the ship call's own are the last. */
export function marksUntold({ errands }: KnownPosting): MarksErrand['units'] | null {
  const last = errands.findLast(isMarks);
  return last?.state === 'asked' && last.errand.what === 'marks' ? last.errand.units : null;
}

/** Whether marks were captured anew after these: nobody needs to decide about them any more. */
export function isOutdated({ errands }: KnownPosting, id: string): boolean {
  const own = errands.findIndex((record) => record.id === id);
  return own >= 0 && errands.some((record, place) => place > own && isMarks(record));
}

/** Where the marketplace offers it after assembly, it is told to take over the marks that were set: once for each time they were (SH9). */
export function marksUpdate(state: KnownPosting, actions: readonly string[], stamp: Stamp): PostingFact[] {
  if (!actions.includes('update_cis') || state.ship.state !== 'confirmed') return [];
  const marked = 'work' in state && state.work !== null && toldUnits(state.work).length > 0;
  const told = state.errands.findLastIndex(isMarks);
  const taken = state.errands.findLastIndex(({ errand }) => errand.what === 'update-marks');
  const isDone = taken >= 0 && taken > told;
  return !marked || isDone ? [] : [ask(state, { what: 'update-marks' }, stamp)];
}

/** What follows once marks were told anew. */
export const afterMarks = (state: KnownPosting, errand: Errand, stamp: Stamp): readonly PostingFact[] =>
  errand.what === 'marks' && state.status !== 'cancelled'
    ? marksUpdate(state, state.snapshot.actions, stamp)
    : [];
