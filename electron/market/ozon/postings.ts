import type * as v from 'valibot';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { PostingLimits, PostingPage, PostingQuery } from '#shared/market/reading.ts';
import type { OzonClient } from './client.ts';
import { firstPlace, halvePlace, nextPlace, readCursor, sliceStart, writeCursor } from './cursor.ts';
import type { ReadingPlace } from './cursor.ts';
import { ozonPaths } from './paths.ts';
import { wireFilter } from './posting-filter.ts';
import {
  postingByBarcodeSchema,
  postingGetSchema,
  postingListSchema,
  restrictionsSchema,
} from './schemas.ts';
import { readPosting } from './transform.ts';
import type { UnreadableRow } from './transform.ts';
import { wireMoment } from './wire.ts';

const day = 24 * 60 * 60_000;
const pageSize = 100;
/** The documented longest window is a year. */
const cutoffSliceMs = 364 * day;
/** Windows of creation time from about four weeks up have been refused, so three are asked for. */
const createdSliceMs = 21 * day;
/** How far back a posting may have been created that changes today. */
const oldestLiving = 84 * day;

const extras = { analytics_data: true, barcodes: true, financial_data: false, legal_info: false };

function start(query: PostingQuery): ReadingPlace {
  return query.kind === 'unfulfilled'
    ? firstPlace(query.cutoffFrom, query.cutoffTo, cutoffSliceMs)
    : firstPlace(Math.min(query.since, query.to - oldestLiving), query.to, createdSliceMs);
}

function request(query: PostingQuery, place: ReadingPlace): object {
  const from = wireMoment(sliceStart(place));
  const to = wireMoment(place.end);
  const filter =
    query.kind === 'unfulfilled'
      ? { cutoff_from: from, cutoff_to: to, ...wireFilter(query.only ?? {}) }
      : {
          since: from,
          to,
          last_changed_status_date: { from: wireMoment(query.since), to: wireMoment(query.to) },
        };
  return { cursor: place.inner, filter, limit: pageSize, sort_dir: 'ASC', with: extras };
}

/** Reads one page; a window that the vendor finds too long is halved until it is not. */
export async function readPage(
  client: OzonClient,
  query: PostingQuery,
  cursor: string | null,
): Answer<PostingPage> {
  const path = query.kind === 'unfulfilled' ? ozonPaths.unfulfilledList : ozonPaths.postingList;
  const read = (place: ReadingPlace): Answer<WireList> =>
    client.read(path, request(query, place), postingListSchema);

  let place = cursor === null ? start(query) : readCursor(cursor);
  if (place === null)
    return err({ kind: 'refused', token: 'FOREIGN_CURSOR', detail: 'not a cursor of this marketplace' });
  let answer = await read(place);
  while (!answer.ok && isTooLong(answer.error)) {
    const shorter = halvePlace(place);
    if (shorter === null) return answer;
    place = shorter;
    answer = await read(place);
  }
  return answer.ok ? ok(toPage(answer.value, place)) : answer;
}

type WireList = v.InferOutput<typeof postingListSchema>;

const isTooLong = (error: MarketError): boolean =>
  error.kind === 'refused' && error.token === 'PERIOD_IS_TOO_LONG';

function toPage(list: WireList, place: ReadingPlace): PostingPage {
  const postings: PostingSnapshot[] = [];
  const unreadable: UnreadableRow[] = [];
  for (const raw of list.postings) {
    const row = readPosting(raw);
    if (row.ok) postings.push(row.value);
    else unreadable.push(row.error);
  }
  // A cursor that does not move would be read for ever.
  const goesOn =
    list.has_next && list.postings.length > 0 && list.cursor !== '' && list.cursor !== place.inner;
  const next = nextPlace(place, goesOn ? list.cursor : null);
  return { postings, unreadable, cursor: next === null ? null : writeCursor(next) };
}

/** Reads one posting as it is now. */
export async function readOne(client: OzonClient, number: PostingNumber): Answer<PostingSnapshot> {
  const body = { posting_number: number, with: { ...extras, related_postings: true } };
  const answer = await client.read(ozonPaths.postingGet, body, postingGetSchema);
  if (!answer.ok) return answer;
  const posting = readPosting(answer.value.result);
  if (!posting.ok) return err({ kind: 'garbled', detail: posting.error.detail });
  if (posting.value.number !== number)
    return err({ kind: 'garbled', detail: 'the answer is about another posting' });
  return posting;
}

/** Finds the posting whose label carries a code. Unknown codes come as 400 or 404, so every refusal means "not found". */
export async function findByCode(client: OzonClient, code: string): Answer<PostingNumber> {
  const answer = await client.read(ozonPaths.postingByBarcode, { barcode: code }, postingByBarcodeSchema);
  if (answer.ok) return ok(postingNumber(answer.value.result.posting_number));
  return answer.error.kind === 'refused' ? err({ kind: 'not-found', detail: answer.error.detail }) : answer;
}

const limit = (value: number | null, factor: number): number | null =>
  value === null || value <= 0 ? null : Math.round(value * factor);

/** Reads what the drop-off point takes. The vendor's lengths are centimetres and its prices roubles; 0 means no limit. */
export async function readLimits(client: OzonClient, number: PostingNumber): Answer<PostingLimits> {
  const answer = await client.read(ozonPaths.restrictions, { posting_number: number }, restrictionsSchema);
  if (!answer.ok) return answer;
  const { result } = answer.value;
  return ok({
    maxGrams: limit(result.max_posting_weight, 1),
    minGrams: limit(result.min_posting_weight, 1),
    widthMm: limit(result.width, 10),
    lengthMm: limit(result.length, 10),
    heightMm: limit(result.height, 10),
    maxKopecks: limit(result.max_posting_price, 100),
    minKopecks: limit(result.min_posting_price, 100),
  });
}
