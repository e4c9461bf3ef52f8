import type { ReactNode } from 'react';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import { splitPostingNumber } from '#shared/text/format.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { DifferingName } from '../../ui/differing.tsx';
import { FittedWord } from '../../ui/fitted-word.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { VerdictFoot } from './verdict-foot.tsx';
import { useTable } from './words.ts';

type Refused = Extract<Verdict, { kind: 'wrong' | 'many' | 'unknown' | 'notice' }>;

interface CardProps {
  readonly mark: 'needed' | 'got';
  readonly picture: ReactNode;
  readonly name: ReactNode;
  readonly shelf: string | null;
  readonly code: string | null;
}

function Card({ mark, picture, name, shelf, code }: CardProps) {
  const { t } = useTable();
  return (
    <div
      className="card"
      style={{
        display: 'grid',
        gridTemplateColumns: '15rem minmax(0,1fr)',
        gap: '1.5rem',
        padding: '1.25rem',
        minHeight: 0,
      }}
    >
      <div style={{ position: 'relative', display: 'grid', placeItems: 'center', minHeight: 0 }}>
        {picture}
        {mark === 'got' ? (
          <svg
            viewBox="0 0 100 100"
            style={{ position: 'absolute', inset: 0, width: '100%', height: '100%' }}
            aria-hidden="true"
          >
            <path d="M12 12L88 88M88 12L12 88" stroke="#A30F17" strokeWidth="7" strokeLinecap="round" />
          </svg>
        ) : null}
      </div>
      <div className="column" style={{ justifyContent: 'center', gap: '.75rem' }}>
        <div className="row" style={{ gap: '.6rem', fontSize: '2rem', fontWeight: 700 }}>
          <Icon name={mark === 'needed' ? 'check' : 'cross'} style={{ strokeWidth: 3.2 }} />
          {t(`cards.${mark}`)}
        </div>
        <div className="name" style={{ fontSize: '2rem', lineHeight: 1.25 }}>
          {name}
        </div>
        <div className="sub" style={{ fontSize: '1.375rem' }}>
          {shelf === null ? null : (
            <>
              {t('scan.shelf')} <b>{shelf}</b>
              <br />
            </>
          )}
          {code === null ? null : (
            <>
              {code.slice(0, -4)}
              <b>{code.slice(-4)}</b>
            </>
          )}
        </div>
      </div>
    </div>
  );
}

function Cards({ verdict }: { readonly verdict: Refused }) {
  const { pictureOf, view } = useTable();
  const { got, expected, refusal } = verdict;
  if (refusal.code === 'wrong-label') {
    const number = (text: string): ReactNode => splitPostingNumber(text).bold;
    const paper = <Icon name="label" style={{ width: '11rem', height: '11rem', strokeWidth: 1.25 }} />;
    return (
      <>
        <Card
          mark="needed"
          picture={paper}
          name={number(refusal.expected[0] ?? '')}
          shelf={null}
          code={null}
        />
        <Card
          mark="got"
          picture={paper}
          name={number(refusal.owner ?? refusal.got)}
          shelf={null}
          code={null}
        />
      </>
    );
  }
  const wanted = expected === null ? null : view.product(expected.sku);
  return (
    <>
      {expected === null ? null : (
        <Card
          mark="needed"
          picture={<Picture src={pictureOf(expected.sku)} alt="" />}
          name={<DifferingName name={expected.name} other={got?.name ?? null} mark="needed" />}
          shelf={expected.shelf}
          code={wanted?.allBarcodes[0]?.code ?? null}
        />
      )}
      {got === null ? null : (
        <Card
          mark="got"
          picture={<Picture src={pictureOf(got.sku)} alt="" />}
          name={<DifferingName name={got.name} other={expected?.name ?? null} mark="got" />}
          shelf={got.shelf}
          code={got.allBarcodes[0]?.code ?? null}
        />
      )}
    </>
  );
}

/** Wrong item (or label, or marking code): needed and got side by side, the differing word marked, where it goes back. */
export function WrongVerdict({ verdict, screen }: { readonly verdict: Refused; readonly screen: Screen }) {
  const { t, say } = useTable();
  const told = verdictOfRefusal(verdict.refusal);
  const item = verdict.refusal.code === 'wrong-item';
  const shelf = verdict.got?.shelf ?? null;
  return (
    <>
      <TopBar posting={'posting' in screen ? screen.posting : null} />
      <main
        className="main"
        role="alert"
        style={{
          gridTemplateRows: 'auto minmax(0,1fr) auto',
          gap: '1.5rem',
          paddingBottom: '1.5rem',
          gridRow: '2 / 4',
        }}
      >
        <div className="row" style={{ gap: '2rem' }}>
          <div
            className="vmark"
            style={{
              width: '9.5rem',
              height: '9.5rem',
              background: '#fff',
              color: 'var(--bg)',
              borderRadius: '1.5rem',
            }}
          >
            <Icon name="cross" style={{ width: '100%', height: '100%', strokeWidth: 4 }} />
          </div>
          <div className="grow">
            <FittedWord>{item ? t('verdicts.wrong.word') : say(told.title)}</FittedWord>
            <div style={{ fontSize: '2rem', marginTop: '.75rem' }}>
              {item && shelf !== null ? t('cards.backToShelf', { shelf }) : say(told.hint)}
            </div>
          </div>
        </div>
        <div
          style={{
            display: 'grid',
            gridAutoFlow: 'column',
            gridAutoColumns: 'minmax(0,1fr)',
            gap: '1.5rem',
            minHeight: 0,
          }}
        >
          <Cards verdict={verdict} />
        </div>
        <VerdictFoot next={say(told.next)} work={verdict.work} />
      </main>
      <StatusLine />
    </>
  );
}
