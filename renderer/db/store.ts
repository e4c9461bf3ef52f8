import { err, ok, type Result } from '#shared/kit/result.ts';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { MarkOwner, PostingNumber, Sku, SupplyNumber } from '#shared/kit/brand.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import type { EffectRow } from '#shared/process/effects.ts';
import type { Batch, Committed } from './batch.ts';
import type { EffectPatch } from './effect-row.ts';
import { commitBatches, type Writing } from './commit.ts';
import { commitInChunks, type ManyDone, type ManyOptions } from './commit-many.ts';
import {
  archivedPosting,
  archivedPostings,
  archiveStep,
  recall,
  type ArchiveRule,
  type ArchiveStep,
  type History,
} from './archive.ts';
import { openDatabase, type StationDb } from './database.ts';
import type { StoreParts } from './draft.ts';
import { plainErrorOf, type OpenError, type RestoreError, type StoreError } from './errors.ts';
import { exportRecords } from './export.ts';
import { ensureHead, readHead, renewHead } from './head.ts';
import * as outbox from './outbox.ts';
import * as reads from './reads.ts';
import { factsAbove, idsBetween } from './fact-log.ts';
import { fill, type WholeJournal } from './fill.ts';
import { glance, readThrough, type ReadingWishes } from './read-through.ts';
import { rebuildProjections, type Progress, type Rebuilt } from './rebuild.ts';
import { renewArchived, type RenewStep } from './renew-archived.ts';
import { reviver } from './revive.ts';
import { Recent } from './recent.ts';
import { restore, type JournalPages, type Restored } from './restore.ts';
import type { Kept } from './rows.ts';
import { PROJECTION, schemaVersions, type SchemaVersion } from './schema.ts';
import * as supplies from './supply-reads.ts';
import { forgetWatched, makeWatch, watchPage, type WatchPage } from './watch.ts';

/**
 * The station's store. What writes answers with a `Result`; what reads rejects with the browser's own error, which
 * `storeErrorOf` classifies.
 */
export interface Store {
  /** Another one after a wipe; a restore takes the journal's. */
  readonly storeId: string;
  readonly station: string;
  /** What opening had to do. */
  readonly opened: { readonly created: boolean; readonly rebuilt: Rebuilt | null };
  /** How many facts and archived postings there are; kept in the head, so that nothing is counted. */
  sizes(): Promise<StoreSizes>;
  /** Sequence number of the last fact, to compare with the journal's head; 0 for none. */
  lastSeq(): Promise<number>;

  /** Facts, projections, outbox rows and small values in one durable transaction. */
  commit(batch: Batch): Promise<Result<Committed, StoreError>>;
  /** The same for many batches, a few at a time, beside a packer who goes first. */
  commitMany(batches: readonly Batch[], options: ManyOptions): Promise<Result<ManyDone, StoreError>>;

  /** What the table works with: active postings, all products, open supplies. */
  loadActive(): Promise<{
    postings: Kept<KnownPosting>[];
    products: Kept<KnownProduct>[];
    supplies: Kept<KnownSupply>[];
  }>;
  posting(number: PostingNumber): Promise<Kept<KnownPosting> | null>;
  /** Those of these postings that are known, in one look. */
  postings(numbers: readonly PostingNumber[]): Promise<Kept<KnownPosting>[]>;
  product(sku: Sku): Promise<Kept<KnownProduct> | null>;
  /** Those of these products that are known, in one look. */
  products(skus: readonly Sku[]): Promise<Kept<KnownProduct>[]>;
  productsByBarcode(code: string): Promise<Kept<KnownProduct>[]>;
  postingByLabelCode(code: string): Promise<PostingNumber | null>;
  /** Numbers of postings that begin like this, also of archived ones; `limit` of each at the most. */
  numbersStarting(text: string, limit: number): Promise<PostingNumber[]>;
  postingOnShelf(shelf: number): Promise<Kept<KnownPosting> | null>;
  /** Which posting's parcel, or which supply's carton, holds the unit with this marking identity (`markIdentity`). */
  usedMark(identity: string): Promise<MarkOwner | null>;
  /** Which posting has this waybill number, or ever left with it. */
  usedWaybill(number: string): Promise<PostingNumber | null>;
  donePage(query: reads.DoneQuery): ReturnType<typeof reads.donePage>;
  closedSince(from: number): Promise<number>;
  closedPostings(from: number): ReturnType<typeof reads.closedPostings>;
  /** Closed and given up, the newest first. */
  finishedSupplies(limit: number): Promise<Kept<KnownSupply>[]>;
  supply(number: SupplyNumber): Promise<Kept<KnownSupply> | null>;
  /** The supply that this code names, by its own number or by the label of one of its places. */
  supplyByCode(code: string): Promise<SupplyNumber | null>;
  /** All facts of a stream; those of an archived posting come from the journal. */
  factsOf(stream: string): Promise<readonly Envelope[]>;

  openEffects(): Promise<EffectRow[]>;
  effect(id: string): Promise<EffectRow | null>;
  updateEffect(id: string, patch: EffectPatch): Promise<Result<EffectRow, StoreError>>;

  unjournaled(limit: number): Promise<outbox.Unjournaled>;
  markJournaled(written: outbox.Unjournaled): Promise<Result<number, StoreError>>;
  /** Takes over where the journal really stands; answers by how many numbers lower than was known. */
  journalStandsAt(lastSeq: number): Promise<Result<number, StoreError>>;
  restore(journalStore: string, pages: JournalPages): Promise<Result<Restored, RestoreError>>;
  /** Fills an empty store from a whole journal; what is finished for good comes back as archived. */
  fillFrom(
    journal: WholeJournal,
    rule: ArchiveRule,
    told?: Progress,
  ): Promise<Result<Restored, RestoreError>>;
  rebuildProjections(): Promise<Result<Rebuilt, StoreError>>;
  /** One step of archiving at idle; rejects as reads do. */
  archive(rule: ArchiveRule, place: { readonly from: number; readonly limit: number }): Promise<ArchiveStep>;
  /** One step of making archived rows as this version makes them, at idle; rejects as reads do (AR6). */
  renewArchived(limit: number): Promise<RenewStep>;
  /** Facts above a number, oldest first: `limit` and perhaps some more, fewer at the end. */
  factsAfter(seq: number, limit: number): Promise<readonly Envelope[]>;
  /** The ids of stored facts by number, both ends included; to compare with the journal. */
  factIds(from: number, to: number): Promise<ReadonlyMap<number, string>>;
  /** Gives the store a new id: it goes on as itself beside a journal that tells another story. */
  renew(): Promise<Result<string, StoreError>>;
  /** Reads a little of everything, as quickly as a start can bear; rejects where it cannot be read. */
  glance(): Promise<void>;
  /** Reads through everything, page by page; rejects where something cannot be read. */
  readAll(wishes?: ReadingWishes): Promise<void>;
  exportRecords(page?: number): AsyncGenerator<readonly JournalRecord[]>;

  /** A page of parcels that are watched, archived ones too, in the order of numbers (TK4). */
  watchPage(after: PostingNumber | null, limit: number): Promise<WatchPage>;
  /** One step of finding what left before there was a watch, from a moment on; null when through. Rejects as reads do. */
  makeWatch(from: number, limit: number): Promise<number | null>;
  /** Takes parcels off the watch; rejects as reads do. */
  forgetWatched(numbers: readonly PostingNumber[]): Promise<void>;
  getMeta(key: string): Promise<unknown>;
  setMeta(key: string, value: unknown): Promise<Result<void, StoreError>>;
  close(): void;
}

/** How much lies in a store. */
interface StoreSizes {
  readonly lastSeq: number;
  readonly facts: number;
  readonly archived: { readonly postings: number; readonly facts: number };
}

/** What a store is opened with. */
export interface StoreOptions extends StoreParts {
  /** Where facts of archived postings are read back from; only a store without an archive can do without. */
  readonly history?: History;
  /** Told while rows are made anew at opening. */
  readonly told?: Progress;
  /** Name of the database within the origin. */
  readonly name: string;
  /** Layouts; only tests give others than the app's. */
  readonly versions?: readonly SchemaVersion[];
}

/** Opens the store, makes it where there is none, and rebuilds projections that an older app or a cut-off restore left. */
export async function openStore(options: StoreOptions): Promise<Result<Store, OpenError>> {
  const versions = options.versions ?? schemaVersions;
  const db = await openDatabase(options.name, 'strict', versions);
  if (!db.ok) return db;
  try {
    const { head, created } = await ensureHead(db.value, options.ids);
    const due = head.stale || head.projection !== PROJECTION;
    const rebuilt = due ? await rebuildProjections(db.value, options.told) : null;
    return ok(storeOn(db.value, options, head.storeId, { created, rebuilt }));
  } catch (thrown) {
    db.value.close();
    return err(plainErrorOf(thrown));
  }
}

const openTrouble = (error: OpenError): StoreError =>
  error.kind === 'newer-store' ? { kind: 'broken', detail: `layout ${error.found}` } : error;

/** A second connection for what can be read again; opened when first wanted. */
function relaxedConnection(options: StoreOptions) {
  let opening: ReturnType<typeof openDatabase> | null = null;
  return {
    open: () => (opening ??= openDatabase(options.name, 'relaxed', options.versions ?? schemaVersions)),
    async close(): Promise<void> {
      const opened = await opening;
      if (opened?.ok === true) opened.value.close();
    },
  };
}

function storeOn(db: StationDb, options: StoreOptions, firstId: string, opened: Store['opened']): Store {
  let storeId = firstId;
  const relaxed = relaxedConnection(options);
  const connection = reviver(db, () => options.clock.now());
  const { history } = options;
  const recent = new Recent();
  const writingTo = (target: StationDb): Writing => ({
    parts: options,
    db: target,
    recent,
    recall: (number) => recall(db, number, history),
  });
  const writing = writingTo(db);
  const commit: Store['commit'] = async (batch) => {
    await connection.alive();
    return commitBatches(writing, [batch]);
  };
  const nothing = { postings: [], products: [], effects: [] };

  return {
    get storeId() {
      return storeId;
    },
    station: options.station,
    opened,
    lastSeq: async () => (await readHead(db)).lastSeq,
    sizes: async () => {
      const { lastSeq, kept, archived } = await readHead(db);
      return { lastSeq, facts: kept ?? 0, archived: archived ?? { postings: 0, facts: 0 } };
    },
    commit,
    async commitMany(batches, many) {
      const target = many.durability === 'relaxed' ? await relaxed.open() : ok(db);
      if (!target.ok) return err(openTrouble(target.error));
      const there = writingTo(target.value);
      return commitInChunks((chunk) => commitBatches(there, chunk), batches, many);
    },
    loadActive: async () => ({ ...(await reads.loadActive(db)), supplies: await supplies.openSupplies(db) }),
    posting: async (number) =>
      (await reads.posting(db, number)) ?? (await archivedPosting(db, number, history)),
    async postings(numbers) {
      const found = await reads.postings(db, numbers);
      const here = new Set(found.map(({ state }) => state.snapshot.number));
      const away = numbers.filter((number) => !here.has(number));
      return [...found, ...(await archivedPostings(db, away, history))];
    },
    product: (sku) => reads.product(db, sku),
    products: (skus) => reads.products(db, skus),
    productsByBarcode: (code) => reads.productsByBarcode(db, code),
    postingByLabelCode: (code) => reads.postingByLabelCode(db, code),
    numbersStarting: (text, limit) => reads.numbersStarting(db, text, limit),
    postingOnShelf: (shelf) => reads.postingOnShelf(db, shelf),
    usedMark: (identity) => reads.markOwner(db, identity),
    usedWaybill: (number) => reads.ownerOf(db, 'waybills', number),
    donePage: (query) => reads.donePage(db, query),
    closedSince: (from) => reads.closedSince(db, from),
    closedPostings: (from) => reads.closedPostings(db, from),
    finishedSupplies: (limit) => supplies.finishedSupplies(db, limit),
    supply: (number) => supplies.supply(db, number),
    supplyByCode: (code) => supplies.supplyByCode(db, code),
    factsOf: async (stream) => {
      const here = await reads.factsOf(db, stream);
      return here.length > 0 || history === undefined ? here : history(stream);
    },
    openEffects: () => outbox.openEffects(db),
    effect: (id) => outbox.effect(db, id),
    async updateEffect(id, patch) {
      const done = await commit({ ...nothing, updates: [{ id, patch }] });
      if (!done.ok) return done;
      const row = done.value.rows[0];
      return row === undefined ? err({ kind: 'broken', detail: 'effect not written' }) : ok(row);
    },
    unjournaled: async (limit) => {
      await connection.alive();
      return outbox.unjournaled(db, limit);
    },
    async markJournaled(written) {
      const told = recent.begin();
      const done = await outbox.markJournaled(db, written);
      told(done.ok ? (head) => head && { ...head, journaledSeq: done.value } : null);
      return done;
    },
    journalStandsAt: (lastSeq) => outbox.journalStandsAt(db, lastSeq),
    async restore(journalStore, pages) {
      const done = await restore(db, journalStore, pages, history);
      if (done.ok) storeId = journalStore;
      return done;
    },
    async fillFrom(journal, rule, told) {
      const done = await fill(db, journal, rule, told);
      if (done.ok) storeId = journal.storeId;
      return done;
    },
    archive: (rule, place) => archiveStep(db, rule, history ?? (() => Promise.resolve([])), place),
    renewArchived: (limit) => renewArchived(db, history, limit),
    async renew() {
      const done = await renewHead(db, options.ids);
      if (done.ok) storeId = done.value;
      return done;
    },
    factsAfter: (seq, limit) => factsAbove(db, seq, limit),
    factIds: (from, to) => idsBetween(db, from, to),
    glance: () => glance(db),
    readAll: (wishes) => readThrough(db, wishes),
    rebuildProjections: () => rebuildProjections(db).then(ok, (thrown) => err(plainErrorOf(thrown))),
    exportRecords: (page) => exportRecords(db, page),
    watchPage: (after, limit) => watchPage(db, after, limit),
    makeWatch: (from, limit) => makeWatch(db, from, limit),
    forgetWatched: (numbers) => forgetWatched(db, numbers),
    getMeta: async (key) => (await db.meta.get(key))?.value ?? null,
    async setMeta(key, value) {
      const done = await commit({ ...nothing, meta: [{ key, value }] });
      return done.ok ? ok(undefined) : done;
    },
    close() {
      connection.close();
      void relaxed.close();
    },
  };
}
