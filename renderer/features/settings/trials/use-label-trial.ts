import { useEffect, useRef, useState } from 'react';
import { ofShop } from '#shared/domain/shop.ts';
import type { MarketError } from '#shared/market/errors.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { labelToTry, type LabelToTry } from './label-to-try.ts';

/** How the trial of a label stands. */
export type LabelTrialState =
  | { readonly kind: 'none' | 'nothing' | 'late' | 'fault' | 'not-drawn' }
  | { readonly kind: 'making'; readonly number: string }
  | { readonly kind: 'refused'; readonly error: MarketError }
  | {
      readonly kind: 'ready';
      readonly number: string;
      readonly url: string;
      readonly widthMm: number;
      readonly heightMm: number;
    };

/** Pause between two looks at a label that is being made, and for how long it is waited for, ms. */
const LOOK_MS = 3000;
const PATIENCE_MS = 90_000;

/** Asks for the label of one waiting posting until it is there, and has it drawn; no fact comes of it (TRY3). */
export function useLabelTrial(): { readonly state: LabelTrialState; readonly begin: () => void } {
  const { runtime, log } = useStarted();
  const [state, setState] = useState<LabelTrialState>({ kind: 'none' });
  const run = useRef(0);
  const timer = useRef(0);
  const url = state.kind === 'ready' ? state.url : null;
  useEffect(
    () => () => {
      if (url !== null) URL.revokeObjectURL(url);
    },
    [url],
  );
  useEffect(
    () => () => {
      run.current += 1;
      window.clearTimeout(timer.current);
    },
    [],
  );

  async function look(wanted: LabelToTry, leftMs: number, mine: number): Promise<void> {
    const { number, codes, shop } = wanted;
    const got = await runtime.ask('market.label', { number, codes: [...codes], ...ofShop(shop) });
    if (run.current !== mine) return;
    if (!got.ok) return setState({ kind: 'refused', error: got.error });
    if (got.value.state === 'pending') {
      if (leftMs <= 0) return setState({ kind: 'late' });
      setState({ kind: 'making', number });
      timer.current = window.setTimeout(() => step(wanted, leftMs - LOOK_MS, mine), LOOK_MS);
      return;
    }
    const { widthMm, heightMm } = got.value;
    const drawn = await runtime.ask('labels.previewKept', { number });
    if (run.current !== mine) return;
    if (!drawn.ok) return setState({ kind: 'not-drawn' });
    const picture = URL.createObjectURL(new Blob([drawn.value.slice()], { type: 'image/png' }));
    setState({ kind: 'ready', number, url: picture, widthMm, heightMm });
  }
  function step(wanted: LabelToTry, leftMs: number, mine: number): void {
    look(wanted, leftMs, mine).catch((fault: unknown) => {
      log('trial.label', String(fault));
      if (run.current === mine) setState({ kind: 'fault' });
    });
  }
  const begin = (): void => {
    run.current += 1;
    window.clearTimeout(timer.current);
    const wanted = labelToTry(runtime.book.postings());
    if (wanted === null) return setState({ kind: 'nothing' });
    setState({ kind: 'making', number: wanted.number });
    step(wanted, PATIENCE_MS, run.current);
  };
  return { state, begin };
}
