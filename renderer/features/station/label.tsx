import { splitPostingNumber } from '#shared/text/format.ts';
import { goodsOf } from '#shared/domain/posting/progress.ts';
import type { Screen } from '../../session/view.ts';
import { TableButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Frame } from './frame.tsx';
import { useTable } from './words.ts';

type Props = { readonly screen: Extract<Screen, { kind: 'label' }> };

function Steps({ outcome }: { readonly outcome: Props['screen']['run']['outcome'] }) {
  const { t } = useTable();
  if (outcome === 'maybe' || outcome === 'failed') {
    return (
      <div className="notice-bar" role="alert">
        <Icon name={outcome === 'maybe' ? 'question' : 'warn'} />
        <span>
          <b>{t(`label.${outcome}.title`)}</b>
          <br />
          {t(`label.${outcome}.hint`)}
        </span>
      </div>
    );
  }
  return (
    <div className="column" style={{ gap: '1.75rem' }}>
      {(['stick', 'scanBack'] as const).map((step, i) => (
        <div key={step} className="row" style={{ gap: '1.5rem' }}>
          <span className={`step-number ${step === 'scanBack' ? 'now' : ''}`}>{i + 1}</span>
          <div>
            <div
              className="name"
              style={{ fontSize: '2.5rem', ...(step === 'scanBack' ? { color: 'var(--accent)' } : {}) }}
            >
              {t(`label.${step}.title`)}
            </div>
            <div className="sub" style={{ fontSize: '1.5rem' }}>
              {t(`label.${step}.hint`)}
            </div>
          </div>
        </div>
      ))}
    </div>
  );
}

/** The label is out: compare the digits, stick it, scan it back. Only the right one closes the parcel. */
export function LabelScreen({ screen }: Props) {
  const { t, actions } = useTable();
  const { posting, work, parcel, run } = screen;
  const units = goodsOf(work.plan).reduce((sum, line) => sum + line.quantity, 0);
  return (
    <Frame posting={posting} work={work}>
      <main className="main" style={{ gridTemplateColumns: '22rem minmax(0,1fr) 17.5rem', gap: '2.5rem' }}>
        <div className="paper" style={{ minHeight: 0 }}>
          {screen.preview === null ? (
            <Icon name="label" style={{ width: '8rem', height: '8rem', color: '#79827B' }} />
          ) : (
            <img src={screen.preview} alt={t('label.preview')} />
          )}
        </div>
        <div className="column">
          <div className="say" role="status">
            <Icon name={run.outcome === 'asked' ? 'printer' : 'label'} />
            {run.outcome === 'asked' ? t('label.printing') : t('label.printed')}
          </div>
          <div className="name" style={{ fontSize: '5.5rem', lineHeight: 1.1, whiteSpace: 'nowrap' }}>
            {splitPostingNumber(parcel).bold}
          </div>
          {screen.parcels > 1 ? (
            <div className="sub" style={{ fontSize: '1.75rem' }}>
              {t('label.parcelOf', { parcel: screen.scannedBack + 1, parcels: screen.parcels })}
            </div>
          ) : null}
          <div style={{ margin: 'auto 0' }}>
            <Steps outcome={run.outcome} />
          </div>
        </div>
        <aside className="side">
          <div className="stage" style={{ height: '13rem', background: 'var(--sunken)' }}>
            <img src="/art/parcel.svg" alt="" />
          </div>
          <div className="sub">{t('label.inBox', { count: units })}</div>
          {posting.status === 'packed' && posting.shelf !== null ? (
            <div className="chip">
              <Icon name="shelf" />
              {t('parked.shelf')} <b>{posting.shelf}</b>
            </div>
          ) : null}
          <div className="grow" />
          <TableButton icon="printer" onClick={() => actions.command({ kind: 'reprint' })}>
            {t('buttons.reprint')}
          </TableButton>
          <TableButton icon="warn" onClick={() => actions.command({ kind: 'problem', reason: null })}>
            {t('buttons.problem')}
          </TableButton>
        </aside>
      </main>
    </Frame>
  );
}
