import type { ComponentProps, ReactNode } from 'react';
import css from './desk-page.module.css';

interface Props extends Omit<ComponentProps<'div'>, 'title'> {
  readonly title: string;
  /** One sentence beside the title. */
  readonly hint?: string;
  /** Tabs, a search, buttons: what belongs to the page as a whole. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the desk: its head, and below it what scrolls by itself. */
export function DeskPage({ title, hint, aside, children, ...rest }: Props) {
  return (
    <div {...rest} className={`pg ${css.page}`}>
      <header className="hd">
        <h2>{title}</h2>
        {hint === undefined ? null : <p className={css.hint}>{hint}</p>}
        {aside}
      </header>
      {children}
    </div>
  );
}
