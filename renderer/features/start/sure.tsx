import type { ReactNode } from 'react';
import css from './start.module.css';

interface Props {
  /** What is about to be done; also its mark for whoever drives the page. */
  readonly name: string;
  readonly way: string;
  /** What it costs. */
  readonly warn: string;
  /** Names of the buttons that leave it and do it. */
  readonly no: string;
  readonly yes: string;
  readonly busy: boolean;
  readonly leave: () => void;
  readonly run: () => void;
  /** In place of the two buttons, where there is more to choose than yes and no. */
  readonly children?: ReactNode;
}

/** The second question before a way out is taken: what it costs, and yes or no. */
export function Sure({ name, way, warn, no, yes, busy, leave, run, children }: Props) {
  return (
    <div className={css.sure} role="alertdialog" aria-label={name}>
      <p>{warn}</p>
      {children ?? (
        <div className={css.row}>
          <button type="button" className={css.way} disabled={busy} onClick={leave}>
            {no}
          </button>
          <button type="button" className={css.way} disabled={busy} data-sure={way} onClick={run}>
            {yes}
          </button>
        </div>
      )}
    </div>
  );
}
