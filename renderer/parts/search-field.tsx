import { Icon } from '../ui/icons.tsx';
import css from './search-field.module.css';

interface Props {
  /** What may be typed; stands in the field while it is empty. */
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}

/** A field that narrows a list while it is typed in. */
export function SearchField({ label, value, change }: Props) {
  return (
    <label className={css.search}>
      <Icon name="search" />
      <input
        type="search"
        value={value}
        placeholder={label}
        aria-label={label}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  );
}
