import type { PickScreen } from '../../renderer/session/pick-view.ts';
import type { BenchStation } from './bench-station.ts';

/** What somebody scans who picks a wave and packs each slot as soon as it is complete; null where nothing is left to do. */
export function nextAtWall(bench: BenchStation, now: PickScreen): string | null {
  switch (now.kind) {
    case 'pick-offer':
      return now.offer.postings > 0 ? 'PL-OK' : 'PL-LEAVE';
    case 'pick':
      return bench.codeOf(now.stop.sku);
    case 'put':
      return now.confirm ? `PL-SLOT-${now.slot}` : 'PL-OK';
    case 'pick-short':
    case 'slot-call':
      return 'PL-OK';
    case 'pick-done': {
      const full = now.wall.slots.find(({ state }) => state === 'complete');
      if (full !== undefined) return `PL-SLOT-${full.slot}`;
      return now.offer.postings > 0 ? 'PL-OK' : 'PL-LEAVE';
    }
  }
}
