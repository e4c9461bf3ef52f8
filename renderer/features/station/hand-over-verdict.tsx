import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import type { Verdict } from '../../session/view.ts';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { SlabVerdict } from './slab-verdict.tsx';
import { useTable } from './words.ts';

/** Characters of a code that are shown. */
const SHOWN = 60;

interface Props {
  readonly verdict: Extract<Verdict, { refusal: object }> & { readonly kind: string };
}

/** Not this parcel: what it is, where it belongs, and that the batch has not changed. */
export function HandOverVerdict({ verdict: { kind, refusal } }: Props) {
  const { t, say } = useTable();
  const told = verdictOfRefusal(refusal);
  const number = 'number' in refusal ? refusal.number : 'parcel' in refusal ? refusal.parcel : null;
  const read = refusal.code === 'unknown-code' ? refusal.read : null;
  return (
    <SlabVerdict
      kind={kind}
      title={read === null ? say(told.title) : t('handover:refused.unknown.title')}
      hint={read === null ? say(told.hint) : t('handover:refused.unknown.hint')}
      next={t('handover:next')}
    >
      {number === null ? (read ?? '').slice(0, SHOWN) : <PostingNumberText number={number} />}
    </SlabVerdict>
  );
}
