import { Icon } from '../../ui/icons.tsx';
import css from './queue.module.css';

interface Props {
  readonly state: 'all' | 'some' | 'none';
  readonly label: string;
  readonly toggle: () => void;
  readonly disabled?: boolean;
}

/** A box that is ticked, half ticked or empty; large enough to hit. */
export function Tickbox({ state, label, toggle, disabled = false }: Props) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={state === 'some' ? 'mixed' : state === 'all'}
      aria-label={label}
      disabled={disabled}
      className={css.tick}
      onClick={(event) => {
        event.stopPropagation();
        toggle();
      }}
    >
      <span className={state === 'none' ? 'ck' : 'ck on'}>
        {state === 'all' ? <Icon name="check" /> : null}
        {state === 'some' ? <i className={css.dash} /> : null}
      </span>
    </button>
  );
}
