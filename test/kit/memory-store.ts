import type { Envelope } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { ProductFact } from '#shared/domain/product/facts.ts';
import type { SupplyFact } from '#shared/domain/supply/facts.ts';
import { isOpen, type EffectRow } from '#shared/process/effects.ts';
import type { Clock, Ids } from '#shared/kit/clock.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { isEmptyBatch, type Batch, type Committed } from '../../renderer/db/batch.ts';
import { commitInChunks } from '../../renderer/db/commit-many.ts';
import { committedOf, draftOf } from '../../renderer/db/draft.ts';
import { restoredEffect, sameEffect } from '../../renderer/db/effect-row.ts';
import { storeErrorOf, type StoreError } from '../../renderer/db/errors.ts';
import { foldPosting, postingRow } from '../../renderer/db/posting-row.ts';
import { foldProduct, productRow } from '../../renderer/db/product-row.ts';
import type { Head, PostingRow, ProductRow, SupplyRow } from '../../renderer/db/rows.ts';
import { PROJECTION } from '../../renderer/db/schema.ts';
import type { Store } from '../../renderer/db/store.ts';
import { foldSupply, supplyRow } from '../../renderer/db/supply-row.ts';

/** The calls of a store that session and sync make. */
export type UsedStore = Pick<
  Store,
  | 'storeId'
  | 'station'
  | 'lastSeq'
  | 'commit'
  | 'commitMany'
  | 'loadActive'
  | 'posting'
  | 'postings'
  | 'product'
  | 'products'
  | 'getMeta'
  | 'postingByLabelCode'
  | 'numbersStarting'
  | 'usedMark'
  | 'finishedSupplies'
  | 'supply'
  | 'supplyByCode'
  | 'usedWaybill'
  | 'closedPostings'
  | 'donePage'
  | 'closedSince'
  | 'factsOf'
  | 'openEffects'
  | 'effect'
  | 'updateEffect'
  | 'unjournaled'
  | 'markJournaled'
  | 'journalStandsAt'
  | 'restore'
  | 'fillFrom'
  | 'factIds'
  | 'factsAfter'
  | 'sizes'
  | 'renew'
>;

/** What lies on the disk of a store: drafts are the real ones, only IndexedDB is left out. */
interface Disk {
  head: Head;
  readonly facts: Envelope[];
  readonly postings: Map<string, PostingRow>;
  readonly products: Map<string, ProductRow>;
  readonly supplies: Map<string, SupplyRow>;
  readonly effects: Map<string, EffectRow>;
  readonly toJournal: Set<string>;
  readonly meta: Map<string, unknown>;
}

const emptyDisk = (storeId: string): Disk => ({
  head: {
    key: 'head',
    storeId,
    lastSeq: 0,
    lastEffectSeq: 0,
    journaledSeq: 0,
    projection: PROJECTION,
    stale: false,
    archived: { postings: 0, facts: 0 },
    kept: 0,
  },
  facts: [],
  postings: new Map(),
  products: new Map(),
  supplies: new Map(),
  effects: new Map(),
  toJournal: new Set(),
  meta: new Map(),
});

function project(disk: Disk, { stream, fact, seq }: Envelope): void {
  const kind = stream.slice(0, stream.indexOf(':'));
  const key = stream.slice(kind.length + 1);
  if (kind === 'posting') {
    const fold = foldPosting(disk.postings.get(key) ?? null, fact as PostingFact, seq);
    if (fold !== null) disk.postings.set(key, postingRow(fold));
  } else if (kind === 'supply') {
    const fold = foldSupply(disk.supplies.get(key) ?? null, fact as SupplyFact, seq);
    if (fold !== null) disk.supplies.set(key, supplyRow(fold));
  } else {
    const fold = foldProduct(disk.products.get(key) ?? null, fact as ProductFact, seq);
    if (fold !== null) disk.products.set(key, productRow(fold));
  }
}

const byValue = (disk: Disk, of: (row: PostingRow) => readonly string[], value: string) =>
  [...disk.postings.values()].filter((row) => of(row).includes(value)).map((row) => row.number);

const kept = <R extends { state: unknown; version: number }>(
  row: R | undefined,
): Pick<R, 'state' | 'version'> | null =>
  row === undefined ? null : { state: row.state, version: row.version };

const copyOf = (disk: Disk): Disk => ({
  head: disk.head,
  facts: [...disk.facts],
  postings: new Map(disk.postings),
  products: new Map(disk.products),
  supplies: new Map(disk.supplies),
  effects: new Map(disk.effects),
  toJournal: new Set(disk.toJournal),
  meta: new Map(disk.meta),
});

/** A store in memory. `fail` makes the next commits fail as a full disk does; what `keepCopy` answers puts the disk back. */
export function createMemoryStore(parts: { station: string; ids: Ids; clock: Clock }): UsedStore & {
  fail(on: boolean): void;
  keepCopy(): () => void;
} {
  let disk = emptyDisk(parts.ids.next());
  let failing = false;

  function commitNow(batches: readonly Batch[]): ReturnType<typeof committedOf> {
    const draft = draftOf(parts, disk.head, { ...disk, archived: new Map() }, batches);
    disk.head = draft.head;
    disk.facts.push(...draft.envelopes);
    for (const row of draft.postings) disk.postings.set(row.number, row);
    for (const row of draft.products) disk.products.set(row.sku, row);
    for (const row of draft.supplies) disk.supplies.set(row.number, row);
    for (const { key, value } of draft.meta) disk.meta.set(key, value);
    for (const row of draft.effects) {
      disk.effects.set(row.id, row);
      disk.toJournal.add(row.id);
    }
    return committedOf(draft);
  }

  const commitAll = async (batches: readonly Batch[]): Promise<Result<Committed, StoreError>> => {
    if (failing) return err({ kind: 'disk-full' });
    const full = batches.filter((batch) => !isEmptyBatch(batch));
    try {
      return ok(
        full.length === 0
          ? { envelopes: [], rows: [], postings: [], products: [], supplies: [] }
          : commitNow(full),
      );
    } catch (thrown) {
      return err(storeErrorOf(thrown));
    }
  };
  const commit: Store['commit'] = (batch) => commitAll([batch]);

  return {
    get storeId() {
      return disk.head.storeId;
    },
    station: parts.station,
    fail: (on) => (failing = on),
    keepCopy: () => {
      const copy = copyOf(disk);
      return () => (disk = copyOf(copy));
    },
    lastSeq: async () => disk.head.lastSeq,
    commit,
    commitMany: (batches, options) => commitInChunks((chunk) => commitAll(chunk), batches, options),
    getMeta: async (key) => disk.meta.get(key) ?? null,
    loadActive: async () => ({
      postings: [...disk.postings.values()].filter((row) => row.active === 1),
      products: [...disk.products.values()],
      supplies: [...disk.supplies.values()].filter(({ active }) => active === 1),
    }),
    posting: async (number) => kept(disk.postings.get(number)),
    postings: async (numbers) => numbers.flatMap((number) => kept(disk.postings.get(number)) ?? []),
    product: async (sku) => kept(disk.products.get(sku)),
    postingByLabelCode: async (code) =>
      byValue(disk, (row) => [row.number, ...row.codes, ...row.waybills], code)[0] ?? null,
    numbersStarting: async (text, limit) =>
      [...disk.postings.values()]
        .map(({ number }) => number)
        .filter((number) => number.startsWith(text))
        .slice(0, limit),
    products: async (skus) => skus.flatMap((sku) => kept(disk.products.get(sku)) ?? []),
    usedMark: async (identity) =>
      byValue(disk, (row) => row.marks, identity)[0] ??
      [...disk.supplies.values()].find(({ marks }) => marks.includes(identity))?.number ??
      null,
    finishedSupplies: async (limit) =>
      [...disk.supplies.values()].filter(({ finishedAt }) => finishedAt !== undefined).slice(0, limit),
    supply: async (number) => kept(disk.supplies.get(number)),
    supplyByCode: async (code) =>
      [...disk.supplies.values()].find(({ codes }) => codes.includes(code.toUpperCase()))?.number ?? null,
    usedWaybill: async (number) => byValue(disk, (row) => row.waybills, number)[0] ?? null,
    closedPostings: async (from) =>
      [...disk.postings.values()].filter((row) => (row.closedAt ?? -1) >= from).map((row) => row.state),
    donePage: async ({ from, to }) => ({
      postings: [...disk.postings.values()]
        .filter(({ active, cutoffAt }) => active === 0 && cutoffAt >= from && cutoffAt <= to)
        .map(({ state, version }) => ({ state, version })),
      next: null,
    }),
    closedSince: async (from) =>
      [...disk.postings.values()].filter((row) => (row.closedAt ?? -1) >= from).length,
    factsOf: async (stream) => disk.facts.filter((envelope) => envelope.stream === stream),
    openEffects: async () => [...disk.effects.values()].filter(isOpen).sort((a, b) => a.seq - b.seq),
    effect: async (id) => disk.effects.get(id) ?? null,
    async updateEffect(id, patch) {
      const done = await commit({ postings: [], products: [], effects: [], updates: [{ id, patch }] });
      if (!done.ok) return done;
      const row = done.value.rows[0];
      return row === undefined ? err({ kind: 'broken', detail: 'no row' }) : ok(row);
    },
    async unjournaled(limit) {
      const envelopes = disk.facts.slice(disk.head.journaledSeq, disk.head.journaledSeq + limit);
      const rows = [...disk.toJournal].slice(0, limit).flatMap((id) => disk.effects.get(id) ?? []);
      return { envelopes, rows };
    },
    async markJournaled({ envelopes, rows }) {
      const journaledSeq = Math.max(disk.head.journaledSeq, ...envelopes.map(({ seq }) => seq));
      disk.head = { ...disk.head, journaledSeq };
      for (const sent of rows) {
        const row = disk.effects.get(sent.id);
        if (row === undefined) continue;
        disk.effects.set(sent.id, { ...row, journaled: true });
        if (sameEffect(row, sent)) disk.toJournal.delete(sent.id);
      }
      return ok(journaledSeq);
    },
    async journalStandsAt(lastSeq) {
      const lower = disk.head.journaledSeq - lastSeq;
      if (lower <= 0) return ok(0);
      disk.head = { ...disk.head, journaledSeq: lastSeq };
      for (const [id, row] of disk.effects) {
        disk.effects.set(id, { ...row, journaled: false });
        disk.toJournal.add(id);
      }
      return ok(lower);
    },
    sizes: async () => ({
      lastSeq: disk.head.lastSeq,
      facts: disk.facts.length,
      archived: { postings: 0, facts: 0 },
    }),
    factsAfter: async (seq, limit) => disk.facts.filter((each) => each.seq > seq).slice(0, limit),
    factIds: async (from, to) =>
      new Map(disk.facts.filter(({ seq }) => seq >= from && seq <= to).map(({ seq, id }) => [seq, id])),
    fillFrom(journal) {
      return this.restore(journal.storeId, journal.pages());
    },
    async renew() {
      disk.head = { ...disk.head, storeId: parts.ids.next() };
      return ok(disk.head.storeId);
    },
    async restore(journalStore, pages) {
      let [factsAdded, effectsChanged] = [0, 0];
      disk.head = { ...disk.head, storeId: journalStore };
      for await (const page of pages) {
        for (const record of page) {
          if (record.kind === 'fact') {
            if (record.envelope.seq <= disk.facts.length) continue;
            disk.facts.push(record.envelope);
            project(disk, record.envelope);
            factsAdded += 1;
          } else {
            const row = restoredEffect(disk.effects.get(record.row.id) ?? null, record.row);
            disk.effects.set(row.id, row);
            disk.head = { ...disk.head, lastEffectSeq: Math.max(disk.head.lastEffectSeq, row.seq) };
            effectsChanged += 1;
          }
        }
      }
      disk.head = { ...disk.head, lastSeq: disk.facts.length, journaledSeq: disk.facts.length };
      return ok({
        incomplete: [],
        factsAdded,
        effectsChanged,
        missing: 0,
      });
    },
  };
}
