import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import type { DeskColumn } from './desk-table.tsx';
import css from './long-table.module.css';

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly DeskColumn[];
  /** Their widths, as `grid-template-columns` takes them. */
  readonly widths: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Cells with `role="cell"`, as many as there are columns. */
  readonly renderCells: (row: Row) => ReactNode;
  /** What is shown under the row, as wide as all its cells; null for nothing. */
  readonly renderUnder?: (row: Row) => ReactNode;
  readonly isOn?: (row: Row) => boolean;
  /** In place of a column's title, for instance a box that ticks all rows. */
  readonly first?: ReactNode;
}

/** Usual height of a row, px; a row says its own once it is drawn. */
const HEIGHT = 61;

/**
 * A list of the desk that may be a hundred thousand rows long: only those in sight are drawn. It reckons with rows by their
 * place: asking each for its key takes longer than a frame. A row that comes into sight is measured, whatever lay there before.
 */
export function LongTable<Row>({
  label,
  columns,
  widths,
  rows,
  keyOf,
  renderCells,
  renderUnder,
  isOn,
  first,
}: Props<Row>) {
  const place = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- it answers by functions, and nothing here is memoized by it
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => HEIGHT,
    overscan: 6,
    initialRect: { width: 1000, height: 600 },
  });
  const grid = { gridTemplateColumns: widths };
  return (
    <div className={css.table} role="table" aria-label={label} aria-rowcount={rows.length + 1}>
      <div role="rowgroup">
        <div className={css.heads} style={grid} role="row">
          {columns.map(({ title, end }) => (
            <span key={title} role="columnheader" className={end === true ? css.end : undefined}>
              {title === '' ? first : title}
            </span>
          ))}
        </div>
      </div>
      <div ref={place} className={css.scroll} role="rowgroup" tabIndex={0} data-rows={rows.length}>
        <div className={css.space} style={{ height: virtual.getTotalSize() }} role="presentation">
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            const more = renderUnder?.(row) ?? null;
            return (
              <div
                key={keyOf(row)}
                ref={virtual.measureElement}
                data-index={index}
                data-key={keyOf(row)}
                data-on={isOn?.(row) ?? false}
                className={css.line}
                style={{ ...grid, transform: `translateY(${start}px)` }}
                role="row"
              >
                {renderCells(row)}
                {more === null ? null : (
                  <div role="cell" className={css.wide}>
                    {more}
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
