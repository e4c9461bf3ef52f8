import { useState } from 'react';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import type { Trouble } from '#shared/projections/problems.ts';

/** What a person decides about a posting that cannot go on. */
export type ProblemAction = 'resolve' | 'shipAgain' | 'confirm' | 'confirmAnyway';

/** Actions that make sense for this trouble, the best first. */
export function actionsFor(trouble: Trouble): readonly ProblemAction[] {
  switch (trouble.kind) {
    case 'reported':
      return trouble.posting.ship.state === 'refused' ? ['shipAgain', 'resolve'] : ['resolve'];
    case 'found':
      return mayBeConfirmed(trouble.posting) ? ['confirmAnyway'] : [];
    case 'waits':
      return ['confirm'];
  }
}

/** The marketplace itself does not let these be assembled yet; the next look brings them on. */
const mayBeConfirmed = ({ snapshot }: KnownPosting): boolean =>
  snapshot.phase !== 'unready' && snapshot.phase !== 'unknown' && snapshot.phase !== 'disputed';

/** Why an action changed nothing. */
export type NotDone = PostingRefusal | { readonly code: 'not-kept' };

type Step = PostingCommand extends infer C
  ? C extends { at: number; by: string }
    ? Omit<C, 'at' | 'by'>
    : never
  : never;

/** Runs what was decided, in the name of who is at the table. */
export function useProblemActions(trouble: Trouble): {
  readonly run: (action: ProblemAction) => void;
  readonly notDone: NotDone | null;
} {
  const { runtime, clock } = useStarted();
  const { packer } = useStationView();
  const [notDone, setNotDone] = useState<NotDone | null>(null);
  const { number } = trouble.posting.snapshot;

  const stepsOf = (action: ProblemAction): readonly Step[] => {
    const { shipPolicy } = runtime.settings();
    switch (action) {
      case 'resolve':
        return [{ type: 'resolve-problem', how: 'desk' }];
      case 'shipAgain':
        // First back to where it stood: only there the station knows how the parcel was divided.
        return [{ type: 'resolve-problem', how: 'ship-again' }, { type: 'ship-again' }];
      case 'confirm':
        return [{ type: 'confirm', despiteFindings: false, policy: shipPolicy }];
      case 'confirmAnyway':
        return [{ type: 'confirm', despiteFindings: true, policy: shipPolicy }];
    }
  };

  const run = async (action: ProblemAction): Promise<void> => {
    for (const step of stepsOf(action)) {
      const command = { ...step, at: clock.now(), by: packer?.id ?? 'station' } as PostingCommand;
      const outcome = await runtime.execute.posting(number, command);
      if (outcome.kind === 'not-kept') return setNotDone({ code: 'not-kept' });
      if (outcome.kind === 'refused') return setNotDone(outcome.refusal);
    }
    setNotDone(null);
    await runtime.station.refresh();
  };

  return {
    run: (action) => void run(action).catch(() => setNotDone({ code: 'not-kept' })),
    notDone,
  };
}
