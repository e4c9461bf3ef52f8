import { useTranslation } from 'react-i18next';
import { printerFor } from '#shared/printing/choose.ts';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import { DeskPage } from '../../parts/desk-page.tsx';
import { DeskPrintLine } from '../../parts/desk-print-line.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { Icon } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { OpenWaves } from './open-waves.tsx';
import { Planner, usePicker } from './planner.tsx';
import { Preview } from './preview.tsx';
import { usePlan } from './use-plan.ts';
import { useWaveDeeds, type StartTold } from './use-wave-deeds.ts';
import { useOpenWaves } from './use-waves.ts';
import css from './waves.module.css';

/** Waves planned, started, followed and given up (SPEC WV1-WV5). */
export function WavesPage() {
  const { t } = useTranslation(['waves', 'app']);
  const { runtime } = useStarted();
  const plan = usePlan();
  const waves = useOpenWaves();
  const picker = usePicker();
  const deeds = useWaveDeeds();
  const { wave, free } = plan;
  return (
    <DeskPage title={t('app:pages.waves')} hint={t('waves:free', { count: free.length })}>
      <div className={css.columns}>
        <section className={css.left} aria-label={t('waves:plan.title')}>
          <div className="panel">
            <h3>{t('waves:plan.title')}</h3>
            <Planner plan={plan} />
          </div>
          <Started told={deeds.started} />
          <Preview plan={plan} />
          <DeskPrintLine
            state={deeds.printing}
            printer={printerFor('pick-list', runtime.settings())?.name ?? ''}
          />
          <div className={css.deeds}>
            <button
              type="button"
              className="b"
              data-go="print-plan"
              disabled={wave.length === 0}
              onClick={() => deeds.printPlan(wave, free, picker)}
            >
              <Icon name="printer" />
              {t('waves:buttons.list')}
            </button>
            <button
              type="button"
              className="b"
              data-go="print-slots"
              disabled={wave.length === 0}
              onClick={() => deeds.printSlots(free.slice(0, wave.length))}
            >
              <Icon name="label" />
              {t('waves:buttons.slots')}
            </button>
            <button
              type="button"
              className="b pri"
              data-go="start"
              disabled={wave.length === 0 || deeds.busy}
              onClick={() => deeds.start(wave, picker)}
            >
              <Icon name="wave" />
              {t('waves:buttons.start', { count: wave.length })}
            </button>
          </div>
        </section>
        <OpenWaves waves={waves} />
      </div>
    </DeskPage>
  );
}

/** What came of starting: the number of the wave, and whoever got no slot (WV3). */
function Started({ told }: { readonly told: StartTold }) {
  const { t } = useTranslation('waves');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  if (told === null) return null;
  if (told === 'not-kept')
    return (
      <p className={css.told} data-started="not-kept" role="alert">
        {t('started.notKept')}
      </p>
    );
  const { wave, left, started } = told;
  return (
    <div className={css.told} data-started={wave} role="status">
      {started.length === 0 ? null : (
        <p className="tag ok">
          <Icon name="check" />
          <b>{t('started.title', { wave })}</b>
        </p>
      )}
      {started.length === 0 ? null : <p className={css.small}>{t('started.hint')}</p>}
      {left.length === 0 ? null : (
        <>
          <p className="tag bad">
            <Icon name="warn" />
            {t('started.left', { count: left.length })}
          </p>
          <ul>
            {left.map(({ number, why }) => (
              <li key={number} data-left={number}>
                <PostingNumberText number={number} /> {say(verdictOfRefusal(why).title)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
