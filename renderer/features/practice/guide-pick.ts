import type { PickScreen } from '../../session/pick-view.ts';
import type { StationView } from '../../session/view.ts';
import type { Guide } from './guide.ts';
import { commandOffer, productOffer, type Offer } from './offer.ts';

const ok = commandOffer({ kind: 'ok' });
const undo = commandOffer({ kind: 'undo' });
const leave = commandOffer({ kind: 'leave' });
const problem = commandOffer({ kind: 'problem', reason: null });
const list = commandOffer({ kind: 'reprint' });
const slotOffer = (slot: number): Offer => commandOffer({ kind: 'slot', slot });

/** What to click while a wave is picked. */
export function guidePick(screen: PickScreen, view: StationView): Guide {
  switch (screen.kind) {
    case 'pick-offer':
      return screen.offer.postings === 0
        ? { advice: 'step', next: leave, others: [] }
        : { advice: 'step', next: ok, others: [leave] };
    case 'pick': {
      const item = productOffer(view.product(screen.stop.sku));
      const rest = [commandOffer({ kind: 'skip' }), undo, problem, list, leave];
      return item === null
        ? { advice: 'no-barcode', next: problem, others: rest }
        : { advice: 'item', next: item, others: rest };
    }
    case 'put':
      return screen.confirm
        ? { advice: 'slot', next: slotOffer(screen.slot), others: [undo] }
        : { advice: 'step', next: ok, others: [undo] };
    case 'pick-short':
    case 'slot-call':
      return { advice: 'step', next: ok, others: screen.kind === 'pick-short' ? [undo] : [] };
    case 'pick-done': {
      const full = screen.wall.slots.find(({ state }) => state === 'complete');
      return full === undefined
        ? { advice: 'step', next: screen.offer.postings > 0 ? ok : leave, others: [undo, leave] }
        : { advice: 'slot', next: slotOffer(full.slot), others: [undo, leave] };
    }
  }
}
