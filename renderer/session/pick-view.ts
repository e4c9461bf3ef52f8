import type { PostingNumber } from '#shared/kit/brand.ts';
import type { EmptyWhy } from '#shared/domain/posting/picking.ts';
import type { ThingRef } from '#shared/domain/posting/refusals.ts';
import type { PickStop } from '#shared/domain/rules/waves.ts';

/** One numbered place of the put wall. */
export interface WallSlot {
  readonly slot: number;
  readonly state: 'free' | 'open' | 'complete' | 'packing' | 'empty';
  readonly put: number;
  readonly wanted: number;
}

/** How the last print of the pick list stands; `waits`: it prints by itself later. */
export type ListPrint = 'none' | 'sent' | 'waits' | 'failed';

/** The put wall as it stands. */
export interface Wall {
  readonly wave: number;
  readonly slots: readonly WallSlot[];
  readonly put: number;
  readonly wanted: number;
  /** The nearest cut-off in it; ms since 1970 UTC. */
  readonly cutoffAt: number | null;
  readonly print: ListPrint;
}

/** What a wave would be made of; all 0 where nothing is to be picked. */
export interface WaveOffer {
  readonly postings: number;
  readonly units: number;
  readonly kinds: number;
}

/** Something to take out of a slot. */
export interface ThingInSlot extends ThingRef {
  readonly units: number;
  readonly shelf: string | null;
}

/** What picking asks. */
export type PickScreen =
  /** No wave is open: begin one. */
  | { readonly kind: 'pick-offer'; readonly offer: WaveOffer; readonly wall: Wall }
  /** Fetch this thing, scan it. */
  | {
      readonly kind: 'pick';
      readonly wall: Wall;
      readonly stop: PickStop;
      readonly next: PickStop | null;
      readonly kinds: number;
    }
  /** The unit in the hand goes into this slot. */
  | {
      readonly kind: 'put';
      readonly wall: Wall;
      readonly thing: ThingRef;
      readonly slot: number;
      /** Whether the slot's code is scanned before anything else. */
      readonly confirm: boolean;
      /** Whether the slot is complete with it. */
      readonly fills: boolean;
      readonly next: PickStop | null;
    }
  /** Nothing more of it is found: these would go without. */
  | {
      readonly kind: 'pick-short';
      readonly wall: Wall;
      readonly stop: PickStop;
      readonly losers: readonly { readonly number: PostingNumber; readonly slot: number }[];
    }
  /** What lies in this slot must come out. */
  | {
      readonly kind: 'slot-call';
      readonly wall: Wall;
      readonly slot: number;
      readonly why: EmptyWhy;
      readonly number: PostingNumber;
      readonly things: readonly ThingInSlot[];
    }
  /** Everything lies in its slot: pack. */
  | { readonly kind: 'pick-done'; readonly wall: Wall; readonly offer: WaveOffer };
