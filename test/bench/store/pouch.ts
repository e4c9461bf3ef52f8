import { v7 } from 'uuid';
import PouchDB from 'pouchdb-browser';
import { foldPosting, postingRow } from '../../../renderer/db/posting-row.ts';
import type { PostingFold } from '../../../renderer/db/rows.ts';
import { numbered } from '../../kit/store-goods.ts';
import { by } from '../../kit/store-runs.ts';
import { codeOf, cutoffOf, factsOf } from './histories.ts';
import type { StoreSide } from './side.ts';

const CHUNK = 1000;
const wide = (n: number): string => String(n).padStart(15, '0');

/** The same in PouchDB as its guide advises: lookups are documents whose id is what is looked for. */
export function pouchSide(name: string): StoreSide {
  let db: PouchDB | null = null;
  const open = (): PouchDB => {
    if (db === null) throw new Error('not open');
    return db;
  };
  const docsOf = (n: number, kind: 'waiting' | 'left'): object[] => {
    const { number, facts } = factsOf(n, kind);
    const fold = facts.reduce<PostingFold | null>(
      (before, fact, i) => foldPosting(before, fact, i + 1),
      null,
    );
    if (fold === null) throw new Error('no posting');
    const { codes, cutoffAt, state, version } = postingRow(fold);
    const place = `${kind === 'waiting' ? 'w' : 'd'}:${wide(cutoffAt)}:${number}`;
    return [
      { _id: `p:${number}`, cutoffAt, state, version },
      ...codes.map((code) => ({ _id: `c:${code}`, number })),
      { _id: place, number },
      ...facts.map((fact, i) => ({ _id: `f:${number}:${wide(i + 1)}`, id: v7(), station: 'S1', fact })),
    ];
  };
  async function put(docs: readonly object[]): Promise<void> {
    const refused = (await open().bulkDocs(docs)).find((answer) => answer.error !== undefined);
    if (refused !== undefined) throw new Error(`PouchDB refused ${refused.id ?? ''}`);
  }
  async function take(from: number, count: number, kind: 'waiting' | 'left'): Promise<void> {
    for (let at = 0; at < count; at += CHUNK) {
      const docs: object[] = [];
      for (let i = at; i < Math.min(count, at + CHUNK); i++) docs.push(...docsOf(from + i, kind));
      await put(docs);
    }
  }
  const getOr = async (id: string): Promise<Record<string, unknown> | null> =>
    open()
      .get(id)
      .catch((error: unknown) => {
        if ((error as { status?: number }).status === 404) return null;
        throw error;
      });
  return {
    async open() {
      db = new PouchDB(name, { auto_compaction: true });
      await db.info();
    },
    async close() {
      await open().close();
      db = null;
    },
    takeIn: (from, count) => take(from, count, 'waiting'),
    takeFinished: (from, count) => take(from, count, 'left'),
    async byNumber(n) {
      const found = (await getOr(`p:${numbered(n)}`))?.['cutoffAt'];
      return typeof found === 'number' ? found : null;
    },
    async byCode(n) {
      const found = (await getOr(`c:${codeOf(n)}`))?.['number'];
      return typeof found === 'string' ? found : null;
    },
    async byCutoff(n) {
      const range = { startkey: `d:${wide(cutoffOf(n))}`, endkey: 'd:\ufff0', limit: 50 };
      const places = await open().allDocs({ ...range, include_docs: true });
      const keys = places.rows.map(({ doc }) => `p:${String(doc?.['number'])}`);
      return (await open().allDocs({ keys, include_docs: true })).rows.length;
    },
    async write(n) {
      const number = numbered(n);
      const posting = await open().get(`p:${number}`);
      await put([
        { _id: `f:${number}:${v7()}`, fact: { ...by, type: 'PostingPicked', slot: 1 } },
        {
          _id: `f:${number}:${v7()}`,
          fact: { ...by, type: 'ProblemReported', reason: 'other', note: `${n}` },
        },
        { ...posting, version: Number(posting['version']) + 2 },
        { _id: `o:${v7()}`, lane: 'l', state: 'pending', effect: { kind: 'delivering', posting: number } },
      ]);
    },
    async load() {
      const places = await open().allDocs({ startkey: 'w:', endkey: 'w:\ufff0', include_docs: true });
      const keys = places.rows.map(({ doc }) => `p:${String(doc?.['number'])}`);
      return (await open().allDocs({ keys, include_docs: true })).rows.length;
    },
    facts: async () => (await open().info()).doc_count,
  };
}
