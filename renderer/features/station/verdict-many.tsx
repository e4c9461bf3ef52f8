import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { FittedWord } from '../../ui/fitted-word.tsx';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { StatusLine } from './status-line.tsx';
import { TopBar } from './top-bar.tsx';
import { VerdictFoot } from './verdict-foot.tsx';
import { useTable } from './words.ts';

type Refused = Extract<Verdict, { kind: 'wrong' | 'many' | 'unknown' | 'notice' }>;

/** Units drawn one by one; more are told by the number alone. */
const DRAWN = 3;

function Unit({
  src,
  icon,
  extra,
}: {
  readonly src: string | null;
  readonly icon: IconName;
  readonly extra: boolean;
}) {
  const ghost = extra
    ? { background: 'transparent', border: '.4rem dashed currentColor', color: 'inherit' }
    : {};
  return (
    <div
      className="card"
      style={{
        position: 'relative',
        width: '11rem',
        height: '11rem',
        flex: 'none',
        display: 'grid',
        placeItems: 'center',
        ...ghost,
      }}
    >
      <span
        style={{
          width: '9rem',
          height: '9rem',
          display: 'grid',
          placeItems: 'center',
          opacity: extra ? 0.55 : 1,
        }}
      >
        <Picture src={src} alt="" />
      </span>
      <span
        className="vmark"
        style={{
          position: 'absolute',
          right: '-1rem',
          bottom: '-1rem',
          width: '4rem',
          height: '4rem',
          background: 'var(--v-many-ink)',
          color: 'var(--v-many)',
          border: '.35rem solid var(--v-many)',
        }}
      >
        <Icon name={icon} />
      </span>
    </div>
  );
}

/** One too many: the units that belong, a plus, and the extra one dashed. */
export function ManyVerdict({ verdict, screen }: { readonly verdict: Refused; readonly screen: Screen }) {
  const { t, say, pictureOf } = useTable();
  const { refusal, got } = verdict;
  const told = verdictOfRefusal(refusal);
  const wanted = refusal.code === 'one-too-many' ? refusal.wanted : 0;
  const src = refusal.code === 'one-too-many' ? pictureOf(refusal.thing.sku) : null;
  const shelf = got?.shelf ?? null;
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
        <div
          className="vmark"
          style={{ background: 'var(--ink)', color: 'var(--bg)', borderRadius: 'var(--r3)' }}
        >
          <Icon name="hand" style={{ width: '16rem', height: '16rem', strokeWidth: 1.9 }} />
        </div>
        <div className="column" style={{ gap: '1.25rem' }}>
          <FittedWord size={6.25}>{t('verdicts.many.word')}</FittedWord>
          <div style={{ fontSize: '2rem', lineHeight: 1.3 }}>
            <b>{say(told.title)}</b>
            <br />
            {shelf === null ? say(told.hint) : t('cards.backToShelf', { shelf })}
          </div>
          <div className="row" style={{ gap: '2rem', margin: 'auto 0' }}>
            {wanted <= DRAWN ? (
              Array.from({ length: wanted }, (_, i) => <Unit key={i} src={src} icon="check" extra={false} />)
            ) : (
              <Unit src={src} icon="check" extra={false} />
            )}
            <div style={{ fontSize: '5rem', fontWeight: 700, lineHeight: 1 }}>+</div>
            <Unit src={src} icon="hand" extra />
            <div className="of" style={{ marginLeft: 'auto', textAlign: 'right' }}>
              <span>{t('cards.needed')}</span>
              <div className="num" style={{ fontSize: '8rem' }}>
                {wanted}
              </div>
            </div>
          </div>
          <VerdictFoot next={t('verdicts.many.next')} work={verdict.work} />
        </div>
      </main>
      <StatusLine />
    </>
  );
}
