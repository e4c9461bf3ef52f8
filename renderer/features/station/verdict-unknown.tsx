import { isCommandCode } from '#shared/domain/rules/command-codes.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { Bars } from '../../ui/bars.tsx';
import { FittedWord } from '../../ui/fitted-word.tsx';
import { Icon } from '../../ui/icons.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { VerdictFoot } from './verdict-foot.tsx';
import { useTable } from './words.ts';

interface Props {
  readonly verdict: Extract<Verdict, { kind: 'wrong' | 'many' | 'unknown' | 'notice' }>;
  readonly screen: Screen;
}

/** Longer texts are shown small, and their end is cut, characters. */
const LONG = 18;
const MOST = 96;

/** What the scanner saw; a product number in groups, its distinguishing end marked. Control characters are shown. */
function AsRead({ read }: { readonly read: string }) {
  const shown = read.replaceAll(/\p{Cc}/gu, '␝');
  if (/^\d{13}$/u.test(shown)) {
    return (
      <div className="as-read">
        {shown.slice(0, 4)} {shown.slice(4, 8)} <mark>{shown.slice(8)}</mark>
      </div>
    );
  }
  const text = shown.length > MOST ? `${shown.slice(0, MOST)}…` : shown;
  return <div className={`as-read ${shown.length > LONG ? 'long' : ''}`}>{text}</div>;
}

/** Unknown code: the characters as they were read, so that nobody has to guess what the scanner saw. */
export function UnknownVerdict({ verdict, screen }: Props) {
  const { t, say } = useTable();
  const { refusal } = verdict;
  const read = refusal.code === 'unknown-code' ? refusal.read : '';
  const atStart = screen.kind === 'start';
  const ours = atStart || isCommandCode(read);
  return (
    <>
      <TopBar posting={'posting' in screen ? screen.posting : null} />
      <main className="main m-verdict" role="alert">
        <div className="vmark slab white">
          <Icon name="question" />
        </div>
        <div className="column">
          <FittedWord size={7}>{t('verdicts.unknown.word')}</FittedWord>
          <p className="told">{ours ? t('table:unknown.command') : say(verdictOfRefusal(refusal).hint)}</p>
          <div className="card read-card">
            <Bars text={read} />
            <div className="grow">
              <div className="sub">{t('cards.read')}</div>
              <AsRead read={read} />
            </div>
          </div>
          <VerdictFoot
            next={atStart ? t('table:unknown.nextBadge') : t('verdicts.unknown.next')}
            work={verdict.work}
            button={ours ? t('buttons.understood') : t('buttons.setAside')}
          />
        </div>
      </main>
      <StatusLine />
    </>
  );
}
