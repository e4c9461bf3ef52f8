import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import type { Verdict } from '../../session/view.ts';
import { refusedThing, shownCode } from './refused-thing.ts';
import { SlabVerdict } from './slab-verdict.tsx';
import { useTable } from './words.ts';

/** What it is about. */
function thingOf(refusal: PostingRefusal): string {
  if (refusal.code === 'wrong-label') return shownCode(refusal.got);
  return refusal.code === 'mark-used' ? refusal.by : refusedThing(refusal);
}

interface Props {
  readonly verdict: Extract<Verdict, { refusal: object }> & { readonly kind: string };
}

/** Not into this supply: what it is, what to do with it, and that nothing was counted. */
export function SupplyVerdict({ verdict: { kind, refusal } }: Props) {
  const { t, say } = useTable();
  const told = verdictOfRefusal(refusal);
  const title = refusal.code === 'wrong-item' ? t('supplies:table.foreign.title') : say(told.title);
  const hint = refusal.code === 'wrong-item' ? t('supplies:table.foreign.hint') : say(told.hint);
  return (
    <SlabVerdict kind={kind} title={title} hint={hint} next={t('supplies:table.next')}>
      {thingOf(refusal)}
    </SlabVerdict>
  );
}
