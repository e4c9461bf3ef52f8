import { ofShop, shopOf } from '#shared/domain/shop.ts';
import { useEffect, useState } from 'react';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Carriage } from '#shared/market/handover.ts';
import type { Runtime } from '../../runtime/runtime.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** How far our carriage is: its number is not known yet, it is asked for, there, or not to be had now. */
export type CarriageRead =
  | { readonly state: 'making' }
  | { readonly state: 'reading' | 'unread'; readonly id: string }
  | { readonly state: 'here'; readonly id: string; readonly carriage: Carriage };

/** The marketplace's id of the newest carriage of a batch: its act names it, or the effect that is making it. */
async function idOf(papers: KnownPosting, store: Pick<Runtime['store'], 'effect'>): Promise<string | null> {
  const last = papers.errands.findLast(({ errand }) => errand.what === 'carriage');
  const row = last === undefined ? null : await store.effect(last.id);
  const [, made] = row?.receipt ?? [];
  if (made !== undefined) return made;
  const act = papers.errands.findLast(({ errand }) => errand.what === 'act');
  return act?.errand.what === 'act' ? act.errand.carriage : null;
}

/** How often the marketplace is asked again while somebody looks, ms. */
const AGAIN_MS = 30_000;

/** Follows the carriage that this posting carries the papers of (HV5). */
export function useCarriage(papers: KnownPosting): CarriageRead {
  const { runtime } = useStarted();
  const [read, setRead] = useState<CarriageRead>({ state: 'making' });
  useEffect(() => {
    let here = true;
    const look = async (): Promise<CarriageRead> => {
      const id = await idOf(papers, runtime.store);
      if (id === null) return { state: 'making' };
      if (here) setRead((before) => ('id' in before && before.id === id ? before : { state: 'reading', id }));
      const answer = await runtime.ask('market.carriage', { id, ...ofShop(shopOf(papers.snapshot)) });
      return answer.ok ? { state: 'here', id, carriage: answer.value } : { state: 'unread', id };
    };
    const again = (): void =>
      void look().then(
        (next) => {
          if (here) setRead(next);
        },
        () => undefined, // asked again in a moment
      );
    again();
    const timer = setInterval(again, AGAIN_MS);
    return () => {
      here = false;
      clearInterval(timer);
    };
  }, [papers, runtime]);
  return read;
}
