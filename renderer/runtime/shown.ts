import equal from 'fast-deep-equal/es6/index.js';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Screen, StationView } from '../session/view.ts';

/** What the table is drawn from: the view, and what it looks up meanwhile. */
export interface Drawn {
  readonly view: StationView;
  readonly settings: Settings;
  /** Of the book; another one where any posting or product is. */
  readonly revision: number;
}

/** Screens made of kept states alone, which are never changed in place: two that are equal look the same. */
const comparable: ReadonlySet<Screen['kind']> = new Set([
  'start',
  'queue',
  'scan',
  'mark',
  'data',
  'step',
  'waybill',
  'label',
  'parked',
  'closed',
  'reason',
  'problem',
]);

/**
 * The view, kept as the same object while nothing that can be seen differs. The outbox, the journal and the clock make the
 * station look again every second; drawing the same table again for that would hold up the next scan.
 */
export function createShown(now: () => Drawn): () => StationView {
  let last: Drawn | null = null;
  let shown: StationView | null = null;
  return () => {
    const next = now();
    // Asked several times for each drawing: a view is compared once.
    if (shown !== null && last?.view === next.view) return shown;
    const same =
      last?.settings === next.settings &&
      last.revision === next.revision &&
      comparable.has(next.view.screen.kind) &&
      equal(shown, next.view);
    last = next;
    if (shown === null || !same) shown = next.view;
    return shown;
  };
}
