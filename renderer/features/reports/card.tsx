import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { writeTable } from '#shared/intake/csv.ts';
import { saveText } from '../../parts/save-text.ts';
import { numberFormat } from '#shared/kit/formats.ts';
import { isDay } from '#shared/projections/reports/day-clock.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './reports.module.css';
import type { Cell, Table } from './tables.ts';

interface Props {
  readonly name: string;
  /** What is to be seen, as a sentence. */
  readonly title: string;
  readonly hint: string;
  /** Name of the file without its ending. */
  readonly file: string;
  readonly table: Table | null;
  /** The chart; null where there is nothing to draw. */
  readonly children: ReactNode;
}

/** A chart with its headline, its table and its file (RP7). */
export function Card({ name, title, hint, file, table, children }: Props) {
  const { t } = useTranslation('reports');
  const [shows, show] = useState<'chart' | 'table'>('chart');
  const save = (of: Table): void =>
    saveText(
      `${file}.csv`,
      writeTable([
        of.columns.map((column) => t(`columns.${column}`)),
        ...of.rows.map((row) => row.map((cell) => cell ?? '')),
      ]),
    );
  return (
    <section className={`panel ${css.card}`} data-chart={name} aria-label={title}>
      <header className={css.head}>
        <div>
          <h3>{title}</h3>
          <p>{hint}</p>
        </div>
        {table === null || table.rows.length === 0 ? null : (
          <>
            <button
              type="button"
              className="b quiet sm"
              data-go="table"
              aria-pressed={shows === 'table'}
              onClick={() => show(shows === 'chart' ? 'table' : 'chart')}
            >
              <Icon name={shows === 'chart' ? 'list' : 'chart'} />
              {t(shows === 'chart' ? 'table' : 'chart')}
            </button>
            <button type="button" className="b quiet sm" data-go="csv" onClick={() => save(table)}>
              <Icon name="import" />
              {t('csv')}
            </button>
          </>
        )}
      </header>
      {shows === 'table' && table !== null ? <Figures table={table} label={title} /> : children}
    </section>
  );
}

/** Rows that are drawn; the file has them all. */
const SHOWN = 200;

/** A table of figures, numbers at the right. */
function Figures({ table, label }: { readonly table: Table; readonly label: string }) {
  const { t, i18n } = useTranslation('reports');
  const numbers = numberFormat(i18n.language, { maximumFractionDigits: 1 });
  const text = (cell: Cell): string =>
    cell === null ? '–' : typeof cell === 'number' ? numbers.format(cell) : cell;
  return (
    <div className={css.figures} tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, SHOWN).map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td
                  key={table.columns[j]}
                  data-number={typeof cell === 'number' || cell === null}
                  data-day={typeof cell === 'string' && isDay(cell)}
                >
                  {text(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
