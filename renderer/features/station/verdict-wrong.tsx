import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { BoldIn } from '../../ui/bold-in.tsx';
import { FittedWord } from '../../ui/fitted-word.tsx';
import { Icon } from '../../ui/icons.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { VerdictFoot } from './verdict-foot.tsx';
import { WrongCards } from './wrong-cards.tsx';
import { useTable } from './words.ts';

interface Props {
  readonly verdict: Extract<Verdict, { kind: 'wrong' | 'many' | 'unknown' | 'notice' }>;
  readonly screen: Screen;
}

/** What to do with the thing in the hand. */
function useTold({ refusal, got, expected }: Props['verdict']): {
  readonly text: string;
  readonly part: string;
} {
  const { t, say } = useTable();
  const shelf = got?.shelf ?? null;
  if (refusal.code !== 'wrong-item' || shelf === null) {
    const owner =
      refusal.code === 'wrong-label' ? refusal.owner : refusal.code === 'mark-used' ? refusal.by : null;
    const part = refusal.code === 'wrong-slot' ? String(refusal.slot) : (owner ?? '');
    return { text: say(verdictOfRefusal(refusal).hint), part };
  }
  if (expected === null) return { text: t('cards.backToShelf', { shelf }), part: shelf };
  return { text: t('table:wrong.backAndTake', { shelf }), part: shelf };
}

/** What to scan next: the right thing of the same kind. */
function useNext({ refusal, expected }: Props['verdict']): string {
  const { t, say } = useTable();
  if (refusal.code === 'wrong-label') return t('table:wrong.nextLabel');
  if (refusal.code === 'wrong-slot') return t('pick:nextSlot', { slot: refusal.slot });
  if (refusal.code !== 'wrong-item') return t('table:wrong.nextMark');
  return expected === null ? t('table:wrong.nextOther') : say(verdictOfRefusal(refusal).next);
}

/** Wrong item (or label, or marking code): needed and got side by side, the differing word marked, where it goes back. */
export function WrongVerdict({ verdict, screen }: Props) {
  const { t, say } = useTable();
  const { refusal } = verdict;
  const item = refusal.code === 'wrong-item';
  const told = useTold(verdict);
  const next = useNext(verdict);
  return (
    <>
      <TopBar posting={'posting' in screen ? screen.posting : null} />
      <main className="main m-wrong" role="alert">
        <div className="wrong-head">
          <div className="vmark cross">
            <Icon name="cross" />
          </div>
          <div className="grow">
            <FittedWord size={6.5}>
              {item ? t('verdicts.wrong.word') : say(verdictOfRefusal(refusal).title)}
            </FittedWord>
            <p className="told">
              <BoldIn text={told.text} part={told.part} />
            </p>
          </div>
        </div>
        <WrongCards verdict={verdict} screen={screen} />
        <VerdictFoot next={next} work={item ? verdict.work : null} />
      </main>
      <StatusLine />
    </>
  );
}
