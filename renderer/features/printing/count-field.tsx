import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import fields from '../../parts/fields.module.css';
import css from './printing.module.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
  /** The label is for screen readers only. */
  readonly bare?: boolean;
}

/** A whole number with buttons for one more and one less; what makes no sense is explained and changes nothing. */
export function CountField({ label, value, least, most, onChange, bare = false }: Props) {
  const { t } = useTranslation('printing');
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const [bad, setBad] = useState(false);
  const type = (typed: string): void => {
    setText(typed);
    const number = /^\d{1,4}$/u.test(typed.trim()) ? Number(typed) : Number.NaN;
    const fits = number >= least && number <= most;
    setBad(!fits && typed.trim() !== '');
    if (fits) onChange(number);
  };
  const step = (by: number): void => {
    setText(null);
    setBad(false);
    onChange(Math.max(least, Math.min(most, value + by)));
  };
  return (
    <div className={fields.field}>
      {bare ? null : (
        <label htmlFor={id} className={fields.label}>
          {label}
        </label>
      )}
      <span className={css.count}>
        <button type="button" aria-label={`${label}: −1`} disabled={value <= least} onClick={() => step(-1)}>
          −
        </button>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          aria-label={bare ? label : undefined}
          aria-invalid={bad}
          value={text ?? String(value)}
          onChange={(event) => type(event.target.value)}
          onBlur={() => {
            setText(null);
            setBad(false);
          }}
        />
        <button type="button" aria-label={`${label}: +1`} disabled={value >= most} onClick={() => step(1)}>
          +
        </button>
      </span>
      {bad ? (
        <p className={fields.wrong} role="alert">
          {t('wrongNumber', { least, most })}
        </p>
      ) : null}
    </div>
  );
}
