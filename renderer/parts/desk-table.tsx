import type { ComponentProps, ReactNode } from 'react';
import css from './desk-table.module.css';

/** What a column is called; `end` where its cells stand at the right. */
export interface DeskColumn {
  readonly title: string;
  readonly end?: boolean;
}

interface Props {
  readonly label: string;
  readonly columns: readonly DeskColumn[];
  /** Their widths, as `grid-template-columns` takes them. */
  readonly widths: string;
  /** `DeskRow`s. */
  readonly children: ReactNode;
}

/** A list of the desk: heads that stay in sight, rows of as many cells as there are columns. */
export function DeskTable({ label, columns, widths, children }: Props) {
  return (
    <div className={css.list} style={{ gridTemplateColumns: widths }} role="table" aria-label={label}>
      <div className={css.heads} role="row">
        {columns.map(({ title, end }) => (
          <span key={title} role="columnheader" className={end === true ? css.end : undefined}>
            {title}
          </span>
        ))}
      </div>
      {children}
    </div>
  );
}

/** A row of a `DeskTable`; its cells have `role="cell"`. */
export function DeskRow(props: ComponentProps<'div'>) {
  return <div {...props} className={css.row} role="row" />;
}

/** What a row holds under its columns, as wide as all of them. */
export function WideCell({ children }: { readonly children: ReactNode }) {
  return (
    <div role="cell" className={css.wide}>
      {children}
    </div>
  );
}
