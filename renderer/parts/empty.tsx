import type { ReactNode } from 'react';
import css from './empty.module.css';

interface Props {
  /** Why there is nothing. */
  readonly title: string;
  /** What to do about it. */
  readonly hint?: string;
  /** The button that does it. */
  readonly children?: ReactNode;
}

/** In place of a list that has nothing in it. */
export function Empty({ title, hint, children }: Props) {
  return (
    <div className={css.empty}>
      <h3>{title}</h3>
      {hint === undefined ? null : <p>{hint}</p>}
      {children}
    </div>
  );
}
