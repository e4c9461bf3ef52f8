import { goodsOf } from '#shared/domain/posting/progress.ts';
import { splitPostingNumber } from '#shared/text/format.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { TableButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Frame } from './frame.tsx';
import { RightTick } from './right-tick.tsx';
import { ProblemButton } from './side-buttons.tsx';
import { useTable } from './words.ts';

interface Props {
  readonly screen: Extract<Screen, { kind: 'label' }>;
  readonly verdict: Verdict | null;
}

type Outcome = Props['screen']['run']['outcome'];

/** Stick it, then scan it back. */
function Steps() {
  const { t } = useTable();
  return (
    <ol className="do-steps">
      {(['stick', 'scanBack'] as const).map((step, i) => (
        <li key={step} className={step === 'scanBack' ? 'now' : ''}>
          <span className="step-number">{i + 1}</span>
          <div>
            <b>{t(`label.${step}.title`)}</b>
            <p>{t(`label.${step}.hint`)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Nobody knows whether it came out, or it did not: what to look at and what to do. */
function Trouble({ outcome }: { readonly outcome: Extract<Outcome, 'maybe' | 'failed'> }) {
  const { t, actions } = useTable();
  return (
    <div className="column" style={{ gap: '1.5rem' }}>
      <div className="notice-bar" role="alert">
        <Icon name={outcome === 'maybe' ? 'question' : 'warn'} />
        <div className="grow">
          <b>{t(`label.${outcome}.title`)}</b>
          <p>{t(`label.${outcome}.hint`)}</p>
        </div>
      </div>
      <div className="row">
        <TableButton
          icon="printer"
          kind="big-main"
          onClick={() => actions.command({ kind: 'reprint' })}
          code="PL-REPRINT"
        >
          {t('buttons.reprint')}
        </TableButton>
      </div>
    </div>
  );
}

function Paper({ screen }: Pick<Props, 'screen'>) {
  const { t } = useTable();
  const { preview, run } = screen;
  const hidden = preview === null || run.outcome === 'failed';
  return (
    <div className={`paper ${run.outcome === 'asked' ? 'coming' : ''}`}>
      {hidden ? (
        <Icon name={run.outcome === 'failed' ? 'printer' : 'label'} />
      ) : (
        <img src={preview} alt={t('label.preview')} />
      )}
    </div>
  );
}

/** The label is out: compare the digits, stick it, scan it back. Only the right one closes the parcel. */
export function LabelScreen({ screen, verdict }: Props) {
  const { t, actions } = useTable();
  const { posting, work, parcel, run } = screen;
  const { outcome } = run;
  const units = goodsOf(work.plan).reduce((sum, line) => sum + line.quantity, 0);
  const trouble = outcome === 'maybe' || outcome === 'failed';
  return (
    <Frame posting={posting} work={work}>
      <main className="main m-label">
        <Paper screen={screen} />
        <div className="column">
          <h1 className="say" role="status">
            <Icon name={outcome === 'printed' ? 'label' : 'printer'} />
            {outcome === 'printed'
              ? t('label.printed')
              : outcome === 'asked'
                ? t('label.printing')
                : t('line.label')}
          </h1>
          <div className="digits">{splitPostingNumber(parcel).bold}</div>
          {screen.parcels > 1 ? (
            <p className="hint">
              {t('label.parcelOf', { parcel: screen.scannedBack + 1, parcels: screen.parcels })}
            </p>
          ) : null}
          <div className="middle-block">{trouble ? <Trouble outcome={outcome} /> : <Steps />}</div>
        </div>
        <aside className="side">
          <div className="stage parcel-stage">
            <img src="/art/parcel.svg" alt="" />
            <RightTick verdict={verdict} small />
          </div>
          <p className="sub">{t('label.inBox', { count: units })}</p>
          {posting.status === 'packed' && posting.shelf !== null ? (
            <div className="chip">
              <Icon name="shelf" />
              {t('parked.shelf')} <b>{posting.shelf}</b>
            </div>
          ) : null}
          <div className="grow" />
          {trouble ? null : (
            <TableButton
              icon="printer"
              onClick={() => actions.command({ kind: 'reprint' })}
              code="PL-REPRINT"
            >
              {t('buttons.reprint')}
            </TableButton>
          )}
          <ProblemButton />
        </aside>
      </main>
    </Frame>
  );
}
