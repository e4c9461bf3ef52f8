import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfPerson } from '#shared/bridge/settings.ts';
import { createVirtualReport } from '#shared/projections/virtual-report.ts';
import { faultName } from '#shared/kit/fault.ts';
import { saveText } from '../../parts/save-text.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { factsSince } from '../../session/facts-since.ts';
import { Icon } from '../../ui/icons.tsx';
import { virtualCsv, type VirtualWords } from './virtual-csv.ts';
import css from './virtual.module.css';

/** Everything that was ever sent without a parcel, as a file: read from the facts when somebody asks (VS9). */
export function ReportButton() {
  const { t } = useTranslation('virtual');
  const { runtime, clock, timeZone, log } = useStarted();
  const [state, setState] = useState<'idle' | 'reading' | 'unread'>('idle');
  const { packers } = runtime.settings();
  const words: VirtualWords = {
    column: (name) => t(`file.columns.${name}`),
    why: (why) => t(`form.reasons.${why}.title`),
    standing: (standing) => t(`file.standings.${standing}`),
    who: (by) => (by === 'station' ? t('bySelf') : nameOfPerson(packers, by)),
    yes: t('file.yes'),
    timeZone,
    now: clock.now(),
  };
  const read = async (): Promise<void> => {
    const report = createVirtualReport();
    for await (const facts of factsSince(0, runtime)) report.read(facts);
    saveText('without-parcel.csv', virtualCsv(report.rows(), words));
  };
  const save = (): void => {
    setState('reading');
    read().then(
      () => setState('idle'),
      (thrown: unknown) => {
        log('virtual-report', faultName(thrown));
        setState('unread');
      },
    );
  };
  return (
    <div className={css.report}>
      {state === 'idle' ? null : (
        <span className={state === 'unread' ? css.wrong : css.small} role="status">
          {t(`report.${state}`)}
        </span>
      )}
      <button type="button" className="b sm" disabled={state === 'reading'} onClick={save}>
        <Icon name="import" />
        {t('report.save')}
      </button>
    </div>
  );
}
