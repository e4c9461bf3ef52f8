import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeTable } from '#shared/intake/csv.ts';
import { createCarrierReport, type CarrierRow } from '#shared/projections/carrier-report.ts';
import type { CarrierColumn } from '#shared/text/shape-carriers.ts';
import { faultName } from '#shared/kit/fault.ts';
import { Empty } from '../../parts/empty.tsx';
import { NoRight } from '../../parts/no-right.tsx';
import { saveText } from '../../parts/save-text.ts';
import { useMoney } from '../../parts/use-money.ts';
import { useMay } from '../../runtime/use-may.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { factsSince } from '../../session/facts-since.ts';
import css from './carriers.module.css';
import { useCarrierName } from '../../parts/use-carrier-name.ts';

const allColumns: readonly CarrierColumn[] = [
  'carrier',
  'parcels',
  'cost',
  'unpriced',
  'delivered',
  'p50',
  'p90',
  'late',
];

/** Cost and time of each carrier, counted from the facts when somebody asks (CA10). */
export function ReportTab() {
  const { t } = useTranslation('carriers');
  const { runtime, log } = useStarted();
  const [state, setState] = useState<'idle' | 'reading' | 'unread'>('idle');
  const [rows, setRows] = useState<readonly CarrierRow[] | null>(null);
  const read = async (): Promise<void> => {
    const report = createCarrierReport();
    for await (const facts of factsSince(0, runtime)) report.read(facts);
    setRows(report.rows(runtime.tariffs.now()));
  };
  const make = (): void => {
    setState('reading');
    read().then(
      () => setState('idle'),
      (thrown: unknown) => {
        log('carrier-report', faultName(thrown));
        setState('unread');
      },
    );
  };
  return (
    <div className={css.scrolls}>
      <section className="panel">
        <h3>{t('report.title')}</h3>
        <p>{t('report.hint')}</p>
        <div className={css.buttons}>
          {state === 'idle' ? null : (
            <span className={state === 'unread' ? css.wrong : css.small} role="status">
              {t(`report.${state}`)}
            </span>
          )}
          <button
            type="button"
            className="b sm pri"
            data-deed="count"
            disabled={state === 'reading'}
            onClick={make}
          >
            {t('report.make')}
          </button>
        </div>
      </section>
      {rows === null ? null : rows.length === 0 ? (
        <Empty title={t('report.empty')} />
      ) : (
        <Report rows={rows} />
      )}
    </div>
  );
}

const share = ({ late, judged }: CarrierRow): string =>
  judged === 0 ? '–' : `${Math.round((late / judged) * 100)} %`;

function Report({ rows }: { readonly rows: readonly CarrierRow[] }) {
  const { t } = useTranslation('carriers');
  const nameOf = useCarrierName();
  const money = useMoney();
  const sums = useMay('money');
  const columns = allColumns.filter((name) => sums || name !== 'cost');
  const days = (value: number | null): string =>
    value === null ? t('report.unknown') : t('report.days', { days: value });
  const save = (): void =>
    saveText(
      'carriers.csv',
      writeTable([
        columns.map((name) => t(`report.columns.${name}`)),
        ...rows.map((row) => [
          nameOf(row.carrier),
          String(row.parcels),
          ...(sums ? [(row.kopecks / 100).toFixed(2)] : []),
          String(row.unpriced),
          String(row.delivered),
          row.p50 === null ? '' : String(row.p50),
          row.p90 === null ? '' : String(row.p90),
          row.judged === 0 ? '' : share(row),
        ]),
      ]),
    );
  return (
    <section className="panel">
      {sums ? null : <NoRight right="money" />}
      <table className={css.report}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(`report.columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.carrier} data-carrier={row.carrier}>
              <th scope="row">{nameOf(row.carrier)}</th>
              <td>{row.parcels}</td>
              {sums ? <td>{money(row.kopecks)}</td> : null}
              <td>{row.unpriced === 0 ? '' : row.unpriced}</td>
              <td>{row.delivered}</td>
              <td>{days(row.p50)}</td>
              <td>{days(row.p90)}</td>
              <td className={row.late > 0 ? css.lateShare : undefined}>{share(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.buttons}>
        <button type="button" className="b sm" onClick={save}>
          {t('report.save')}
        </button>
      </div>
    </section>
  );
}
