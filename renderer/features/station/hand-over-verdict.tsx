import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import type { Verdict } from '../../session/view.ts';
import { FittedWord } from '../../ui/fitted-word.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { VerdictFoot } from './verdict-foot.tsx';
import { useTable } from './words.ts';
import css from './hand-over.module.css';

const marks: Readonly<Record<'wrong' | 'many' | 'unknown', IconName>> = {
  wrong: 'cross',
  many: 'hand',
  unknown: 'question',
};

interface Props {
  readonly verdict: Extract<Verdict, { refusal: object }> & { readonly kind: string };
}

/** Not this parcel: what it is, where it belongs, and that the batch has not changed. */
export function HandOverVerdict({ verdict }: Props) {
  const { t, say } = useTable();
  const { refusal } = verdict;
  const kind = verdict.kind === 'many' || verdict.kind === 'unknown' ? verdict.kind : 'wrong';
  const told = verdictOfRefusal(refusal);
  const number = 'number' in refusal ? refusal.number : 'parcel' in refusal ? refusal.parcel : null;
  const read = refusal.code === 'unknown-code' ? refusal.read : null;
  return (
    <>
      <TopBar posting={null} />
      <main className="main m-verdict" role="alert">
        <div className={`vmark slab ${kind === 'unknown' ? 'white' : ''}`}>
          <Icon name={marks[kind]} />
        </div>
        <div className="column">
          <FittedWord size={6.5}>
            {read === null ? say(told.title) : t('handover:refused.unknown.title')}
          </FittedWord>
          <p className="told">{read === null ? say(told.hint) : t('handover:refused.unknown.hint')}</p>
          <div className={css.as}>
            {number === null ? (read ?? '').slice(0, 60) : <PostingNumberText number={number} />}
          </div>
          <VerdictFoot next={t('handover:next')} work={null} />
        </div>
      </main>
      <StatusLine />
    </>
  );
}
