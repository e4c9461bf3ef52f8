import type { CameraTrouble } from './photo.ts';
import type { PostingState } from './state.ts';

/** A piece of the clip of a packing as the facts know it; the piece itself lies in main under this name (CP9). */
export interface ClipRef {
  /** `2026-11/21-<posting>-<id>.webm`; the day it was begun, UTC, is in it. */
  readonly name: string;
  readonly bytes: number;
  /** Of the file, hex. */
  readonly sha256: string;
  /** Its length, ms. */
  readonly ms: number;
  /** When it began, ms since 1970 UTC. */
  readonly from: number;
}

/** Why a piece ended where it did (CP2). */
export const clipEnds = [
  'scanned-back',
  'parked',
  'left',
  'problem',
  'cancelled',
  'away',
  'taken-over',
  'switched-off',
  'too-long',
  'trouble',
  'cut-off',
] as const;

/** One of `clipEnds`. `trouble`: camera or disk. `cut-off`: the app ended under it. */
export type ClipEnd = (typeof clipEnds)[number];

/** A piece that lies with its posting: whose work it shows, and why it ended. */
export interface KeptClip {
  readonly clip: ClipRef;
  readonly by: string;
  readonly ended: ClipEnd;
}

/** Why nothing is recorded at the table. `unsupported`: the browser has no recorder; `too-long`: the parcel had its minutes. */
export type ClipTrouble = CameraTrouble | 'no-room' | 'disk' | 'unsupported' | 'too-long';

/** Names that pieces have; the day in them is that of their beginning, UTC. */
const names = /^(\d{4})-(\d{2})\/(\d{2})-[\w-]{3,140}\.webm$/u;

/** The day (ms since 1970 UTC) in a piece's name; null where it is no such name (CP9). */
export function clipDay(name: string): number | null {
  const found = names.exec(name);
  return found === null ? null : Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3]));
}

/** The pieces kept of a posting, in the order of their beginnings. */
export const clipsOf = (state: PostingState): readonly KeptClip[] =>
  state.status === 'absent' ? [] : (state.clips ?? []).toSorted((a, b) => a.clip.from - b.clip.from);
