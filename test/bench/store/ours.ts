import { v7 } from 'uuid';
import type { Batch } from '../../../renderer/db/batch.ts';
import { openStore, type Store } from '../../../renderer/db/store.ts';
import { numbered } from '../../kit/store-goods.ts';
import { batch, by, must } from '../../kit/store-runs.ts';
import { codeOf, cutoffOf, factsOf } from './histories.ts';
import type { StoreSide } from './side.ts';

const idle = { isBusy: () => false, pause: () => Promise.resolve(), durability: 'relaxed' } as const;
const busy = {
  isBusy: () => true,
  pause: (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms)),
  durability: 'relaxed',
} as const;

/** Postings decided in one go, as a pull or a table hands them over. */
const PAGE = 1000;

const taken = (n: number, kind: 'waiting' | 'left'): Batch => {
  const { number, facts } = factsOf(n, kind);
  return batch({ postings: [{ number, expectedVersion: 0, facts }] });
};

/** The station's own store. */
export function ourSide(name: string, working: () => boolean): StoreSide & { readonly store: () => Store } {
  let store: Store | null = null;
  const open = (): Store => {
    if (store === null) throw new Error('not open');
    return store;
  };
  async function take(from: number, count: number, kind: 'waiting' | 'left'): Promise<void> {
    for (let at = 0; at < count; at += PAGE) {
      const batches = Array.from({ length: Math.min(PAGE, count - at) }, (_, i) =>
        taken(from + at + i, kind),
      );
      must(await open().commitMany(batches, working() ? busy : idle));
    }
  }
  return {
    store: open,
    async open() {
      store = must(
        await openStore({ name, station: 'S1', ids: { next: () => v7() }, clock: { now: () => Date.now() } }),
      );
    },
    close: () => {
      open().close();
      store = null;
      return Promise.resolve();
    },
    takeIn: (from, count) => take(from, count, 'waiting'),
    takeFinished: (from, count) => take(from, count, 'left'),
    byNumber: async (n) => (await open().posting(numbered(n)))?.state.snapshot.cutoffAt ?? null,
    byCode: (n) => open().postingByLabelCode(codeOf(n)),
    async byCutoff(n) {
      const query = { from: cutoffOf(n), to: Number.MAX_SAFE_INTEGER, limit: 50, after: null };
      return (await open().donePage(query)).postings.length;
    },
    async write(n) {
      const number = numbered(n);
      const expectedVersion = (await open().posting(number))?.version ?? 0;
      must(
        await open().commit(
          batch({
            postings: [
              {
                number,
                expectedVersion,
                facts: [
                  { ...by, type: 'PostingPicked', slot: 1 },
                  { ...by, type: 'ProblemReported', reason: 'other', note: String(n) },
                ],
              },
            ],
            effects: [{ id: `bench:${v7()}`, lane: 'l', effect: { kind: 'delivering', posting: number } }],
          }),
        ),
      );
    },
    load: async () => (await open().loadActive()).postings.length,
    facts: () => open().lastSeq(),
  };
}
