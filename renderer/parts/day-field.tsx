import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { readTypedDay, typedDay } from '#shared/text/typed-day.ts';
import { Icon } from '../ui/icons.tsx';
import css from './day-field.module.css';

interface Props {
  /** Said to who does not see it; the field may stand in a `label` too. */
  readonly label: string;
  /** `2026-11-21`; empty for none. */
  readonly value: string;
  /** The last day that may be chosen. */
  readonly max?: string;
  readonly change: (day: string) => void;
  /** Marks the field for tests. */
  readonly name?: string;
}

/**
 * A day, typed as the language of the screen writes it or taken from the calendar. The browser's own field follows the
 * computer's language and shows a Russian supervisor months before days.
 */
export function DayField({ label, value, max, change, name }: Props) {
  const { t, i18n } = useTranslation('app');
  const language = i18n.language as Language;
  const [typed, setTyped] = useState<string | null>(null);
  const calendar = useRef<HTMLInputElement>(null);
  const allowed = (day: string): boolean => max === undefined || day <= max;
  const type = (text: string): void => {
    setTyped(text);
    const day = text.trim() === '' ? '' : readTypedDay(text);
    if (day !== null && allowed(day)) change(day);
  };
  const read = typed === null || typed.trim() === '' ? value : readTypedDay(typed);
  return (
    <span className={css.day}>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        data-field={name}
        aria-invalid={read === null || !allowed(read)}
        value={typed ?? typedDay(value, language)}
        placeholder={t('day.shape')}
        onChange={({ target }) => type(target.value)}
        onBlur={() => {
          if (read !== null && allowed(read)) setTyped(null);
        }}
      />
      <button type="button" aria-label={t('day.calendar')} onClick={() => calendar.current?.showPicker()}>
        <Icon name="calendar" />
      </button>
      <input
        ref={calendar}
        className={css.native}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        aria-label={t('day.calendar')}
        value={value}
        max={max}
        onChange={({ target }) => {
          setTyped(null);
          change(target.value);
        }}
      />
    </span>
  );
}
