import { goodsOf } from '#shared/domain/posting/progress.ts';
import { splitPostingNumber } from '#shared/text/format.ts';
import type { Screen, Verdict } from '../../session/view.ts';
import { Icon } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import { Frame } from './frame.tsx';
import { LabelTrouble, LargerQuestion, printerStops, PrinterStops, Unchecked } from './label-trouble.tsx';
import { RightTick } from './right-tick.tsx';
import { ProblemButton } from './side-buttons.tsx';
import { useTable } from './words.ts';

interface Props {
  readonly screen: Extract<Screen, { kind: 'label' }>;
  readonly verdict: Verdict | null;
}

/** Stick it, then scan it back. */
function Steps({ later }: { readonly later: boolean }) {
  const { t } = useTable();
  return (
    <ol className={`do-steps ${later ? 'later' : ''}`}>
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

/** What the packer is to do: answer, look at the printer, or stick and scan. */
function Middle({ screen: { run, larger, unchecked } }: Pick<Props, 'screen'>) {
  const { view } = useTable();
  if (run.outcome === 'maybe' || run.outcome === 'failed') return <LabelTrouble run={run} />;
  if (run.outcome === 'asked' && larger !== null) return <LargerQuestion page={larger} />;
  // There is room for one thing above the steps; nothing can be stuck on before the printer goes again.
  const stands = run.outcome === 'asked' && printerStops(view.status.printer);
  return (
    <div className="column" style={{ gap: '1.5rem' }}>
      {stands ? <PrinterStops /> : null}
      {unchecked === null || stands ? null : <Unchecked since={unchecked.since} />}
      <Steps later={stands} />
    </div>
  );
}

/** The label is out: compare the digits, stick it, scan it back. Only the right one closes the parcel. */
export function LabelScreen({ screen, verdict }: Props) {
  const { t, view } = useTable();
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
              : outcome === 'asked' && screen.larger === null && !printerStops(view.status.printer)
                ? t('label.printing')
                : t('line.label')}
          </h1>
          <div className="digits">{splitPostingNumber(parcel).bold}</div>
          {screen.parcels > 1 ? (
            <p className="hint">
              {t('label.parcelOf', { parcel: screen.scannedBack + 1, parcels: screen.parcels })}
            </p>
          ) : null}
          <div className="middle-block">
            <Middle screen={screen} />
          </div>
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
          {trouble || screen.larger !== null ? null : (
            <CommandButton icon="printer" command={{ kind: 'reprint' }}>
              {t('buttons.reprint')}
            </CommandButton>
          )}
          <ProblemButton />
        </aside>
      </main>
    </Frame>
  );
}
