import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { shadowKinds } from '#shared/domain/posting/shadow.ts';
import type { ShadowTime } from '#shared/domain/rules/shadow.ts';
import { countShadow, type ShadowReport, type ShadowRow } from '#shared/projections/shadow-report.ts';
import { formatMoment } from '#shared/text/format.ts';
import { saveText } from '../../../parts/save-text.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { PostingNumberText } from '../../../ui/posting-number.tsx';
import { reportCsv } from './report-csv.ts';
import css from './shadow.module.css';
import { useReport } from './use-report.ts';

/** Rows shown one by one; all of them are in the file. */
const SHOWN = 30;

const columns = ['at', 'by', 'posting', 'kind', 'expected', 'got'] as const;

/** What shadow mode noted, by kind and packer, and the latest one by one. */
export function ReportPanel({ time }: { readonly time: ShadowTime | null }) {
  const { t } = useTranslation('shadow');
  return (
    <section className="panel">
      <h3>{t('report.title')}</h3>
      {time === null ? <p>{t('report.never')}</p> : <Read key={time.since} time={time} />}
    </section>
  );
}

function Read({ time }: { readonly time: ShadowTime }) {
  const { t } = useTranslation('shadow');
  const state = useReport(time);
  if (state.kind === 'here') return <Report report={state.report} />;
  return <p aria-busy={state.kind === 'reading'}>{t(`report.${state.kind}`)}</p>;
}

/** The name of a packer as the settings know it. */
function useWho(): (by: string) => string {
  const { t } = useTranslation('shadow');
  const { runtime } = useStarted();
  const { packers } = runtime.settings();
  return (by) => packers.find(({ id }) => id === by)?.name ?? (by === 'station' ? t('report.nobody') : by);
}

function Report({ report }: { readonly report: ShadowReport }) {
  const { t } = useTranslation('shadow');
  const who = useWho();
  const { parcels, unverified, rows } = report;
  const figures = [
    [parcels, t('report.parcels', { count: parcels })],
    [rows.length, t('report.notes', { count: rows.length })],
    [unverified, t('report.unverified', { count: unverified })],
  ] as const;
  const save = (): void =>
    saveText(
      'shadow.csv',
      reportCsv(rows, {
        columns: columns.map((column) => t(`report.columns.${column}`)),
        kind: ({ kind }) => t(`kinds.${kind}`),
        who,
      }),
    );
  return (
    <>
      <dl className={css.figures}>
        {figures.map(([count, name]) => (
          <div key={name}>
            <dd>{count}</dd>
            <dt>{name}</dt>
          </div>
        ))}
      </dl>
      {rows.length === 0 ? (
        <p>{t('report.nothing')}</p>
      ) : (
        <>
          <Counts rows={rows} who={who} />
          <div className={css.head}>
            <h4>{t('report.latest')}</h4>
            <button type="button" className="b sm" onClick={save}>
              {t('report.save')}
            </button>
          </div>
          <Latest rows={rows.slice(-SHOWN).toReversed()} who={who} />
        </>
      )}
    </>
  );
}

interface RowsProps {
  readonly rows: readonly ShadowRow[];
  readonly who: (by: string) => string;
}

/** Kinds down, packers across. */
function Counts({ rows, who }: RowsProps) {
  const { t } = useTranslation('shadow');
  const people = countShadow(rows);
  const kinds = shadowKinds.filter((kind) => rows.some((row) => row.kind === kind));
  const all = (kind: (typeof kinds)[number]): number => rows.filter((row) => row.kind === kind).length;
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t('report.title')}>
      <table className={css.counts}>
        <thead>
          <tr>
            <th scope="col">{t('report.kind')}</th>
            <th scope="col">{t('report.all')}</th>
            {people.map(({ by }) => (
              <th key={by} scope="col">
                {who(by)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`kinds.${kind}`)}</th>
              <td>
                <b>{all(kind)}</b>
              </td>
              {people.map(({ by, kinds: own }) => (
                <td key={by}>{own[kind]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Latest({ rows, who }: RowsProps) {
  const { t, i18n } = useTranslation(['shadow', 'station']);
  const { timeZone } = useStarted();
  const needed = ({ kind, expected }: ShadowRow): string =>
    expected === null
      ? '–'
      : kind === 'step-required'
        ? t(`station:line.${expected as 'inspect'}`, { defaultValue: expected })
        : expected;
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={t('report.latest')}>
      <table className={css.latest}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`report.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              <td>{formatMoment(row.at, i18n.language as Language, timeZone)}</td>
              <td>{who(row.by)}</td>
              <td>
                <PostingNumberText number={row.posting} />
              </td>
              <td>{t(`kinds.${row.kind}`)}</td>
              <td>{needed(row)}</td>
              <td>{row.got ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
