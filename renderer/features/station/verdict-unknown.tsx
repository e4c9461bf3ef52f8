import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { FittedWord } from '../../ui/fitted-word.tsx';
import { Icon } from '../../ui/icons.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { VerdictFoot } from './verdict-foot.tsx';
import { useTable } from './words.ts';

type Refused = Extract<Verdict, { kind: 'wrong' | 'many' | 'unknown' | 'notice' }>;

/** Unknown code: the characters as they were read, so that nobody has to guess what the scanner saw. */
export function UnknownVerdict({ verdict, screen }: { readonly verdict: Refused; readonly screen: Screen }) {
  const { t, say } = useTable();
  const told = verdictOfRefusal(verdict.refusal);
  const read = verdict.refusal.code === 'unknown-code' ? verdict.refusal.read : '';
  return (
    <>
      <TopBar posting={'posting' in screen ? screen.posting : null} />
      <main
        className="main"
        role="alert"
        style={{
          gridTemplateColumns: '22rem minmax(0,1fr)',
          gap: '2.5rem',
          paddingBottom: '1.5rem',
          gridRow: '2 / 4',
        }}
      >
        <div className="vmark" style={{ background: '#fff', color: 'var(--bg)', borderRadius: 'var(--r3)' }}>
          <Icon name="question" style={{ width: '15rem', height: '15rem', strokeWidth: 2.2 }} />
        </div>
        <div className="column" style={{ gap: '1.25rem' }}>
          <FittedWord>{t('verdicts.unknown.word')}</FittedWord>
          <div style={{ fontSize: '2.25rem', lineHeight: 1.3 }}>{say(told.hint)}</div>
          <div className="card row" style={{ gap: '2rem', padding: '1.25rem 2rem', margin: 'auto 0' }}>
            <Icon name="scan" style={{ width: '7rem', height: '7rem', strokeWidth: 1.5 }} />
            <div className="grow">
              <div className="sub">{t('cards.read')}</div>
              <div
                style={{
                  fontSize: read.length > 24 ? '1.75rem' : '3rem',
                  fontWeight: 700,
                  lineHeight: 1.2,
                  overflowWrap: 'anywhere',
                }}
              >
                {read.replaceAll('\u001d', '␝')}
              </div>
            </div>
          </div>
          <VerdictFoot next={t('verdicts.unknown.next')} work={verdict.work} button={t('buttons.setAside')} />
        </div>
      </main>
      <StatusLine />
    </>
  );
}
