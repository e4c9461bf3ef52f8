import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { said, type Message } from '#shared/text/message.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import type { Verdict } from '../../session/view.ts';
import { FittedWord } from '../../ui/fitted-word.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { VerdictFoot } from './verdict-foot.tsx';
import { useTable } from './words.ts';
import css from './returns.module.css';

const marks: Readonly<Record<string, IconName>> = { many: 'hand', unknown: 'question' };

/** Some words of packing say the wrong thing of what came back. */
function toldOf(refusal: PostingRefusal): { readonly title: Message; readonly hint: Message } {
  if (refusal.code === 'one-too-many') return said('returns:refused.judged');
  if (refusal.code === 'unknown-code') return said('returns:refused.unknown');
  return refusal.code === 'wrong-item' ? said('returns:refused.foreign') : verdictOfRefusal(refusal);
}

/** Not so: what it is and how to go on. */
export function ReturnsVerdict({
  verdict,
}: {
  readonly verdict: Extract<Verdict, { refusal: object }> & { readonly kind: string };
}) {
  const { t, say } = useTable();
  const { refusal, kind } = verdict;
  const told = toldOf(refusal);
  const thing =
    refusal.code === 'wrong-item'
      ? refusal.got.name
      : refusal.code === 'one-too-many'
        ? refusal.thing.name
        : refusal.code === 'unknown-code'
          ? refusal.read.slice(0, 60)
          : '';
  return (
    <>
      <TopBar posting={null} />
      <main className="main m-verdict" role="alert">
        <div className={`vmark slab ${kind === 'unknown' ? 'white' : ''}`}>
          <Icon name={marks[kind] ?? 'cross'} />
        </div>
        <div className="column">
          <FittedWord size={6.5}>{say(told.title)}</FittedWord>
          <p className="told">{say(told.hint)}</p>
          <div className={css.as}>{thing}</div>
          <VerdictFoot next={t('returns:next')} work={null} />
        </div>
      </main>
      <StatusLine />
    </>
  );
}
