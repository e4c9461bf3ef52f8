import { Icon } from './icons.tsx';
import { Picture } from './picture.tsx';

interface Props {
  /** What was just scanned, where the screen already shows something else. */
  readonly thumbnail?: string | null;
  readonly small?: boolean;
}

/** The stamp of a right scan: a round tick, laid on the picture. Give it the scan's id as key, so that it stamps anew. */
export function Tick({ thumbnail = null, small = false }: Props) {
  return (
    <span className={`stamp ${small ? 'small' : ''}`}>
      {thumbnail === null ? null : (
        <span className="stamp-thing">
          <Picture src={thumbnail} alt="" />
        </span>
      )}
      <span className="vmark tick">
        <Icon name="check" />
      </span>
    </span>
  );
}
