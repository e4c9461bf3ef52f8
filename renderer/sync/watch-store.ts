import type { Committed } from '../db/batch.ts';
import type { Store } from '../db/store.ts';
import type { OpenRows } from './open-rows.ts';

type Writing = Pick<Store, 'commit' | 'updateEffect' | 'markJournaled'> & Partial<Pick<Store, 'commitMany'>>;

/** The same store; what it writes is told to the outbox's memory, and to whoever wants to hear of it. */
export function watchStore<S extends Writing>(
  store: S,
  rows: OpenRows,
  heard: (done: Committed) => void = () => undefined,
): S {
  const told = (done: Committed): void => {
    rows.put(done.rows);
    heard(done);
  };
  const commit: Store['commit'] = async (batch) => {
    const done = await store.commit(batch);
    if (done.ok) told(done.value);
    return done;
  };
  const updateEffect: Store['updateEffect'] = async (id, patch) => {
    const done = await store.updateEffect(id, patch);
    if (done.ok) rows.put([done.value]);
    return done;
  };
  const markJournaled: Store['markJournaled'] = async (written) => {
    const done = await store.markJournaled(written);
    if (done.ok) rows.journaled(written.rows.map(({ id }) => id));
    return done;
  };
  const { commitMany } = store;
  const many: Partial<Pick<Store, 'commitMany'>> =
    commitMany === undefined
      ? {}
      : {
          commitMany: (batches, options) =>
            commitMany(batches, {
              ...options,
              committed: (done) => {
                told(done);
                options.committed?.(done);
              },
            }),
        };
  // Getters of the store (its id changes with a restore) stay what they are.
  return Object.create(
    store,
    Object.getOwnPropertyDescriptors({ commit, updateEffect, markJournaled, ...many }),
  ) as S;
}
