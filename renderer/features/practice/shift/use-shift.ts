import { useEffect, useState } from 'react';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { useKept } from '../../../runtime/use-kept.ts';
import { useStarted, useStationView } from '../../../runtime/use-runtime.ts';
import { usePracticeShop } from '../use-practice-shop.ts';
import { isSettled, scoreOf, type Score } from './judge.ts';
import { dealShift, SHIFT_CODE, SHIFT_PARCELS, type Candidate, type Shift } from './plan.ts';

/** Where a practice shift stands. */
export type ShiftState =
  | { readonly kind: 'none' }
  /** More orders were asked for. */
  | { readonly kind: 'filling' }
  | { readonly kind: 'on'; readonly shift: Shift; readonly putBack: ReadonlySet<PostingNumber> }
  | { readonly kind: 'over'; readonly score: Score };

/** A practice shift, and what may be done about it. */
export interface ShiftControl {
  readonly state: ShiftState;
  readonly settled: number;
  readonly begin: () => void;
  readonly end: () => void;
  readonly dismiss: () => void;
  /** The wrong item was scanned, or left where it lay. */
  metBin(number: PostingNumber): void;
}

const none: ShiftState = { kind: 'none' };

/** Orders of the practice shop that a shift can be made of, most urgent first. */
function useCandidates(): readonly Candidate[] {
  const { runtime } = useStarted();
  const { queue } = useStationView();
  const virtual = (number: PostingNumber): boolean =>
    runtime.book
      .posting(number)
      ?.state.snapshot.lines.every(
        ({ sku }) => runtime.book.product(sku)?.state.traits.includes('digital') === true,
      ) ?? true;
  return queue.filter((row) => row.stage === 'ready' && !virtual(row.number));
}

/** Runs practice shifts: deals the parcels, lets the buyer cancel, ends by itself and counts (PT1-PT5). */
export function useShift(): ShiftControl {
  const { runtime, clock, claim } = useStarted();
  const view = useStationView();
  const shop = usePracticeShop(runtime.ask);
  const [state, setState] = useKept<ShiftState>('practice.shift', () => none);
  const [asked] = useState(() => new Set<PostingNumber>());
  const candidates = useCandidates();
  const posting = (number: PostingNumber) => runtime.book.posting(number)?.state ?? null;

  const deal = (): void => {
    const { seed } = runtime.settings().practice;
    const shift = dealShift(candidates, (seed + clock.now()) % 2 ** 31, clock.now());
    if (shift !== null) setState({ kind: 'on', shift, putBack: new Set() });
    else if (state.kind !== 'filling') {
      shop.add(SHIFT_PARCELS);
      setState({ kind: 'filling' });
    }
  };
  const finish = async (shift: Shift): Promise<void> => {
    setState(none);
    const facts = await Promise.all(
      shift.parcels.map(async (number) => {
        const kept = await runtime.store.factsOf(`posting:${number}`);
        return [number, kept.map(({ fact }) => fact as PostingFact)] as const;
      }),
    );
    const known = new Map(facts);
    setState({ kind: 'over', score: scoreOf(shift, (number) => known.get(number) ?? [], clock.now()) });
  };

  const shift = state.kind === 'on' ? state.shift : null;
  const settled = shift === null ? 0 : shift.parcels.filter((number) => isSettled(posting(number))).length;
  const enough = candidates.length >= SHIFT_PARCELS;
  const open = 'posting' in view.screen ? view.screen.posting : null;
  const toCancel =
    shift !== null &&
    open?.status === 'packing' &&
    open.work.deeds.length > 0 &&
    shift.planted.get(open.snapshot.number) === 'cancelled'
      ? open.snapshot.number
      : null;
  const toggle = (): void => (shift === null ? deal() : void finish(shift));

  useEffect(() => {
    if (state.kind === 'filling' && enough) deal();
  });
  useEffect(() => {
    if (toCancel === null || asked.has(toCancel)) return;
    asked.add(toCancel);
    shop.cancel(toCancel);
  }, [toCancel, asked, shop]);
  useEffect(() => {
    if (shift !== null && settled === shift.parcels.length) void finish(shift);
  });
  useEffect(() =>
    claim(({ text }) => {
      if (text.toUpperCase() !== SHIFT_CODE) return false;
      toggle();
      return true;
    }),
  );
  return {
    state,
    settled,
    begin: deal,
    end: () => (shift === null ? undefined : void finish(shift)),
    dismiss: () => setState(none),
    metBin: (number) =>
      setState((before) =>
        before.kind === 'on' ? { ...before, putBack: new Set([...before.putBack, number]) } : before,
      ),
  };
}
