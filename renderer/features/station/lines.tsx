import { leftOf, stepSettled, type PackWork } from '#shared/domain/posting/progress.ts';
import type { PlanLine } from '#shared/domain/posting/plan.ts';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { useTable } from './words.ts';

/** Lines shown beside the instruction; a longer posting shows the ones around the current line. */
const SHOWN = 6;

const around = (lines: readonly PlanLine[], now: string | null): readonly PlanLine[] => {
  if (lines.length <= SHOWN) return lines;
  const at = Math.max(
    0,
    lines.findIndex((line) => line.id === now),
  );
  const from = Math.min(Math.max(0, at - 1), lines.length - SHOWN);
  return lines.slice(from, from + SHOWN);
};

/** Every line of the parcel with what is left of it: small, beside the one thing to do. */
export function Lines({ work, now }: { readonly work: PackWork; readonly now: string | null }) {
  const { t, pictureOf } = useTable();
  const leftIn = (line: PlanLine): number => {
    if (line.kind === 'goods') return leftOf(work, line);
    const step = work.plan.steps.find((each) => each.task.kind === 'insert' && each.task.lineId === line.id);
    return step !== undefined && stepSettled(work, step) ? 0 : line.quantity;
  };
  return (
    <ul className="lines">
      {around(work.plan.lines, now).map((line) => {
        const left = leftIn(line);
        return (
          <li key={line.id} className={line.id === now ? 'now' : left === 0 ? 'done' : ''}>
            {line.kind === 'insert' ? (
              <img src="/art/card.svg" alt="" />
            ) : (
              <Picture src={pictureOf(line.sku)} alt="" />
            )}
            <span className="line-name">{line.name}</span>
            <em className="nw">{left === 0 ? <Icon name="check" /> : t('scan.more', { left })}</em>
          </li>
        );
      })}
    </ul>
  );
}
