import * as v from 'valibot';
import { clipDay } from '../../domain/posting/clip.ts';
import { photoDay } from '../../domain/posting/photo.ts';
import { countSchema, postingNumberSchema, text, vouched } from '../schema.ts';

const fileName = v.pipe(
  text(170),
  v.check((name) => photoDay(name) !== null || clipDay(name) !== null),
);
const row = v.pipe(v.array(text(4000)), v.maxLength(12));
const table = v.object({
  /** Name of its file in the ZIP, without its ending. */
  name: v.pipe(v.string(), v.regex(/^[a-z]{1,20}$/u)),
  title: text(200),
  columns: row,
  rows: v.pipe(v.array(row), v.maxLength(20_000)),
});

const keptFile = v.object({
  name: fileName,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
  /** What stands under it. */
  caption: text(300),
});

/** Everything about one posting, in the words of one language: main adds the files and writes it down (EV1). */
const packSchema = v.object({
  posting: postingNumberSchema,
  title: text(200),
  /** Name and value: what it is about. */
  facts: v.pipe(v.array(v.tuple([text(200), text(2000)])), v.maxLength(60)),
  tables: v.pipe(v.array(table), v.maxLength(10)),
  photos: v.pipe(v.array(keptFile), v.maxLength(400)),
  clips: v.pipe(v.array(keptFile), v.maxLength(400)),
  /** Parcels whose marketplace label is put in. */
  labels: v.pipe(v.array(postingNumberSchema), v.maxLength(60)),
  words: v.object({ photos: text(100), clips: text(100), missing: text(200), pageOf: text(60) }),
});

/** See `packSchema`. */
export type EvidencePack = v.InferOutput<typeof packSchema>;

/** What was written, and which files of the pack are there no more. */
export type EvidenceAnswer =
  | {
      readonly kind: 'saved';
      readonly file: string;
      readonly bytes: number;
      readonly missing: readonly string[];
    }
  | { readonly kind: 'left' }
  | { readonly kind: 'failed'; readonly why: 'no-room' | 'disk' };

/** An open dispute about a posting; times ms since 1970 UTC. */
export interface Dispute {
  readonly posting: string;
  readonly since: number;
  /** Until when it must be answered. */
  readonly until: number;
  readonly by: string;
  readonly note: string;
}

/** Dispute packs and open disputes. */
export const evidenceCalls = {
  /** Asks the person for a file and writes the pack there. */
  'evidence.save': {
    request: v.object({ pack: packSchema, format: v.picklist(['zip', 'pdf']) }),
    response: vouched<EvidenceAnswer>(),
  },
  'disputes.list': { request: v.undefined(), response: vouched<readonly Dispute[]>() },
  /** Marks a posting; the named pictures and clips are kept while it is (EV5). Answers the list. */
  'disputes.open': {
    request: v.object({
      posting: postingNumberSchema,
      until: countSchema,
      by: text(40),
      note: text(500),
      files: v.pipe(v.array(fileName), v.maxLength(800)),
    }),
    response: vouched<readonly Dispute[]>(),
  },
  'disputes.close': {
    request: v.object({ posting: postingNumberSchema }),
    response: vouched<readonly Dispute[]>(),
  },
} as const;
