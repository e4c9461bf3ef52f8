import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { said, type Message } from '#shared/text/message.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import type { Verdict } from '../../session/view.ts';
import { refusedThing } from './refused-thing.ts';
import { SlabVerdict } from './slab-verdict.tsx';
import { useTable } from './words.ts';

/** Some words of packing say the wrong thing of what came back. */
function toldOf(refusal: PostingRefusal): { readonly title: Message; readonly hint: Message } {
  if (refusal.code === 'one-too-many') return said('returns:refused.judged');
  if (refusal.code === 'unknown-code') return said('returns:refused.unknown');
  return refusal.code === 'wrong-item' ? said('returns:refused.foreign') : verdictOfRefusal(refusal);
}

interface Props {
  readonly verdict: Extract<Verdict, { refusal: object }> & { readonly kind: string };
}

/** Not so: what it is and how to go on. */
export function ReturnsVerdict({ verdict: { kind, refusal } }: Props) {
  const { t, say } = useTable();
  const told = toldOf(refusal);
  return (
    <SlabVerdict kind={kind} title={say(told.title)} hint={say(told.hint)} next={t('returns:next')}>
      {refusedThing(refusal)}
    </SlabVerdict>
  );
}
