import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';

/** A button of the table: an icon, a word, and the printed code that says the same. */
export interface TableButtonProps {
  readonly icon: IconName;
  readonly children: ReactNode;
  /** Without it the button sends the form it stands in. */
  readonly onClick?: () => void;
  readonly kind?: 'plain' | 'main' | 'big' | 'big-main' | 'inverse';
  /** The printed code that does the same. */
  readonly code?: string;
}

const classes = {
  plain: 'btn',
  main: 'btn pri',
  big: 'btn big',
  'big-main': 'btn big pri',
  inverse: 'btn big inverse',
} as const;

/** See `TableButtonProps`. */
export function TableButton({ icon, children, onClick, kind = 'plain', code }: TableButtonProps) {
  return (
    <button type={onClick === undefined ? 'submit' : 'button'} className={classes[kind]} onClick={onClick}>
      <Icon name={icon} />
      <span className="btn-text">
        {children}
        {code === undefined ? null : <small className="btn-code">{code}</small>}
      </span>
    </button>
  );
}
