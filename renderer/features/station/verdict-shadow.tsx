import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { mayPass } from '../../session/shadow-pass.ts';
import { FittedWord } from '../../ui/fitted-word.tsx';
import { Icon } from '../../ui/icons.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { VerdictFoot } from './verdict-foot.tsx';
import { useTable } from './words.ts';

interface Props {
  readonly verdict: Extract<Verdict, { kind: 'shadow' }>;
  readonly screen: Screen;
}

/** What was scanned, as a person names it. */
function scannedName(refusal: PostingRefusal): string | null {
  if (refusal.code === 'wrong-item') return refusal.got.name;
  if (refusal.code === 'one-too-many') return refusal.thing.name;
  return refusal.code === 'unknown-code' ? refusal.read.replaceAll(/\p{Cc}/gu, '␝') : null;
}

function useTold({ refusal }: Props['verdict']): { readonly word: string; readonly told: string } {
  const { t, say } = useTable();
  switch (refusal.code) {
    case 'wrong-item':
    case 'one-too-many':
    case 'unknown-code':
      return { word: t(`shadow:kinds.${refusal.code}`), told: t(`shadow:told.${refusal.code}`) };
    default: {
      const { title, hint } = verdictOfRefusal(refusal);
      return { word: say(title), told: say(hint) };
    }
  }
}

/** What would have been refused, calmly, on its own ground: the packer goes on at once (SW3). */
export function ShadowVerdict({ verdict, screen }: Props) {
  const { t } = useTable();
  const { word, told } = useTold(verdict);
  const passes = mayPass(verdict) !== null;
  const needed = passes ? (verdict.expected?.name ?? null) : null;
  const scanned = scannedName(verdict.refusal);
  return (
    <>
      <TopBar posting={'posting' in screen ? screen.posting : null} />
      <main className="main m-verdict" role="alert">
        <div className="vmark slab">
          <Icon name="eye" />
        </div>
        <div className="column">
          <p className="shadow-kicker">{t('shadow:wouldBe')}</p>
          <FittedWord size={6.5}>{word}</FittedWord>
          <p className="told">{told}</p>
          <dl className="card shadow-pair">
            {needed === null ? null : (
              <>
                <dt>{t('shadow:needed')}</dt>
                <dd className="clamp">{needed}</dd>
              </>
            )}
            {scanned === null ? null : (
              <>
                <dt>{t('shadow:scanned')}</dt>
                <dd className="clamp">{scanned}</dd>
              </>
            )}
          </dl>
          <VerdictFoot
            next={t(passes ? 'shadow:next' : 'shadow:nextNothing')}
            work={null}
            button={t(passes ? 'shadow:asItIs' : 'shadow:goOn')}
          />
        </div>
      </main>
      <StatusLine />
    </>
  );
}
