import { isCommandCode, parseCommandCode } from '#shared/domain/rules/command-codes.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { Bars } from '../../ui/bars.tsx';
import { FittedWord } from '../../ui/fitted-word.tsx';
import { Icon } from '../../ui/icons.tsx';
import { mayTeach } from '#shared/bridge/settings.ts';
import { AsRead } from './as-read.tsx';
import { CommandButton } from './command-button.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { VerdictFoot } from './verdict-foot.tsx';
import { useTable } from './words.ts';

interface Props {
  readonly verdict: Extract<Verdict, { kind: 'wrong' | 'many' | 'unknown' | 'notice' }>;
  readonly screen: Screen;
}

/** Work at which a code that nobody knows may be anything but a product's. */
const otherCodes: ReadonlySet<Screen['kind']> = new Set(['hand-over', 'returns', 'scanner', 'start']);

/** Unknown code: the characters as they were read, so that nobody has to guess what the scanner saw. */
export function UnknownVerdict({ verdict, screen }: Props) {
  const { t, say, view } = useTable();
  const { refusal } = verdict;
  const read = refusal.code === 'unknown-code' ? refusal.read : '';
  const atStart = screen.kind === 'start';
  const ours = atStart || isCommandCode(read);
  const isBadge = parseCommandCode(read)?.kind === 'badge';
  const teaches = !ours && !otherCodes.has(screen.kind) && view.packer !== null && mayTeach(view.packer);
  return (
    <>
      <TopBar posting={'posting' in screen ? screen.posting : null} />
      <main className="main m-verdict" role="alert">
        <div className="vmark slab white">
          <Icon name="question" />
        </div>
        <div className="column">
          <FittedWord size={7}>{t('verdicts.unknown.word')}</FittedWord>
          <p className="told">
            {ours
              ? t(isBadge ? 'table:unknown.badge' : 'table:unknown.command')
              : say(verdictOfRefusal(refusal).hint)}
          </p>
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
          >
            {teaches ? (
              <CommandButton icon="code" kind="big" command={{ kind: 'teach' }}>
                {t('buttons.teach')}
              </CommandButton>
            ) : null}
          </VerdictFoot>
        </div>
      </main>
      <StatusLine />
    </>
  );
}
