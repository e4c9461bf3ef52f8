import type { ReactNode } from 'react';
import { CommandButton } from './command-button.tsx';
import { useTable } from './words.ts';

/** The buttons of every packing screen: leave a step out where that is allowed, undo, problem. */
export function SideButtons({
  skip = false,
  children,
}: {
  readonly skip?: boolean;
  readonly children?: ReactNode;
}) {
  const { t } = useTable();
  return (
    <>
      <div className="grow" />
      {children}
      {skip ? (
        <CommandButton icon="next" command={{ kind: 'skip' }}>
          {t('buttons.skip')}
        </CommandButton>
      ) : null}
      <CommandButton icon="undo" command={{ kind: 'undo' }}>
        {t('buttons.undo')}
      </CommandButton>
      <ProblemButton />
    </>
  );
}

/** Something is wrong with this posting. */
export function ProblemButton() {
  const { t } = useTable();
  return (
    <CommandButton icon="warn" command={{ kind: 'problem', reason: null }}>
      {t('buttons.problem')}
    </CommandButton>
  );
}
