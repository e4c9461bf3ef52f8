import type { Ask } from '#shared/bridge/station-api.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Clock, Ids } from '#shared/kit/clock.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { storeErrorOf, type OpenError } from '../db/errors.ts';
import type { Progress } from '../db/rebuild.ts';
import { openStore, type Store } from '../db/store.ts';
import { pushJournal } from '../sync/journal.ts';
import { reconcile, type JournalFit } from '../sync/reconcile.ts';
import { archiveRule } from './archive-rule.ts';
import { asideNoted, asideTried, forgetAside, noteAside, type AsideWhy } from './aside.ts';
import { noCopy, startTroubleOf, type StartTrouble } from './trouble.ts';

/** What a long start is doing. */
export type StartStage = 'restoring' | 'rebuilding';

/** What opening needs. */
export interface OpenParts {
  readonly ask: Ask;
  readonly name: string;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Outlives a store that is set aside. */
  readonly notes: Storage;
  readonly pause: (ms: number) => Promise<void>;
  readonly told: (stage: StartStage, done: number, total: number) => void;
  readonly log: (event: string, detail: string) => void;
}

/** Times an opening is tried: a process of the last run may still hold the files. */
const TRIES = 3;
const BETWEEN_MS = 700;

const forever = <T>(): Promise<T> => new Promise<T>(() => undefined);

async function openPatiently(parts: OpenParts): Promise<Result<Store, OpenError>> {
  const { ask, name, settings, clock, ids, told } = parts;
  const rebuilding: Progress = (done, total) => told('rebuilding', done, total);
  for (let attempt = 1; ; attempt++) {
    const opened = await openStore({
      name,
      station: settings.stationId,
      ids,
      clock,
      history: (stream) => ask('journal.factsOf', { stream }),
      told: rebuilding,
    });
    const again = !opened.ok && (opened.error.kind === 'broken' || opened.error.kind === 'closed');
    if (!again || attempt === TRIES) return opened;
    await parts.pause(BETWEEN_MS);
  }
}

/**
 * Sets a store that cannot be used aside, so that the next start fills a new one from the journal (DB5). Does not come
 * back where main did it; answers the trouble where nothing can replace the store, or where it was tried a moment ago.
 */
export async function setAside(parts: OpenParts, why: AsideWhy, detail: string): Promise<StartTrouble> {
  const { ask, clock, notes, log } = parts;
  const room = await ask('storage.state', undefined).then(
    (state) => state.room,
    () => 'enough' as const,
  );
  // A full disk looks like a broken store: nothing may be moved for it.
  if (room === 'full') return startTroubleOf({ kind: 'disk-full' });
  const head = await ask('journal.head', undefined);
  log('store.unusable', `${why} ${detail}`);
  if (head.storeId === null || head.lastSeq === 0) return noCopy(detail);
  if (asideTried(notes, clock.now())) return startTroubleOf({ kind: 'broken', detail });
  noteAside(notes, why, clock.now());
  await ask('storage.setAside', undefined);
  return forever();
}

/** What a start did to the records is kept in main until the supervisor has seen it. */
async function tell({ ask, notes, log }: OpenParts, fit: JournalFit): Promise<void> {
  const said = async (notice: Parameters<typeof ask<'storage.note'>>[1]['notice']): Promise<void> => {
    await ask('storage.note', { notice }).catch((thrown: unknown) => log('note-fault', String(thrown)));
  };
  if (fit.kind === 'restored') {
    const why = fit.why === 'empty' ? (asideNoted(notes)?.why ?? 'empty') : 'behind';
    await said({ kind: 'store-restored', why, facts: fit.facts, missing: fit.missing });
  }
  if (fit.kind === 'new-store' && fit.facts + fit.missing > 0)
    await said({ kind: 'journal-refilled', facts: fit.facts, missing: fit.missing });
  if (fit.kind === 'mended') await said({ kind: 'journal-mended', facts: fit.facts, missing: fit.missing });
  forgetAside(notes);
}

/** Opens the store and brings it together with the journal, mending what can be mended by itself (DB1-DB5). */
export async function openStation(
  parts: OpenParts,
): Promise<Result<{ readonly store: Store; readonly fit: JournalFit }, StartTrouble>> {
  const opened = await openPatiently(parts);
  if (!opened.ok) {
    const { error } = opened;
    const mendable = error.kind === 'broken' || error.kind === 'closed';
    if (!mendable) return err(startTroubleOf(error));
    return err(await setAside(parts, 'unopenable', error.kind === 'broken' ? error.detail : error.kind));
  }
  const store = opened.value;
  try {
    await store.glance();
  } catch (thrown) {
    return err(await unreadable(parts, store, thrown));
  }
  const fit = await reconcile(store, parts.ask, {
    rule: archiveRule(parts.settings, parts.clock.now()),
    told: (done, total) => parts.told('restoring', done, total),
  });
  if (!fit.ok) {
    store.close();
    return err(startTroubleOf(fit.error));
  }
  await tell(parts, fit.value);
  await parts.ask('journal.level', undefined);
  return ok({ store, fit: fit.value });
}

/** What can still be read and is not in the journal goes there first; then the store is set aside. */
export async function unreadable(parts: OpenParts, store: Store, thrown: unknown): Promise<StartTrouble> {
  const error = storeErrorOf(thrown);
  await pushJournal(store, parts.ask).catch((fault: unknown) => parts.log('rescue-fault', String(fault)));
  store.close();
  if (error.kind === 'disk-full' || error.kind === 'archive-unreadable') return startTroubleOf(error);
  return setAside(parts, 'unreadable', error.kind === 'broken' ? error.detail : error.kind);
}
