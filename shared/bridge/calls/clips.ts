import * as v from 'valibot';
import { clipDay, type ClipRef } from '../../domain/posting/clip.ts';
import { countSchema, keySchema, postingNumberSchema, text, vouched } from '../schema.ts';
import type { PhotoFate } from './photos.ts';

/** The largest part of a piece that crosses the door at once, bytes: many times what a recorder gives (CP8). */
export const CLIP_PART_BYTES = 4 * 1024 ** 2;

/** Why a piece cannot go on. `lost`: what came before is not there, or came otherwise. */
export type ClipRefused = 'no-room' | 'disk' | 'lost';

/** Answer of main about a piece. */
export type ClipAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ClipRefused };

/** A piece that no fact tells of yet: the app ended before. */
export interface UntoldClip {
  readonly posting: string;
  /** Whose work it shows. */
  readonly by: string;
  readonly clip: ClipRef;
}

const name = v.pipe(
  v.string(),
  v.check((given) => clipDay(given) !== null),
);
const named = v.object({ name });

/** Pieces of clips: written to main part by part, told by a fact, found again by the name that the fact carries. */
export const clipCalls = {
  'clips.begin': {
    request: v.object({
      posting: postingNumberSchema,
      id: v.pipe(keySchema, v.regex(/^[\w-]{1,64}$/u)),
      by: text(40),
    }),
    response: vouched<ClipAnswer<{ readonly name: string }>>(),
  },
  /** The next part: `at` is where it begins in the file, `ms` how long the piece is with it. */
  'clips.add': {
    request: v.object({
      name,
      at: countSchema,
      ms: countSchema,
      part: v.pipe(
        v.instance(Uint8Array),
        v.check((bytes) => bytes.byteLength > 0 && bytes.byteLength <= CLIP_PART_BYTES),
      ),
    }),
    response: vouched<ClipAnswer<null>>(),
  },
  /** No part follows: what the fact carries. */
  'clips.end': { request: named, response: vouched<ClipAnswer<ClipRef>>() },
  /** The fact is there. Until then the piece is among those of `clips.untold`. */
  'clips.told': { request: named, response: vouched<null>() },
  /** Throws away a piece that no fact tells of. */
  'clips.drop': { request: named, response: vouched<null>() },
  /** What the last run of the window left behind, each cut to its last whole part (CP7). */
  'clips.untold': { request: v.undefined(), response: vouched<readonly UntoldClip[]>() },
  /** What became of a piece; it is fetched from `/clip/<name>` where it is here. */
  'clips.fate': {
    request: v.object({ name, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)) }),
    response: vouched<PhotoFate>(),
  },
} as const;
