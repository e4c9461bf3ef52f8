import type { ReactNode } from 'react';
import { goodsOf, unitsLeft, type PackWork } from '#shared/domain/posting/progress.ts';
import { BoldIn } from '../../ui/bold-in.tsx';
import { Icon } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import { useTable } from './words.ts';

interface Props {
  /** What to scan next. */
  readonly next: string;
  /** The work whose count did not move; null where no count was at stake. */
  readonly work: PackWork | null;
  readonly button?: string;
  /** Another way to go on, before OK. */
  readonly children?: ReactNode;
}

/** The foot of every verdict: what to scan next at the left, OK at the right, and that the count did not move. */
export function VerdictFoot({ next, work, button, children }: Props) {
  const { t } = useTable();
  const total = work === null ? 0 : goodsOf(work.plan).reduce((sum, line) => sum + line.quantity, 0);
  const left = work === null ? 0 : unitsLeft(work);
  return (
    <div className="verdict-foot">
      <Icon name="scan" />
      <div className="grow">
        <BoldIn text={next} part="OK" />
        {work === null || left === 0 ? null : (
          <>
            <br />
            {t('cards.countKept', { left, total })}
          </>
        )}
      </div>
      {children}
      <CommandButton icon="check" kind="inverse" command={{ kind: 'ok' }}>
        {button ?? t('buttons.understood')}
      </CommandButton>
    </div>
  );
}
