import type { ReactNode } from 'react';
import { TableButton } from '../../ui/button.tsx';
import { useTable } from './words.ts';

/** The buttons of every packing screen: leave a step out where that is allowed, undo, problem. */
export function SideButtons({
  skip = false,
  children,
}: {
  readonly skip?: boolean;
  readonly children?: ReactNode;
}) {
  const { t, actions } = useTable();
  return (
    <>
      <div className="grow" />
      {children}
      {skip ? (
        <TableButton icon="next" onClick={() => actions.command({ kind: 'skip' })} code="PL-SKIP">
          {t('buttons.skip')}
        </TableButton>
      ) : null}
      <TableButton icon="undo" onClick={() => actions.command({ kind: 'undo' })} code="PL-UNDO">
        {t('buttons.undo')}
      </TableButton>
      <ProblemButton />
    </>
  );
}

/** Something is wrong with this posting. */
export function ProblemButton() {
  const { t, actions } = useTable();
  return (
    <TableButton
      icon="warn"
      onClick={() => actions.command({ kind: 'problem', reason: null })}
      code="PL-PROBLEM"
    >
      {t('buttons.problem')}
    </TableButton>
  );
}
