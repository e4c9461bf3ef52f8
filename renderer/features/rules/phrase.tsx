import type { ReactNode } from 'react';
import type { Around } from './use-sentence.ts';
import css from './rules.module.css';

interface Props<Id extends string> {
  readonly label: string;
  readonly value: Id;
  readonly groups: readonly { readonly name: string; readonly ids: readonly Id[] }[];
  /** A sentence around its place. */
  readonly say: (id: Id) => Around;
  readonly choose: (id: Id) => void;
  /** What stands in the place. */
  readonly children: ReactNode;
}

/** A sentence with its drop-down in its words and its field where the language wants it. */
export function Phrase<Id extends string>({ label, value, groups, say, choose, children }: Props<Id>) {
  const { before, after } = say(value);
  const words = before === '' ? (after ?? '') : before;
  const chooser = (
    <span className={css.phrase}>
      {words}
      <select
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = groups.flatMap(({ ids }) => ids).find((id) => id === event.target.value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {groups.map(({ name, ids }) => (
          <optgroup key={name} label={name}>
            {ids.map((id) => (
              <option key={id} value={id}>
                {whole(say(id))}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </span>
  );
  if (before === '')
    return (
      <>
        {children}
        {chooser}
      </>
    );
  return (
    <>
      {chooser}
      {children}
      {after === null || after === '' ? null : <span>{after}</span>}
    </>
  );
}

/** The sentence with its place left open. */
const whole = ({ before, after }: Around): string =>
  after === null ? before : [before, '…', after].filter((part) => part !== '').join(' ');
