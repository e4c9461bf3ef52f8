import { Icon, type IconName } from './icons.tsx';

/** One stop on the line. */
export interface RailStop {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly state: 'done' | 'now' | 'ahead';
  readonly optional: boolean;
}

const classOf = (stop: RailStop): string =>
  [stop.state === 'done' ? 'd' : stop.state === 'now' ? 'n' : '', stop.optional ? 'opt' : ''].join(' ');

/** The line: what this parcel still has ahead of it. */
export function Rail({ stops }: { readonly stops: readonly RailStop[] }) {
  return (
    <ol className="rail">
      {stops.map((stop) => (
        <li key={stop.id} className={classOf(stop)} aria-current={stop.state === 'now' ? 'step' : undefined}>
          <span>
            <Icon name={stop.state === 'done' ? 'check' : stop.icon} />
          </span>
          {stop.label}
        </li>
      ))}
    </ol>
  );
}
