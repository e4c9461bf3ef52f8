import { useState } from 'react';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import { isSplit } from '#shared/domain/posting/parcels.ts';
import { policyOf } from '#shared/domain/posting/ship-policy.ts';
import { mayBeAssembled } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { toldCountries, toldUnits } from '#shared/domain/posting/told-units.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import type { Trouble } from '#shared/projections/problems.ts';

/** What a person decides about a posting that cannot go on, with one click. */
export type ProblemAction =
  'resolve' | 'shipAgain' | 'packAgain' | 'confirm' | 'confirmAnyway' | 'again' | 'leave' | 'pulled';
/** What needs a word more before it is decided. */
export type ProblemForm = 'correct' | 'cancelThere';

/** Packed with marks or data that the marketplace may have refused: every question is asked anew (DF8). */
const mayBePackedAgain = ({ before }: Extract<Trouble, { kind: 'reported' }>['posting']): boolean =>
  before.status === 'packed' && toldUnits(before.work).length + toldCountries(before.work).length > 0;

/** Actions that make sense for this trouble, the best first. */
export function actionsFor(trouble: Trouble): readonly ProblemAction[] {
  switch (trouble.kind) {
    case 'pull':
    case 'pull-parcel':
      return ['pulled'];
    case 'reported':
      if (trouble.posting.ship.state !== 'refused') return ['resolve'];
      return mayBePackedAgain(trouble.posting)
        ? ['packAgain', 'shipAgain', 'resolve']
        : ['shipAgain', 'resolve'];
    case 'unshipped':
      return ['shipAgain'];
    case 'refused':
      return ['again', 'leave'];
    case 'found':
      return mayBeConfirmed(trouble.posting) ? ['confirmAnyway'] : [];
    case 'waits':
      return ['confirm'];
  }
}

/** Forms that make sense for it; cancelling only where the marketplace offers it. */
export function formsFor(trouble: Trouble): readonly ProblemForm[] {
  if (trouble.kind === 'refused') return trouble.record.errand.what === 'tracking' ? ['correct'] : [];
  const isPull = trouble.kind === 'pull' || trouble.kind === 'pull-parcel';
  const { posting } = trouble;
  // Of a split only the parcels can be cancelled, and what may be done with them is not kept: the marketplace answers (CN13).
  const inParcels =
    posting.ship.state === 'confirmed' && isSplit(posting) && posting.status !== 'handed-over';
  const mayCancel = !isPull && (inParcels || posting.snapshot.actions.includes('cancel'));
  return mayCancel ? ['cancelThere'] : [];
}

/** The marketplace itself does not let these be assembled yet; the next look brings them on. */
const mayBeConfirmed = ({ snapshot }: KnownPosting): boolean =>
  mayBeAssembled(snapshot) ||
  (snapshot.phase !== 'unready' && snapshot.phase !== 'unknown' && snapshot.phase !== 'disputed');

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
  readonly cancelThere: (reasonId: string, message: string) => void;
  readonly notDone: NotDone | null;
}

/** Runs what was decided, in the name of who is at the table. */
export function useProblemActions(trouble: Trouble): ProblemActions {
  const { runtime, clock } = useStarted();
  const { packer } = useStationView();
  const [notDone, setNotDone] = useState<NotDone | null>(null);
  const { snapshot } = trouble.posting;
  const refusedId = trouble.kind === 'refused' ? trouble.record.id : '';

  const stepsOf = (action: ProblemAction): readonly Step[] => {
    const policy = policyOf(runtime.settings(), snapshot);
    switch (action) {
      case 'resolve':
        return [{ type: 'resolve-problem', how: 'desk' }];
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
      const command = { ...step, at: clock.now(), by: packer?.id ?? 'station' } as PostingCommand;
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
    cancelThere: (reasonId, message) =>
      settled(perform([{ type: 'ask-cancel', reasonId, message, lines: null }])),
    notDone,
  };
}
