import { placeCode } from '#shared/domain/supply/place.ts';
import type { Screen, StationView } from '../../session/view.ts';
import type { Guide } from './guide.ts';
import { commandOffer, productOffer, thing } from './offer.ts';
import type { Samples } from './samples.ts';

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

/** A supply: units by their barcodes, the code of the next carton, the label that came out. */
export function guideSupply(
  screen: Extract<Screen, { kind: 'supply' }>,
  view: StationView,
  samples: Samples,
): Guide {
  if (screen.stage === 'done') return { advice: 'supply', next: ok, others: [leave] };
  if (screen.stage === 'choose') {
    const [first] = screen.supplies;
    return first === undefined
      ? { advice: 'supply', next: leave, others: [] }
      : { advice: 'supply', next: label(first.number), others: [leave] };
  }
  const { at } = screen;
  if (screen.stage === 'label')
    return {
      advice: 'supply',
      next: label(placeCode(at.supply.number, screen.place.id)),
      others: [undo, leave],
    };
  const close = commandOffer({ kind: 'next-box' });
  const others = [close, undo, leave];
  if (at.left.length === 0)
    return at.inCarton.length > 0
      ? { advice: 'supply', next: close, others: [undo, leave] }
      : { advice: 'supply', next: ok, others };
  const [item] = at.left.flatMap(({ line }) => productOffer(view.product(line.sku)) ?? []);
  if (at.marked === null) return { advice: 'supply', next: item ?? close, others };
  const product = view.product(at.marked.sku);
  const text = product === null ? null : samples.mark(`${at.supply.number} ${at.packed}`, product);
  const mark = text === null ? undo : thing({ kind: 'mark', text, name: at.marked.name });
  return { advice: 'supply', next: mark, others };
}
