// Runs in a browser that is killed or starved: writes without pause, and tells what lies in the store afterwards.
import { v7 } from 'uuid';
import { postingStream } from '#shared/domain/envelope.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import type { Batch } from '../../../renderer/db/batch.ts';
import type { StoreError } from '../../../renderer/db/errors.ts';
import { openStore, type Store } from '../../../renderer/db/store.ts';
import { numbered, snapshotOf } from '../../kit/store-goods.ts';
import { batch, must, takenIn } from '../../kit/store-runs.ts';

/** What was found in the store. */
export interface Found {
  readonly storeId: string;
  readonly seqs: readonly number[];
  /** The running number that each write carries, from facts and from effects. */
  readonly inFacts: readonly number[];
  readonly inEffects: readonly number[];
  readonly lastSeq: number;
  readonly sameAfterRebuild: boolean;
}

declare global {
  interface Window {
    /** Told after each write that the store acknowledged. */
    acknowledged(write: number): Promise<void>;
    look(): Promise<Found>;
    writeOn(from: number): Promise<void>;
    /** Takes in postings of 200 kB until one is refused, at most `most`. */
    fill(most: number): Promise<{ readonly kept: number; readonly error: StoreError | null }>;
    /** Takes in one small posting; the error, or the seq it got. */
    oneMore(n: number): Promise<StoreError | number>;
    has(n: number): Promise<boolean>;
    /** How the store opens after its files were damaged. */
    openAgain(): Promise<
      | { readonly ok: true; readonly created: boolean; readonly lastSeq: number }
      | { readonly ok: false; readonly error: string; readonly detail: string }
    >;
  }
}

const number = postingNumber('0208000001-0001-1');
const stream = postingStream(number);
const at = 1_793_610_000_000;

/** As the app opens it: a process of a browser that was killed may hold the files for a moment longer. */
const TRIES = 3;
const BETWEEN_MS = 700;

async function openPatiently(): Promise<Store> {
  for (let attempt = 1; ; attempt += 1) {
    const opened = await openStore({
      name: 'store-page',
      station: 'S1',
      ids: { next: () => v7() },
      clock: { now: () => Date.now() },
    });
    if (opened.ok || opened.error.kind !== 'broken' || attempt === TRIES) return must(opened);
    await new Promise((resolve) => void setTimeout(resolve, BETWEEN_MS));
  }
}

let opened: Promise<Store> | null = null;
const store = (): Promise<Store> => (opened ??= openPatiently());

/** Two facts and one effect, each with the number of the write. */
const write = (expectedVersion: number, n: number): Batch =>
  batch({
    postings: [
      {
        number,
        expectedVersion,
        facts: [
          { type: 'PostingPicked', at, by: 'ANNA', slot: n },
          { type: 'ProblemReported', at, by: 'ANNA', reason: 'other', note: String(n) },
        ],
      },
    ],
    effects: [{ id: `n:${n}`, lane: 'l', effect: { kind: 'delivering', posting: number } }],
  });

window.look = async () => {
  const one = await store();
  if ((await one.posting(number)) === null) {
    must(
      await one.commit(
        batch({ postings: [{ number, expectedVersion: 0, facts: [takenIn(snapshotOf(number))] }] }),
      ),
    );
  }
  const facts = await one.factsOf(stream);
  const before = JSON.stringify(await one.posting(number));
  must(await one.rebuildProjections());
  return {
    storeId: one.storeId,
    seqs: facts.map(({ seq }) => seq),
    inFacts: facts.flatMap(({ fact }) =>
      fact.type === 'PostingPicked' && fact.slot !== null ? [fact.slot] : [],
    ),
    inEffects: (await one.openEffects()).map(({ id }) => Number(id.slice(2))),
    lastSeq: await one.lastSeq(),
    sameAfterRebuild: JSON.stringify(await one.posting(number)) === before,
  };
};

window.writeOn = async (from) => {
  const one = await store();
  let version = (await one.posting(number))?.version ?? 0;
  for (let n = from; ; n++) {
    must(await one.commit(write(version, n)));
    version += 2;
    void window.acknowledged(n);
  }
};

/** Text that compression does not make smaller, or the disk would never be full. */
function noise(length: number): string {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i += 65_536) crypto.getRandomValues(bytes.subarray(i, i + 65_536));
  return Array.from(bytes, (byte) => String.fromCharCode(0x400 + byte)).join('');
}

const intake = (n: number, warehouse: string): Batch =>
  batch({
    postings: [
      { number: numbered(n), expectedVersion: 0, facts: [takenIn(snapshotOf(numbered(n), { warehouse }))] },
    ],
  });

window.fill = async (most) => {
  const one = await store();
  for (let kept = 0; kept < most; kept++) {
    const done = await one.commit(intake(kept + 1, noise(200_000)));
    if (!done.ok) return { kept, error: done.error };
  }
  return { kept: most, error: null };
};

window.oneMore = async (n) => {
  const done = await (await store()).commit(intake(n, 'x'));
  return done.ok ? (done.value.envelopes[0]?.seq ?? 0) : done.error;
};

window.has = async (n) => (await (await store()).posting(numbered(n))) !== null;

window.openAgain = async () => {
  const again = await openStore({
    name: 'store-page',
    station: 'S1',
    ids: { next: () => v7() },
    clock: { now: () => Date.now() },
  });
  if (!again.ok) return { ok: false, error: again.error.kind, detail: JSON.stringify(again.error) };
  return { ok: true, created: again.value.opened.created, lastSeq: await again.value.lastSeq() };
};
