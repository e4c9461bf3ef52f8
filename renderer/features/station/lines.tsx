import { leftOf, stepSettled, type PackWork } from '#shared/domain/posting/progress.ts';
import type { PlanLine } from '#shared/domain/posting/plan.ts';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { toldApart } from '../../ui/told-apart.ts';
import { useTable } from './words.ts';

/** Lines that fit beside the instruction; a longer posting shows the ones around the current line. */
const SHOWN = 5;

const around = (lines: readonly PlanLine[], now: string | null, most: number): readonly PlanLine[] => {
  const at = Math.max(
    0,
    lines.findIndex((line) => line.id === now),
  );
  const from = Math.max(0, Math.min(at - 1, lines.length - most));
  return lines.slice(from, from + most);
};

/** Units of a line that are not in the box yet; an insert is in when its step is settled. */
function leftIn(work: PackWork, line: PlanLine): number {
  if (line.kind === 'goods') return leftOf(work, line);
  const step = work.plan.steps.find(({ task }) => task.kind === 'insert' && task.lineId === line.id);
  return step !== undefined && stepSettled(work, step) ? 0 : line.quantity;
}

function Line({
  line,
  name,
  left,
  now,
}: {
  readonly line: PlanLine;
  readonly name: string;
  readonly left: number;
  readonly now: boolean;
}) {
  const { t, pictureOf } = useTable();
  return (
    <li className={now ? 'now' : left === 0 ? 'done' : ''}>
      {line.kind === 'insert' ? (
        <img src="/art/card.svg" alt="" />
      ) : (
        <Picture src={pictureOf(line.sku)} alt="" />
      )}
      <span className="clamp">{name}</span>
      <em className="nw">{left === 0 ? <Icon name="check" /> : t('scan.more', { left })}</em>
    </li>
  );
}

interface LinesProps {
  readonly work: PackWork;
  readonly now: string | null;
  /** Lines less than usual, where something else needs the room. */
  readonly fewer?: number;
}

/** Every line of the parcel with what is left of it: small, beside the one thing to do. */
export function Lines({ work, now, fewer = 0 }: LinesProps) {
  const { t } = useTable();
  const { lines } = work.plan;
  const most = SHOWN - fewer;
  const extra = lines.length - most;
  const shown = around(lines, now, most);
  const names = toldApart(shown.map(({ name }) => name));
  return (
    <div>
      <ul className="lines">
        {shown.map((line, i) => (
          <Line
            key={line.id}
            line={line}
            name={names[i] ?? line.name}
            left={leftIn(work, line)}
            now={line.id === now}
          />
        ))}
      </ul>
      {extra > 0 ? <p className="more">{t('table:more', { extra })}</p> : null}
    </div>
  );
}
