import type { ReactNode } from 'react';
import { goodsOf, unitsLeft, type PackWork } from '#shared/domain/posting/progress.ts';
import { TableButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useTable } from './words.ts';

/** The foot of every verdict: what to scan next at the left, OK at the right, and that the count did not move. */
export function VerdictFoot({
  next,
  work,
  button,
}: {
  readonly next: ReactNode;
  readonly work: PackWork | null;
  readonly button?: string;
}) {
  const { t, actions } = useTable();
  const total = work === null ? 0 : goodsOf(work.plan).reduce((sum, line) => sum + line.quantity, 0);
  return (
    <div className="row" style={{ gap: '2rem' }}>
      <div className="next-scan">
        <Icon name="scan" />
        <span>
          {next}
          {work === null ? null : (
            <>
              <br />
              {t('cards.countKept', { left: unitsLeft(work), total })}
            </>
          )}
        </span>
      </div>
      <div className="grow" />
      <TableButton icon="check" kind="inverse" onClick={() => actions.command({ kind: 'ok' })} code="PL-OK">
        {button ?? t('buttons.understood')}
      </TableButton>
    </div>
  );
}
