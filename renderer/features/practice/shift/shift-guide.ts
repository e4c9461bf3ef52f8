import type { PostingNumber } from '#shared/kit/brand.ts';
import { unitsLeft } from '#shared/domain/posting/progress.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { StationView } from '../../../session/view.ts';
import type { Guide } from '../guide.ts';
import { commandOffer, thing, type Offer } from '../offer.ts';
import type { Mistake, Shift } from './plan.ts';

/** What the guide of a shift looks at besides the usual guide. */
export interface ShiftTable {
  readonly view: StationView;
  readonly shift: Shift;
  readonly posting: (number: PostingNumber) => KnownPosting | null;
  /** Parcels whose wrong item was scanned or put back. */
  readonly putBack: ReadonlySet<PostingNumber>;
}

const problem = commandOffer({ kind: 'problem', reason: null });
const reprint = commandOffer({ kind: 'reprint' });

/** The item as it lies in the bin: looks like any other, since nobody labels a mistake. */
const unmarked = (offer: Offer): Offer => ({ ...offer, id: `bin:${offer.text}`, kind: 'item' });

/** The end of a torn label is gone: half of its code is left. */
const torn = (offer: Offer): Offer =>
  thing({ kind: 'torn-label', text: offer.text.slice(0, Math.ceil(offer.text.length / 2)), name: '' });

function plantedAt({ view, shift }: ShiftTable): Mistake | null {
  const { screen } = view;
  return 'posting' in screen ? (shift.planted.get(screen.posting.snapshot.number) ?? null) : null;
}

/** Nothing open: the next parcel of the shift; labels that came out go first. */
function guideNext(usual: Guide, { shift, posting }: ShiftTable): Guide {
  if (usual.advice === 'call' || usual.advice === 'offline') return usual;
  const next = shift.parcels.find((number) => {
    const status = posting(number)?.status;
    return status === 'confirmed' || status === 'packing';
  });
  if (next === undefined) return { ...usual, advice: 'shift-waits', next: null, others: [] };
  return { ...usual, next: thing({ kind: 'posting', text: next, name: next }), others: [] };
}

function guideBin(usual: Guide, { view, putBack }: ShiftTable): Guide {
  const { screen } = view;
  const wrong = usual.others.find(({ kind }) => kind === 'wrong-item');
  const right = usual.next;
  if (screen.kind !== 'scan' || wrong === undefined || right === null) return usual;
  const calm = view.verdict === null || view.verdict.kind === 'right';
  if (!calm || putBack.has(screen.posting.snapshot.number)) return usual;
  return { advice: 'bin', next: unmarked(wrong), others: [{ ...right, id: `shelf:${right.text}` }] };
}

/** What can be clicked in a shift: as always, but what was planted is planted, and nothing says so. */
export function shiftGuide(usual: Guide, at: ShiftTable): Guide {
  const { screen, verdict } = at.view;
  if (verdict?.kind === 'stop' || verdict?.kind === 'notice') return usual;
  if (screen.kind === 'queue' || screen.kind === 'closed') return guideNext(usual, at);
  const mistake = plantedAt(at);
  if (mistake === 'wrong-item') return guideBin(usual, at);
  if (mistake === 'short' && screen.kind === 'scan' && unitsLeft(screen.work) === 1) {
    const again = usual.next === null ? [] : [{ ...usual.next, id: `other:${usual.next.text}` }];
    return { advice: 'bin-empty', next: null, others: [...again, problem] };
  }
  // Its label must be met on its own screen: from the shelf it would be stuck on unseen.
  if (mistake === 'torn-label' && screen.kind === 'parked')
    return { advice: 'shift-waits', next: null, others: [] };
  if (mistake === 'torn-label' && screen.kind === 'label' && screen.run.copy === 1 && usual.next !== null)
    return { advice: 'torn', next: null, others: [torn(usual.next), reprint] };
  return usual;
}
