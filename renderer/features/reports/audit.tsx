import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { writeTable } from '#shared/intake/csv.ts';
import { dateFormat } from '#shared/kit/formats.ts';
import { dayClock } from '#shared/projections/reports/day-clock.ts';
import { formatMoment } from '#shared/text/format.ts';
import { DeskLock } from '../../parts/desk-lock.tsx';
import { DeskRow, DeskTable } from '../../parts/desk-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Select } from '../../parts/fields.tsx';
import { saveText } from '../../parts/save-text.ts';
import { useKept } from '../../runtime/use-kept.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { useOverrideWords } from './override-words.ts';
import css from './reports.module.css';
import { chosenOverrides, useAudit, type Override, type OverrideFilter } from './use-audit.ts';
import type { Made } from './use-report.ts';

/** Rows that are drawn; the file has them all. */
const SHOWN = 300;
const ALL = '';

/** Everything done against what the station proposed, by whom and when; behind a supervisor's badge where the desk is. */
export function Audit({ made }: { readonly made: Made }) {
  const { runtime } = useStarted();
  useStationView(); // the leave comes with the view
  return runtime.desk.needs() ? <DeskLock /> : <List made={made} />;
}

function List({ made }: { readonly made: Made }) {
  const { t } = useTranslation(['evidence', 'reports']);
  const { timeZone } = useStarted();
  const clock = dayClock(timeZone);
  const { all, unread, failed } = useAudit(made, (at) => clock(at).day);
  const [filter, setFilter] = useKept<OverrideFilter>('reports.overrides', () => ({ by: null, kind: null }));
  if (failed) return <p role="alert">{t('reports:unread')}</p>;
  if (all === null) return null;
  const rows = chosenOverrides(all, filter);
  return (
    <>
      <div className={css.filters}>
        <Choices all={all} filter={filter} choose={setFilter} />
        <SaveList rows={rows} span={made.span} />
      </div>
      {unread === 0 ? null : <p className={css.standing}>{t('audit.unread', { lines: unread })}</p>}
      {rows.length === 0 ? (
        <Empty title={t('audit.empty.title')} hint={t('audit.empty.hint')} />
      ) : (
        <Table rows={rows} />
      )}
    </>
  );
}

function Choices({
  all,
  filter,
  choose,
}: {
  readonly all: readonly Override[];
  readonly filter: OverrideFilter;
  readonly choose: (filter: OverrideFilter) => void;
}) {
  const { t } = useTranslation('evidence');
  const { person } = useOverrideWords();
  // Who has no badge is told from "everybody" by a mark that no badge has.
  const people = [...new Set(all.map(({ by }) => by))].toSorted();
  const kinds = [...new Set(all.map(({ kind }) => kind))].toSorted();
  const key = (by: string): string => `=${by}`;
  return (
    <>
      <Select
        label={t('audit.person')}
        bare
        value={filter.by === null ? ALL : key(filter.by)}
        options={[
          { value: ALL, name: t('audit.everybody') },
          ...people.map((by) => ({ value: key(by), name: person(by) })),
        ]}
        onChoose={(value) => choose({ ...filter, by: value === ALL ? null : value.slice(1) })}
      />
      <Select<string>
        label={t('audit.kind')}
        bare
        value={filter.kind ?? ALL}
        options={[
          { value: ALL, name: t('audit.every') },
          ...kinds.map((kind) => ({ value: kind, name: t(`audit.kinds.${kind}`) })),
        ]}
        onChoose={(value) => choose({ ...filter, kind: kinds.find((kind) => kind === value) ?? null })}
      />
    </>
  );
}

function SaveList({ rows, span }: { readonly rows: readonly Override[]; readonly span: Made['span'] }) {
  const { t } = useTranslation(['evidence', 'reports']);
  const { timeZone } = useStarted();
  const { said } = useOverrideWords();
  const clock = dateFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  const columns = ['time', 'who', 'what', 'about', 'detail'] as const;
  const save = (): void =>
    saveText(
      `packline-overrides-${span.from}_${span.to}.csv`,
      writeTable([
        columns.map((column) => t(`audit.columns.${column}`)),
        ...rows.map((row) => {
          const { who, what, about, detail } = said(row);
          return [clock.format(row.at), who, what, about, detail];
        }),
      ]),
    );
  return (
    <button type="button" className="b quiet sm" data-go="csv" disabled={rows.length === 0} onClick={save}>
      <Icon name="import" />
      {t('reports:csv')}
    </button>
  );
}

function Table({ rows }: { readonly rows: readonly Override[] }) {
  const { t, i18n } = useTranslation(['evidence', 'reports']);
  const { timeZone } = useStarted();
  const { said } = useOverrideWords();
  const columns = ['time', 'who', 'what', 'about', 'detail'] as const;
  return (
    <DeskTable
      label={t('reports:tabs.overrides')}
      columns={columns.map((column) => ({ title: t(`audit.columns.${column}`) }))}
      widths="max-content minmax(100px, max-content) minmax(180px, max-content) minmax(120px, max-content) minmax(0, 1fr)"
    >
      {rows.slice(0, SHOWN).map((row, i) => {
        const { who, what, about, detail } = said(row);
        return (
          <DeskRow key={`${row.at} ${i}`} data-override={row.kind} style={{ minHeight: 44 }}>
            <span role="cell">{formatMoment(row.at, i18n.language as Language, timeZone)}</span>
            <span role="cell">{who}</span>
            <span role="cell">{what}</span>
            <span role="cell">{about}</span>
            <span role="cell" className={css.detail}>
              {detail}
            </span>
          </DeskRow>
        );
      })}
    </DeskTable>
  );
}
