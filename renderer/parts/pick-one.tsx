import css from './pick-one.module.css';

/** What stands for all of them; no name of anything. */
const ALL = '*';

interface Props {
  readonly label: string;
  /** What is shown while all are meant; the label where nobody says otherwise. */
  readonly all?: string;
  /** Null for all. */
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly choose: (value: string | null) => void;
}

/** One out of a few, or all. */
export function PickOne({ label, all = label, value, options, choose }: Props) {
  if (options.length === 0 && value === null) return null;
  return (
    <select
      className={`f ${css.pick} ${value === null ? '' : 'on'}`}
      aria-label={label}
      value={value ?? ALL}
      onChange={({ target }) => choose(target.value === ALL ? null : target.value)}
    >
      <option value={ALL}>{all}</option>
      {value !== null && options.every(([each]) => each !== value) ? (
        <option value={value}>{value}</option>
      ) : null}
      {options.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  );
}
