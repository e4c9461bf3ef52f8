import { err } from '#shared/kit/result.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { StoreError } from '../../renderer/db/errors.ts';
import type { OpenStore } from '../kit/bench-station.ts';
import { quickStore, realStore } from '../kit/bench-stores.ts';
import type { UsedStore } from '../kit/memory-store.ts';

/** What the disk under a store does. */
export interface FrailStore {
  readonly open: OpenStore;
  /** The store as it is, past all trouble and whoever lives on it. */
  raw(): UsedStore;
  /** Writes are refused like this, until null. */
  trouble(kind: 'disk-full' | 'broken' | null): void;
  readonly troubled: () => boolean;
  /** When a fact was kept, by the world's clock; outlives the store. */
  readonly keptAt: ReadonlyMap<string, number>;
  /** Before the next opening the store falls back to an older state, if one is remembered that lacks facts. */
  fallBack(): Promise<boolean>;
}

/** Commits between two copies that a store may fall back to. */
const COPY_EVERY = 9;

type Copyable = UsedStore & { keepCopy?: () => () => void };

const errorOf = (kind: 'disk-full' | 'broken'): StoreError =>
  kind === 'broken' ? { kind, detail: 'chaos' } : { kind };

/** A store of this kind on a disk that can fail; `world` tells when something was kept. */
export function frailStore(kind: 'memory' | 'dexie', machine: Clock, world: Clock): FrailStore {
  const inner = (kind === 'memory' ? quickStore : realStore)(machine);
  const keptAt = new Map<string, number>();
  let raw: Copyable | null = null;
  let bad: 'disk-full' | 'broken' | null = null;
  let commits = 0;
  let putBack: { seq: number; back: () => void } | null = null;

  const refusing = <A extends readonly unknown[], T>(call: (...args: A) => Promise<T>) =>
    (async (...args: A) => (bad === null ? call(...args) : err(errorOf(bad)))) as (...args: A) => Promise<T>;

  async function rememberState(store: Copyable): Promise<void> {
    commits += 1;
    if (store.keepCopy !== undefined && commits % COPY_EVERY === 0)
      putBack = { seq: await store.lastSeq(), back: store.keepCopy() };
  }

  function wrapped(store: Copyable): UsedStore {
    const commit: UsedStore['commit'] = async (batch) => {
      const done = await store.commit(batch);
      if (done.ok) for (const { id } of done.value.envelopes) keptAt.set(id, world.now());
      await rememberState(store);
      return done;
    };
    const { storeId: _, ...calls } = store;
    return {
      ...calls,
      get storeId() {
        return store.storeId;
      },
      commit: refusing(commit),
      updateEffect: refusing((id, patch) => store.updateEffect(id, patch)),
      markJournaled: refusing((sent) => store.markJournaled(sent)),
    };
  }

  const now = (): Copyable => {
    if (raw === null) throw new Error('no store was opened');
    return raw;
  };
  return {
    open: async (ids, wiped) => {
      bad = null;
      raw = await inner(ids, wiped);
      if (wiped) putBack = null;
      return wrapped(raw);
    },
    raw: now,
    trouble: (next) => (bad = next),
    troubled: () => bad !== null,
    keptAt,
    async fallBack() {
      if (putBack === null || putBack.seq >= (await now().lastSeq())) return false;
      putBack.back();
      return true;
    },
  };
}

/** Whether the journal holds every fact of a store: only then may the store be lost (two copies, one blow). */
export async function isJournaled(store: UsedStore): Promise<boolean> {
  return (await store.unjournaled(1)).envelopes.length === 0;
}
