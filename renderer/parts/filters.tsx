import { Icon } from '../ui/icons.tsx';

interface Props<Name extends string> {
  readonly names: readonly Name[];
  readonly chosen: Name;
  readonly choose: (name: Name) => void;
  readonly say: (name: Name) => string;
  readonly count: (name: Name) => number;
}

/** Pills of which one is chosen, each with how many rows it would leave. */
export function Filters<Name extends string>({ names, chosen, choose, say, count }: Props<Name>) {
  return (
    <div className="flt">
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className={chosen === name ? 'f on' : 'f'}
          aria-pressed={chosen === name}
          onClick={() => choose(name)}
        >
          {chosen === name ? <Icon name="check" /> : null}
          {say(name)}
          <b>{count(name)}</b>
        </button>
      ))}
    </div>
  );
}
