import { Icon } from './icons.tsx';

/** More squares than this say nothing at a glance; the number beside them does. */
const MOST = 8;

/** One square per unit: ticked, next, ahead. */
export function Pips({ total, done }: { readonly total: number; readonly done: number }) {
  if (total > MOST) return null;
  return (
    <div className="pips" aria-hidden="true">
      {Array.from({ length: total }, (_, i) => (
        <div key={i} className={`pip ${i < done ? 'd' : i === done ? 'n' : ''}`}>
          {i < done ? <Icon name="check" /> : null}
        </div>
      ))}
    </div>
  );
}
