import * as v from 'valibot';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { OzonClient } from './client.ts';
import { ozonPaths } from './paths.ts';
import { readOne } from './postings.ts';
import { relatedSchema } from './schemas-assembly.ts';
import { postingGetSchema, postingListSchema } from './schemas.ts';
import { readPosting } from './transform.ts';
import { wireMoment } from './wire.ts';

const day = 24 * 60 * 60_000;
/** Windows of this length have never been refused. */
const sliceMs = 7 * day;
/** How long after its order a posting may be split. */
const slices = 6;

/** A posting with those it was split into, each once; the posting itself comes first. */
type Family = readonly PostingSnapshot[];

const isOf =
  (source: PostingNumber) =>
  (one: PostingSnapshot): boolean =>
    one.number === source || one.parent === source;

async function byRelation(client: OzonClient, source: PostingSnapshot): Answer<Family> {
  const body = { posting_number: source.number, with: { related_postings: true } };
  const answer = await client.read(ozonPaths.postingGet, body, postingGetSchema);
  if (!answer.ok) return answer;
  const related = v.safeParse(relatedSchema, answer.value.result);
  const numbers = related.success ? related.output.related_postings.related_posting_numbers : [];
  const family: PostingSnapshot[] = [source];
  for (const number of new Set(numbers)) {
    const one = await readOne(client, postingNumber(number));
    if (!one.ok) return one;
    family.push(one.value);
  }
  return ok(family.filter(isOf(source.number)));
}

/** Whole order by its number: where the posting names no relatives, which an official example shows. */
async function byOrder(client: OzonClient, source: PostingSnapshot): Answer<Family> {
  const from = (source.orderedAt ?? 0) - day;
  const family = new Map<string, PostingSnapshot>([[source.number, source]]);
  for (let slice = 0; slice < (source.orderedAt === null ? 0 : slices); slice += 1) {
    const filter = {
      since: wireMoment(from + slice * sliceMs),
      to: wireMoment(from + (slice + 1) * sliceMs),
      order_numbers: [source.orderNumber],
    };
    const body = { cursor: '', filter, limit: 100, sort_dir: 'ASC' };
    const page = await client.read(ozonPaths.postingList, body, postingListSchema);
    if (!page.ok) return page;
    for (const raw of page.value.postings) {
      const one = readPosting(raw);
      if (one.ok && one.value.orderNumber === source.orderNumber && isOf(source.number)(one.value))
        family.set(one.value.number, one.value);
    }
  }
  return ok([...family.values()]);
}

/** Looks through a posting's family, by its relations and then by its order, until `find` finds; `not-ready` while it does not (SPEC AS2). */
export async function findInFamily<T>(
  client: OzonClient,
  number: PostingNumber,
  find: (family: Family) => T | null,
): Answer<T> {
  const source = await readOne(client, number);
  if (!source.ok) return source;
  for (const read of [byRelation, byOrder]) {
    const family = await read(client, source.value);
    if (!family.ok && family.error.kind !== 'not-found') return family;
    const found = family.ok ? find(family.value) : null;
    if (found !== null) return ok(found);
  }
  return err({ kind: 'not-ready', detail: 'the parts are not all to be seen' });
}
