import { useEffect, useState } from 'react';
import type { ReturnAnswer } from '#shared/domain/return/return-answer.ts';
import { standingOf, type ReturnRequestDetail } from '#shared/market/returns.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { postingKept } from '../../session/find.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** What this station knows of the order of a wish. */
export type KnownOrder =
  { readonly kind: 'looking' | 'unknown' } | { readonly kind: 'known'; readonly posting: KnownPosting };

/** The order a wish is about, however long ago it left; looked up again with every change of the station. */
export function useOrder({ number }: Pick<ReturnRequestDetail, 'number'>): KnownOrder {
  const { runtime } = useStarted();
  const [order, setOrder] = useState<KnownOrder>({ kind: 'looking' });
  useEffect(() => {
    let gone = false;
    const look = (): void => {
      postingKept(number, runtime.book, runtime.store).then(
        (posting) => {
          if (!gone) setOrder(posting === null ? { kind: 'unknown' } : { kind: 'known', posting });
        },
        () => (gone ? undefined : setOrder({ kind: 'unknown' })),
      );
    };
    look();
    const stop = runtime.subscribe(look);
    return () => {
      gone = true;
      stop();
    };
  }, [runtime, number]);
  return order;
}

/** Sends an answer, in the name of who is at the table; false where it was not kept (RT8). */
export function useAnswer(wish: ReturnRequestDetail): (answer: ReturnAnswer) => Promise<boolean> {
  const { runtime, clock } = useStarted();
  return async (answer) => {
    const done = await runtime.execute.posting(wish.number, {
      type: 'answer-return',
      answer,
      before: standingOf(wish),
      at: clock.now(),
      by: runtime.acting(),
    });
    await runtime.station.refresh();
    return done.kind === 'done';
  };
}
