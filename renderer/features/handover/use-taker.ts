import type { Taker } from '#shared/domain/handover/batch.ts';
import { message } from '#shared/text/message.ts';
import { takerName } from '#shared/text/tell-handover.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';

/** Says who takes a batch, in the desk's language. */
export function useTaker(): (taker: Taker) => string {
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  return (taker) => say(message('handover:taker', { name: takerName(taker) }));
}
