import type { Screen } from '../../session/view.ts';
import type { Guide } from './guide.ts';
import { commandOffer, thing } from './offer.ts';

const ok = commandOffer({ kind: 'ok' });
const undo = commandOffer({ kind: 'undo' });
const leave = commandOffer({ kind: 'leave' });
const skip = commandOffer({ kind: 'skip' });

const label = (parcel: string) => thing({ kind: 'label', text: parcel, name: parcel });

/** Handing over: whatever is closed and missing can be scanned; OK hands over. */
export function guideHandOver(screen: Extract<Screen, { kind: 'hand-over' }>): Guide {
  if (screen.stage !== 'batch') return { advice: 'hand-over', next: leave, others: [] };
  const next = screen.batch.missing.find(({ place }) => place.kind === 'closed');
  return next === undefined
    ? { advice: 'hand-over', next: ok, others: [undo, leave] }
    : { advice: 'hand-over', next: label(next.parcel), others: [ok, undo, leave] };
}

/** Returns: each unit gets its word; what can be sold again goes to its shelf. */
export function guideReturns(screen: Extract<Screen, { kind: 'returns' }>): Guide {
  if (screen.stage === 'photo') return { advice: 'returns', next: ok, others: [skip, undo, leave] };
  if (screen.stage === 'scan') {
    const shelves = screen.restock.length > 0;
    return { advice: 'returns', next: shelves ? ok : leave, others: shelves ? [leave] : [] };
  }
  const judged = commandOffer({ kind: 'reason', reason: 'restock' });
  const damaged = commandOffer({ kind: 'reason', reason: 'damaged' });
  return screen.left === 0
    ? { advice: 'returns', next: ok, others: [undo, leave] }
    : { advice: 'returns', next: judged, others: [damaged, undo, leave] };
}
