import type { PostingNumber } from '#shared/kit/brand.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Activity } from '../activities/activity.ts';
import { notListening, type Moment } from '../moments.ts';
import { createNextScan, type NextScan } from '../next-scan.ts';
import { createPictureTaking, type PictureTaking } from '../picture-taking.ts';
import { createScaleTaking, type ScaleTaking } from '../scale.ts';
import { screenOf } from '../screen.ts';
import { sameStop, stopOf } from '../stop.ts';
import { createTable, type Table, type TableOutcome } from '../table.ts';
import { verdictOf } from '../verdict.ts';
import type { Screen, Verdict, WaybillEntry } from '../view.ts';
import { createWho, type Who } from '../who.ts';
import type { StationParts } from './parts.ts';
import type { Teaching } from './teach.ts';
import { teachScreen } from './teach-view.ts';
import type { Shelving } from './shelve.ts';

/** What is at hand at the table now. Everything said to the station changes this and nothing else. */
export interface Hand {
  /** The posting that lies open. */
  open: KnownPosting | null;
  /** A waybill number read and not confirmed yet. */
  waybill: WaybillEntry | null;
  /** Deeds that lay in the parcel when it was taken over: somebody else's (RR2). */
  others: number;
  /** What a reason is asked for. */
  asking: 'reprint' | 'problem' | null;
  /** A code that nobody knew, while somebody says whose it is. */
  teaching: Teaching | null;
  /** A product, while somebody says where it lies. */
  shelving: Shelving | null;
  /** The work besides packing that was begun. */
  activity: Activity | null;
  /** A stopped parcel that an activity found in somebody's hands (CN5). */
  inHand: PostingNumber | null;
  /** What the last scan was judged; changed by `show`. */
  verdict: Verdict | null;
  readonly parts: StationParts;
  readonly who: Who;
  readonly table: Table;
  readonly picture: PictureTaking;
  readonly nextScan: NextScan;
  readonly scaleTaking: ScaleTaking;
  /** Who facts are attributed to. */
  readonly by: () => string;
  readonly moment: () => Moment;
  /** The work that hears scans now; null where the table does. */
  readonly atHand: () => Activity | null;
  readonly screen: () => Screen;
  /** Shows and says a verdict; null for none. */
  readonly show: (next: Verdict | null) => void;
  readonly refuse: (scanId: string, refusal: PostingRefusal) => void;
  /** Takes over what a deed left behind and says the verdict. */
  readonly settle: (outcome: TableOutcome, scanId: string) => void;
  /** Whether the posting stops the table, which is said then. */
  readonly stopped: (posting: KnownPosting | null | undefined) => boolean;
  /** Nothing lies open any more. */
  readonly free: () => void;
}

type Empty = Pick<
  Hand,
  'open' | 'waybill' | 'others' | 'asking' | 'teaching' | 'shelving' | 'activity' | 'inHand' | 'verdict'
>;

/** Makes an empty hand, with nobody at the table. */
export function createHand(parts: StationParts): Hand {
  const { book, settings, said, weights } = parts;
  const who = createWho({ settings, pins: parts.pins });
  const by = (): string => who.packer()?.id ?? 'station';
  const picture = createPictureTaking(parts);
  const table = createTable({ ...parts, who: by });
  const empty: Empty = {
    open: null,
    waybill: null,
    others: 0,
    asking: null,
    teaching: null,
    shelving: null,
    activity: null,
    inHand: null,
    verdict: null,
  };
  const taughtNow = (): Screen | null =>
    hand.teaching === null || notListening(hand.moment()) !== null
      ? null
      : teachScreen(hand.teaching, hand.open);
  const shelvedNow = (): Screen | null =>
    hand.shelving === null || notListening(hand.moment()) !== null
      ? null
      : { kind: 'shelve', of: hand.open, ...hand.shelving };
  const hand: Hand = {
    ...empty,
    parts,
    who,
    table,
    picture,
    by,
    nextScan: createNextScan(),
    scaleTaking: createScaleTaking(parts.scale),
    moment: () => ({
      packer: who.packer()?.id ?? null,
      entering: who.entering() !== null,
      open: hand.open,
      asking: hand.asking,
    }),
    atHand: () =>
      who.packer() === null || who.entering() !== null || hand.open !== null ? null : hand.activity,
    screen: () =>
      taughtNow() ??
      shelvedNow() ??
      hand.atHand()?.screen() ??
      screenOf(
        {
          who,
          open: hand.open,
          waybill: hand.waybill,
          asking: hand.asking,
          picture: picture.view(),
          said,
          weights,
          scale: parts.scale.state(),
        },
        book,
      ),
    show(next) {
      hand.verdict = next;
      if (next !== null) parts.announce(next);
      parts.changed();
    },
    refuse: (scanId, refusal) =>
      hand.show({
        kind: refusal.code === 'unknown-code' ? 'unknown' : 'notice',
        scanId,
        refusal,
        got: null,
        expected: null,
        work: null,
      }),
    settle(outcome, scanId) {
      if (outcome.kind === 'not-kept') return parts.notKept(outcome.error.kind);
      if (outcome.after.status !== 'absent') hand.open = outcome.after;
      if (hand.stopped(hand.open)) return;
      hand.show(verdictOf(outcome, scanId, book));
    },
    stopped(posting) {
      const stop = posting === null || posting === undefined ? null : stopOf(posting);
      if (stop === null) return false;
      hand.teaching = null;
      hand.shelving = null;
      if (hand.verdict?.kind !== 'stop' || !sameStop(hand.verdict, stop)) hand.show(stop);
      return true;
    },
    free() {
      hand.open = null;
      hand.waybill = null;
      hand.others = 0;
      hand.asking = null;
      hand.teaching = null;
      hand.shelving = null;
      picture.again();
      who.settled();
    },
  };
  return hand;
}
