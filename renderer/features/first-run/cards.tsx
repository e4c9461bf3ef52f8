import { useEffect, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from '../../ui/icons.tsx';
import css from './first-run.module.css';

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly card: ReactNode }[];
  readonly onChoose: (value: T) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** A few large answers side by side, one of them taken; arrows and the digits of their places choose too. */
export function Cards<T extends string>({ label, value, options, onChoose }: Props<T>) {
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest('input, select') !== null;
      const chosen = /^[1-9]$/u.test(event.key) ? options[Number(event.key) - 1] : undefined;
      if (!typing && chosen !== undefined) onChoose(chosen.value);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [options, onChoose]);
  const turn = (event: KeyboardEvent<HTMLDivElement>): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = options.findIndex((option) => option.value === value);
    const next = (at + step + options.length) % options.length;
    const chosen = options[next];
    if (chosen !== undefined) onChoose(chosen.value);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
  };
  return (
    <div className={css.cards} role="radiogroup" aria-label={label} onKeyDown={turn}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          className={css.card}
          data-card={option.value}
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          onClick={() => onChoose(option.value)}
        >
          {option.card}
          {option.value === value ? (
            <i className={css.tick}>
              <Icon name="check" />
            </i>
          ) : null}
        </button>
      ))}
    </div>
  );
}
