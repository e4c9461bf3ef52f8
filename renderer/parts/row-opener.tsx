import { Icon } from '../ui/icons.tsx';
import css from './row-opener.module.css';

interface Props {
  /** What it opens, for who cannot see the row. */
  readonly label: string;
  readonly isOpen: boolean;
  readonly open: () => void;
}

/** Opens a row of a list, and closes it. */
export function RowOpener({ label, isOpen, open }: Props) {
  return (
    <button type="button" className={css.opener} aria-expanded={isOpen} aria-label={label} onClick={open}>
      <Icon name={isOpen ? 'cross' : 'next'} />
    </button>
  );
}
