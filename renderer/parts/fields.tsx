import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import css from './fields.module.css';

/** What came of a change: kept, refused by the schema, or not written. */
export type SaveOutcome = 'kept' | 'wrong' | 'not-written';

/** One group of settings. */
export function Panel({
  title,
  name,
  hint,
  children,
}: {
  readonly title: string;
  /** For whoever looks for it on the page. */
  readonly name?: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="panel" data-panel={name}>
      <h3>{title}</h3>
      {hint === undefined ? null : <p>{hint}</p>}
      <div className={css.fields}>{children}</div>
    </section>
  );
}

interface ChoiceProps<T extends string> {
  /** The label is for screen readers only: the options speak for themselves. */
  readonly bare?: boolean;
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly name: string }[];
  readonly onChoose: (value: T) => void;
  readonly hint?: string;
}

/** A few choices side by side, one of them taken. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { label, value, options, onChoose, hint, bare = false } = props;
  const id = useId();
  const choice = (
    <div
      className={css.choice}
      role="radiogroup"
      {...(bare ? { 'aria-label': label } : { 'aria-labelledby': id })}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          onClick={() => onChoose(option.value)}
        >
          {option.name}
        </button>
      ))}
    </div>
  );
  if (bare) return choice;
  return (
    <div className={css.field}>
      <span id={id} className={css.label}>
        {label}
      </span>
      {choice}
      {hint === undefined ? null : <p className={css.hint}>{hint}</p>}
    </div>
  );
}

type SelectProps<T extends string> = Omit<ChoiceProps<T>, 'hint'>;

/** A choice out of a list that would be too long side by side. */
export function Select<T extends string>({ label, value, options, onChoose, bare = false }: SelectProps<T>) {
  const id = useId();
  const control = (
    <select
      id={id}
      className={css.input}
      value={value}
      aria-label={bare ? label : undefined}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
  if (bare) return control;
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      {control}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  /** What to say beside the field when it is not taken. */
  readonly wrong: string;
  readonly onCommit: (text: string) => Promise<SaveOutcome>;
  readonly width?: 'short' | 'tiny';
  readonly unit?: string;
  readonly bare?: boolean;
  readonly digits?: boolean;
  readonly placeholder?: string;
}

interface Kept {
  readonly text: string;
  readonly bad: boolean;
  readonly setText: (text: string) => void;
  readonly commit: () => Promise<void>;
}

/** A text that is kept when the field is left; one that is not taken stays as it was typed. */
function useKeptText(value: string, onCommit: TextProps['onCommit']): Kept {
  const [text, setText] = useState(value);
  const [bad, setBad] = useState(false);
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    setText(value);
    setBad(false);
  }
  const commit = async (): Promise<void> => {
    if (text.trim() === value) {
      setText(value);
      return setBad(false);
    }
    setBad((await onCommit(text.trim())) === 'wrong');
  };
  // A scan leads away from the page in the middle of a word: what was typed is kept all the same.
  const last = useRef(commit);
  useLayoutEffect(() => {
    last.current = commit;
  });
  useEffect(() => () => void last.current(), []);
  return { text, bad, setText, commit };
}

/** Several lines of text, kept when the field is left. */
export function TextArea({
  label,
  value,
  wrong,
  onCommit,
  placeholder,
}: Pick<TextProps, 'label' | 'value' | 'wrong' | 'onCommit' | 'placeholder'>) {
  const id = useId();
  const { text, bad, setText, commit } = useKeptText(value, onCommit);
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <textarea
        id={id}
        className={`${css.input} ${css.area}`}
        rows={4}
        value={text}
        placeholder={placeholder}
        aria-invalid={bad}
        aria-describedby={bad ? `${id}-wrong` : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => void commit()}
      />
      {bad ? (
        <p id={`${id}-wrong`} className={css.wrong} role="alert">
          {wrong}
        </p>
      ) : null}
    </div>
  );
}

/** A text that is kept when the field is left or Enter is pressed; a wrong one stays with its reason beside it. */
export function TextField({
  label,
  value,
  wrong,
  onCommit,
  width,
  unit,
  bare = false,
  digits = false,
  placeholder,
}: TextProps) {
  const id = useId();
  const { text, bad, setText, commit } = useKeptText(value, onCommit);
  const input = (
    <input
      id={id}
      className={css.input}
      data-width={width}
      inputMode={digits ? 'numeric' : 'text'}
      value={text}
      placeholder={placeholder}
      aria-label={bare ? label : undefined}
      aria-invalid={bad}
      aria-describedby={bad ? `${id}-wrong` : undefined}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => void commit()}
      onKeyDown={(event) => (event.key === 'Enter' ? void commit() : undefined)}
    />
  );
  const reason = bad ? (
    <p id={`${id}-wrong`} className={css.wrong} role="alert">
      {wrong}
    </p>
  ) : null;
  if (bare) {
    return (
      <span className={css.bare}>
        {input}
        {reason}
      </span>
    );
  }
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {label}
      </label>
      <span className={css.withUnit}>
        {input}
        {unit}
      </span>
      {reason}
    </div>
  );
}

/** A whole number out of what was typed; NaN where it is none, which no schema takes. */
export const numberOf = (text: string): number =>
  /^[-−]?\d{1,9}$/u.test(text) ? Number(text.replace('−', '-')) : Number.NaN;

/** Something that is on or off. */
export function Switch({
  label,
  hint,
  on,
  words,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly on: boolean;
  readonly words: readonly [on: string, off: string];
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <div className={css.field}>
      <span className={css.label}>{label}</span>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-label={label}
        className={css.switch}
        onClick={() => onChange(!on)}
      >
        <i aria-hidden="true" />
        {on ? words[0] : words[1]}
      </button>
      {hint === undefined ? null : <p className={css.hint}>{hint}</p>}
    </div>
  );
}
