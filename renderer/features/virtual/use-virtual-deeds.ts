import { useState } from 'react';
import type { CommandOf } from '#shared/domain/posting/commands.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import type { NotSent, VirtualWish } from '../../session/virtual-sender.ts';

type Deed =
  | Omit<CommandOf<'presale-ready'>, 'at' | 'by'>
  | Omit<CommandOf<'move-presale'>, 'at' | 'by'>
  | Omit<CommandOf<'report-step'>, 'at' | 'by'>;

/** What is decided about a posting without a parcel, and why the last of it was not done. */
export interface VirtualDeeds {
  readonly run: (deed: Deed) => void;
  readonly send: (wish: VirtualWish) => void;
  readonly notDone: NotSent | null;
}

/** Runs what was decided, in the name of who has the desk, else of who is at the table. */
export function useVirtualDeeds(number: PostingNumber): VirtualDeeds {
  const { runtime, clock } = useStarted();
  const [notDone, setNotDone] = useState<NotSent | null>(null);
  const settled = (work: Promise<NotSent | null>): void =>
    void work.then(setNotDone, () => setNotDone({ code: 'not-kept' }));

  const perform = async (deed: Deed): Promise<NotSent | null> => {
    const outcome = await runtime.execute.posting(number, { ...deed, at: clock.now(), by: runtime.acting() });
    if (outcome.kind === 'not-kept') return { code: 'not-kept' };
    await runtime.station.refresh();
    return outcome.kind === 'refused' ? outcome.refusal : null;
  };
  const sendNow = async (wish: VirtualWish): Promise<NotSent | null> => {
    const outcome = await runtime.virtual.send(number, wish, runtime.acting());
    await runtime.station.refresh();
    return outcome.ok ? null : outcome.error;
  };
  return {
    run: (deed) => settled(perform(deed)),
    send: (wish) => settled(sendNow(wish)),
    notDone,
  };
}
