import css from './key-chips.module.css';

interface Props {
  readonly keys: readonly {
    readonly text: string;
    readonly kind: 'plain' | 'separator' | 'control' | 'end';
  }[];
}

/** What arrived, one little box for each character: a separator that was lost is seen at once. */
export function KeyChips({ keys }: Props) {
  return (
    <div className={css.keys}>
      {keys.map((key, i) => (
        <kbd key={i} data-kind={key.kind}>
          {key.text}
        </kbd>
      ))}
    </div>
  );
}
