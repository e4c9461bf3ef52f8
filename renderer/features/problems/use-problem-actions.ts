import { useState } from 'react';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import { policyOf } from '#shared/domain/posting/ship-policy.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import type { Trouble } from '#shared/projections/problems.ts';
import type { ParcelContent } from '#shared/domain/posting/facts.ts';
import type { ProblemAction } from './offers.ts';

/** Why an action changed nothing. */
export type NotDone = PostingRefusal | { readonly code: 'not-kept' };

type Step = PostingCommand extends infer C
  ? C extends { at: number; by: string }
    ? Omit<C, 'at' | 'by'>
    : never
  : never;

/** What is decided, and what came of it. */
export interface ProblemActions {
  readonly run: (action: ProblemAction) => void;
  /** Sends another tracking number instead of the refused one. */
  readonly correct: (raw: string) => void;
  /** `lines`: some units only; null for all of it (PQ6). */
  readonly cancelThere: (reasonId: string, message: string, lines: ParcelContent['lines'] | null) => void;
  readonly notDone: NotDone | null;
}

/** Back to the table, where it is divided with NEXT BOX; a packed one is opened again for that. */
const splitSteps = (trouble: Trouble): readonly Step[] =>
  trouble.kind === 'reported' && trouble.posting.before.status === 'packed'
    ? [
        { type: 'resolve-problem', how: 'split' },
        { type: 'reopen', reason: 'split' },
      ]
    : [{ type: 'resolve-problem', how: 'split' }];

/** Runs what was decided, in the name of who sits at the desk, or stands at the table. */
export function useProblemActions(trouble: Trouble): ProblemActions {
  const { runtime, clock } = useStarted();
  const [notDone, setNotDone] = useState<NotDone | null>(null);
  const { snapshot } = trouble.posting;
  const refusedId = trouble.kind === 'refused' ? trouble.record.id : '';

  const stepsOf = (action: ProblemAction): readonly Step[] => {
    const policy = policyOf(runtime.settings(), snapshot);
    switch (action) {
      case 'resolve':
        return [{ type: 'resolve-problem', how: 'desk' }];
      case 'restocked':
        return [{ type: 'resolve-problem', how: 'restocked' }];
      case 'tookAnother':
        return [{ type: 'resolve-problem', how: 'took-another' }];
      case 'shelfRight':
        return [{ type: 'resolve-problem', how: 'shelf-right' }];
      case 'coded':
        return [{ type: 'resolve-problem', how: 'coded' }];
      case 'addressKnown':
        return [{ type: 'resolve-problem', how: 'address-known' }];
      case 'split':
        return splitSteps(trouble);
      case 'shipAgain':
        // First back to where it stood: only there the station knows how the parcel was divided.
        return trouble.kind === 'reported'
          ? [{ type: 'resolve-problem', how: 'ship-again' }, { type: 'ship-again' }]
          : [{ type: 'ship-again' }];
      case 'packAgain':
        return [
          { type: 'resolve-problem', how: 'pack-again' },
          { type: 'reopen', reason: 'refused-data' },
        ];
      case 'confirm':
        return [{ type: 'confirm', despiteFindings: false, policy }];
      case 'confirmAnyway':
        return [{ type: 'confirm', despiteFindings: true, policy }];
      case 'again':
      case 'leave':
        return [{ type: 'settle-errand', id: refusedId, choice: action, number: null }];
      case 'pulled':
        return [
          {
            type: 'say-pulled',
            ...(trouble.kind === 'pull-parcel' ? { parcel: trouble.parcel.parcel } : {}),
          },
        ];
    }
  };

  const perform = async (steps: readonly Step[]): Promise<void> => {
    for (const step of steps) {
      const command = { ...step, at: clock.now(), by: runtime.acting() } as PostingCommand;
      const outcome = await runtime.execute.posting(snapshot.number, command);
      if (outcome.kind === 'not-kept') return setNotDone({ code: 'not-kept' });
      if (outcome.kind === 'refused') return setNotDone(outcome.refusal);
    }
    setNotDone(null);
    await runtime.station.refresh();
  };
  const settled = (work: Promise<void>): void => void work.catch(() => setNotDone({ code: 'not-kept' }));

  const correct = async (raw: string): Promise<void> => {
    const owner = await runtime.store.usedWaybill(raw.replaceAll(/\s/gu, '').toUpperCase());
    const number = { raw, carrier: null, usedBy: owner === snapshot.number ? null : owner };
    await perform([{ type: 'settle-errand', id: refusedId, choice: 'correct', number }]);
  };

  return {
    run: (action) => settled(perform(stepsOf(action))),
    correct: (raw) => settled(correct(raw)),
    cancelThere: (reasonId, message, lines) =>
      settled(perform([{ type: 'ask-cancel', reasonId, message, lines }])),
    notDone,
  };
}
