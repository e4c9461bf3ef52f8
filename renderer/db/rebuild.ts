import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { ProductFact } from '#shared/domain/product/facts.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { StationDb } from './database.ts';
import { readHead } from './head.ts';
import { foldPosting, postingRow } from './posting-row.ts';
import { foldProduct, productRow } from './product-row.ts';
import { readFact } from './reads.ts';
import type { Kept, PostingFold } from './rows.ts';
import { PROJECTION } from './schema.ts';

/** What a rebuild found. */
export interface Rebuilt {
  readonly facts: number;
  readonly postings: number;
  readonly products: number;
  /** Streams with a fact missing before one that is there: their rows may be wrong. */
  readonly incomplete: readonly string[];
}

const PAGE = 1000;

interface Folds {
  readonly postings: Map<string, PostingFold>;
  readonly products: Map<string, Kept<KnownProduct>>;
  readonly incomplete: Set<string>;
}

function take(folds: Folds, envelope: Envelope): void {
  const { stream, version } = envelope;
  const postings = stream.startsWith('posting:');
  const known = postings ? folds.postings.get(stream) : folds.products.get(stream);
  // Folding goes on after a hole: what was shipped or closed must not look open because a scan is missing.
  if (version !== (known?.version ?? 0) + 1) folds.incomplete.add(stream);
  const fact = readFact(envelope);
  if (postings) {
    const next = foldPosting(folds.postings.get(stream) ?? null, fact as PostingFact);
    if (next === null) folds.incomplete.add(stream);
    else folds.postings.set(stream, { ...next, version });
  } else {
    const next = foldProduct(folds.products.get(stream) ?? null, fact as ProductFact);
    if (next === null) folds.incomplete.add(stream);
    else folds.products.set(stream, { ...next, version });
  }
}

async function foldAll(db: StationDb): Promise<{ folds: Folds; facts: number }> {
  const folds: Folds = { postings: new Map(), products: new Map(), incomplete: new Set() };
  let facts = 0;
  let last = 0;
  for (;;) {
    const page = await db.facts.where('seq').above(last).limit(PAGE).toArray();
    for (const envelope of page) take(folds, envelope);
    facts += page.length;
    last = page.at(-1)?.seq ?? last;
    if (page.length < PAGE) return { folds, facts };
  }
}

function pages<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / PAGE) }, (_, i) =>
    rows.slice(i * PAGE, (i + 1) * PAGE),
  );
}

/** Throws all projections away and makes them again from facts, in one transaction: killed half-way, nothing changed. */
export function rebuildProjections(db: StationDb): Promise<Rebuilt> {
  return db.transaction('rw', [db.head, db.facts, db.postings, db.products], async () => {
    const head = await readHead(db);
    const { folds, facts } = await foldAll(db);
    await db.postings.clear();
    await db.products.clear();
    for (const page of pages([...folds.postings.values()])) await db.postings.bulkPut(page.map(postingRow));
    for (const page of pages([...folds.products.values()])) await db.products.bulkPut(page.map(productRow));
    await db.head.put({ ...head, projection: PROJECTION, stale: false });
    return {
      facts,
      postings: folds.postings.size,
      products: folds.products.size,
      incomplete: [...folds.incomplete],
    };
  });
}
