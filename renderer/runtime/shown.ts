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

/**
 * Screens are made of kept states and made anew, never changed in place: two that are equal look the same. Only what a
 * camera sees is no such state, and a scanner that is checked shows what is in the air.
 */
const isComparable = (screen: Screen): boolean =>
  screen.kind !== 'photo' &&
  screen.kind !== 'scanner' &&
  !(screen.kind === 'returns' && screen.stage === 'photo');

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
      isComparable(next.view.screen) &&
      equal(shown, next.view);
    last = next;
    if (shown === null || !same) shown = next.view;
    return shown;
  };
}
