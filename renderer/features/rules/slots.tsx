import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons.tsx';
import css from './rules.module.css';

interface ManyProps<T extends string> {
  readonly label: string;
  readonly chosen: readonly T[];
  readonly all: readonly T[];
  readonly say: (one: T) => string;
  readonly change: (chosen: readonly T[]) => void;
}

/** Several of a short list: those that are chosen can be taken out, the others come out of a drop-down. */
export function ManySlot<T extends string>({ label, chosen, all, say, change }: ManyProps<T>) {
  const { t } = useTranslation('rules');
  const left = all.filter((one) => !chosen.includes(one));
  return (
    <span className={css.many} role="group" aria-label={label}>
      {chosen.map((one) => (
        <button
          key={one}
          type="button"
          className={css.chip}
          aria-label={`${t('edit.drop')}: ${say(one)}`}
          onClick={() => change(chosen.filter((each) => each !== one))}
        >
          {say(one)}
          <Icon name="cross" />
        </button>
      ))}
      {left.length === 0 ? null : (
        <select
          className={css.slot}
          data-empty={chosen.length === 0}
          aria-label={`${label}: ${t('edit.more')}`}
          value=""
          onChange={(event) => {
            const added = left.find((one) => one === event.target.value);
            if (added !== undefined) change([...chosen, added]);
          }}
        >
          <option value="">{t('edit.more')}</option>
          {left.map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      )}
    </span>
  );
}

interface OneProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly change: (value: T) => void;
}

/** One of a list; what is chosen and no longer there is shown all the same. */
export function OneSlot<T extends string>({ label, value, options, change }: OneProps<T>) {
  const known = options.some((option) => option.value === value);
  return (
    <select
      className={css.slot}
      aria-label={label}
      aria-invalid={!known}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) change(chosen.value);
      }}
    >
      {known ? null : <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}

/** Words, separated by commas. */
export function WordsSlot({
  label,
  words,
  change,
}: {
  readonly label: string;
  readonly words: readonly string[];
  readonly change: (words: readonly string[]) => void;
}) {
  const { t } = useTranslation('rules');
  const [text, setText] = useState(words.join(', '));
  return (
    <input
      className={css.words}
      aria-label={label}
      value={text}
      size={Math.min(44, Math.max(16, text.length + 2))}
      placeholder={t('edit.words')}
      maxLength={600}
      onChange={(event) => {
        setText(event.target.value);
        change(
          event.target.value
            .split(/[,，、;；\n]/u)
            .map((word) => word.trim().slice(0, 80))
            .filter((word) => word !== '')
            .slice(0, 40),
        );
      }}
    />
  );
}

/** A whole number; what is not one is kept as typed and not taken. */
export function NumberSlot({
  label,
  value,
  most,
  least = 0,
  change,
}: {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly least?: number;
  readonly change: (value: number) => void;
}) {
  const id = useId();
  const [text, setText] = useState(String(value));
  const read = /^\d{1,9}$/u.test(text.trim()) ? Number(text) : Number.NaN;
  const right = read >= least && read <= most;
  return (
    <input
      id={id}
      className={css.number}
      inputMode="numeric"
      aria-label={label}
      aria-invalid={!right}
      value={text}
      size={Math.max(3, text.length + 1)}
      onChange={(event) => {
        setText(event.target.value);
        const typed = /^\d{1,9}$/u.test(event.target.value.trim()) ? Number(event.target.value) : Number.NaN;
        if (typed >= least && typed <= most) change(typed);
      }}
    />
  );
}
