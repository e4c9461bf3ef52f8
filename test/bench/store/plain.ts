import { v7 } from 'uuid';
import { foldPosting, postingRow } from '../../../renderer/db/posting-row.ts';
import type { PostingFold } from '../../../renderer/db/rows.ts';
import { numbered } from '../../kit/store-goods.ts';
import { by } from '../../kit/store-runs.ts';
import { codeOf, cutoffOf, factsOf } from './histories.ts';
import type { StoreSide } from './side.ts';

const CHUNK = 1000;

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });

const done = (tx: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('abort', () => reject(tx.error ?? new Error('aborted')));
  });

interface Row {
  readonly number: string;
  readonly waits: 0 | 1;
  readonly cutoffAt: number;
  readonly codes: readonly string[];
  readonly state: unknown;
  readonly version: number;
}

/** The same postings, facts and outbox rows put into IndexedDB by hand, with the three indexes the lookups need and no more. */
export function plainSide(name: string): StoreSide {
  let db: IDBDatabase | null = null;
  let seq = 0;
  const open = (): IDBDatabase => {
    if (db === null) throw new Error('not open');
    return db;
  };
  const rowOf = (n: number, kind: 'waiting' | 'left'): { row: Row; facts: readonly object[] } => {
    const { number, facts } = factsOf(n, kind);
    const fold = facts.reduce<PostingFold | null>(
      (before, fact, i) => foldPosting(before, fact, i + 1),
      null,
    );
    if (fold === null) throw new Error('no posting');
    const { codes, cutoffAt, state, version } = postingRow(fold);
    const envelopes = facts.map((fact, i) => ({
      seq: ++seq,
      id: v7(),
      stream: `posting:${number}`,
      version: i + 1,
      station: 'S1',
      fact,
    }));
    return {
      row: { number, waits: kind === 'waiting' ? 1 : 0, cutoffAt, codes, state, version },
      facts: envelopes,
    };
  };
  async function take(from: number, count: number, kind: 'waiting' | 'left'): Promise<void> {
    for (let at = 0; at < count; at += CHUNK) {
      const tx = open().transaction(['facts', 'postings'], 'readwrite', { durability: 'relaxed' });
      for (let i = at; i < Math.min(count, at + CHUNK); i++) {
        const { row, facts } = rowOf(from + i, kind);
        tx.objectStore('postings').put(row);
        for (const fact of facts) tx.objectStore('facts').put(fact);
      }
      await done(tx);
    }
  }
  return {
    async open() {
      const request = indexedDB.open(name, 1);
      request.addEventListener('upgradeneeded', () => {
        request.result.createObjectStore('facts', { keyPath: 'seq' });
        request.result.createObjectStore('effects', { keyPath: 'id' });
        const postings = request.result.createObjectStore('postings', { keyPath: 'number' });
        postings.createIndex('codes', 'codes', { multiEntry: true });
        postings.createIndex('cutoff', ['waits', 'cutoffAt']);
      });
      db = await asked(request);
      const last = await asked(db.transaction('facts').objectStore('facts').openKeyCursor(null, 'prev'));
      seq = typeof last?.key === 'number' ? last.key : 0;
    },
    close: () => {
      open().close();
      db = null;
      return Promise.resolve();
    },
    takeIn: (from, count) => take(from, count, 'waiting'),
    takeFinished: (from, count) => take(from, count, 'left'),
    async byNumber(n) {
      const store = open().transaction('postings').objectStore('postings');
      const row = (await asked(store.get(numbered(n)))) as Row | undefined;
      return row?.cutoffAt ?? null;
    },
    async byCode(n) {
      const index = open().transaction('postings').objectStore('postings').index('codes');
      const row = (await asked(index.get(codeOf(n)))) as Row | undefined;
      return row?.number ?? null;
    },
    async byCutoff(n) {
      const index = open().transaction('postings').objectStore('postings').index('cutoff');
      const range = IDBKeyRange.bound([0, cutoffOf(n)], [0, Number.MAX_SAFE_INTEGER]);
      return (await asked(index.getAll(range, 50))).length;
    },
    async write(n) {
      const stores = ['facts', 'postings', 'effects'];
      const tx = open().transaction(stores, 'readwrite', { durability: 'strict' });
      const number = numbered(n);
      const row = (await asked(tx.objectStore('postings').get(number))) as Row | undefined;
      const stream = `posting:${number}`;
      for (const fact of [
        { ...by, type: 'PostingPicked', slot: 1 },
        { ...by, type: 'ProblemReported', reason: 'other', note: String(n) },
      ])
        tx.objectStore('facts').put({ seq: ++seq, id: v7(), stream, version: 1, station: 'S1', fact });
      tx.objectStore('postings').put({ ...row, number, version: (row?.version ?? 0) + 2 });
      const effect = { kind: 'delivering', posting: number };
      tx.objectStore('effects').put({ id: v7(), lane: 'l', state: 'pending', effect });
      await done(tx);
    },
    async load() {
      const index = open().transaction('postings').objectStore('postings').index('cutoff');
      return (await asked(index.getAll(IDBKeyRange.bound([1, 0], [1, Number.MAX_SAFE_INTEGER])))).length;
    },
    facts: () => Promise.resolve(seq),
  };
}
