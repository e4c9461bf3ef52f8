import type { PostingNumber } from '#shared/kit/brand.ts';
import { sameContent } from '#shared/domain/posting/content.ts';
import type { ParcelContent } from '#shared/domain/posting/facts.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { effectUnknown } from '#shared/market/errors.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { isAssembled } from './assembled.ts';
import { isRetired } from '#shared/domain/posting/parcels.ts';
import type { ParcelGone } from '#shared/domain/posting/decide-parcel.ts';
import { goneParcel } from './our-split.ts';
import { wordOf, type PerformParts } from './performed.ts';
import { parcelsOf } from './split-numbers.ts';

type Ship = Extract<Effect, { kind: 'ship' }>;

/** How far the parcels of a split are. */
export type SplitProgress =
  | {
      readonly kind: 'assembled';
      readonly numbers: readonly PostingNumber[];
      /** Those of them that were cancelled by themselves (CN9). */
      readonly cancelled: readonly ParcelGone[];
    }
  | { readonly kind: 'wait'; readonly afterMs: number; readonly trouble: string | null }
  | { readonly kind: 'refused'; readonly why: string };

/** Pause between two looks at parcels that are being assembled, ms. */
const LOOK_MS = 3000;
/** Pause before a look at a parcel that was asked for anew, ms. */
const ANEW_MS = 15_000;

/** Whether the marketplace has taken the goods of a posting apart already, as we asked: its number no longer holds all of them. */
export const wasSplit = (snapshot: PostingSnapshot, { packages }: Ship): boolean =>
  packages.length > 1 &&
  (isRetired(snapshot) ||
    !sameContent(
      snapshot.lines,
      packages.flatMap((parcel) => parcel.lines),
    ));

/** Looks after each parcel of a split: all of them must be assembled, and one that failed is asked for by itself (SH3, SH4). */
export async function finishSplit(row: EffectRow, effect: Ship, parts: PerformParts): Promise<SplitProgress> {
  const found = await parcelsOf(row, effect, parts);
  if (found.kind === 'unread') return { kind: 'wait', afterMs: LOOK_MS, trouble: found.trouble };
  // Taken apart, but into which parcels nobody told us: guessing could close the wrong ones (SH4).
  if (found.kind === 'unknown') return { kind: 'refused', why: 'SPLIT_NUMBERS_UNKNOWN' };
  const cancelled: ParcelGone[] = [];
  for (const [place, number] of found.parcels.entries()) {
    const read = await parts.ask('market.posting', { number });
    if (!read.ok) return { kind: 'wait', afterMs: LOOK_MS, trouble: read.error.kind };
    const { phase, shipProgress } = read.value;
    const gone = goneParcel(read.value);
    if (gone !== null) cancelled.push(gone);
    if (isAssembled(phase) || gone !== null) continue;
    if (shipProgress === 'in-process') return { kind: 'wait', afterMs: LOOK_MS, trouble: null };
    return shipPart(row, number, effect.packages[place], parts);
  }
  return { kind: 'assembled', numbers: found.parcels, cancelled };
}

async function shipPart(
  row: EffectRow,
  number: PostingNumber,
  content: ParcelContent | undefined,
  parts: PerformParts,
): Promise<SplitProgress> {
  const lines = (content?.lines ?? []).map((line) => ({ ...line }));
  const key = `${row.id} ${number}`;
  const unsettledMs = parts.settling.leftMs(key);
  if (unsettledMs > 0) return { kind: 'wait', afterMs: unsettledMs, trouble: row.trouble };
  parts.settling.sent(key);
  const sent = await parts.ask('market.ship', { effectId: row.id, number, packages: [{ lines }] });
  if (sent.ok) return { kind: 'wait', afterMs: LOOK_MS, trouble: null };
  const trouble = wordOf(sent.error);
  if (effectUnknown(sent.error)) return { kind: 'wait', afterMs: parts.settling.leftMs(key), trouble };
  parts.settling.refused(key);
  return { kind: 'wait', afterMs: ANEW_MS, trouble };
}
