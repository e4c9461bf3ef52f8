import type { Ask } from '#shared/bridge/station-api.ts';
import { faultName, faultPlace } from '#shared/kit/fault.ts';

/** A page that breaks at each frame tells it once in so long, ms. */
const AGAIN_MS = 600_000;
/** So many places are told apart; a page with more of them has one trouble, not hundreds. */
const MOST_PLACES = 50;

/** What is listened to. */
interface FaultSource {
  addEventListener(kind: 'error', listener: (event: { readonly error: unknown }) => void): void;
  addEventListener(kind: 'unhandledrejection', listener: (event: { readonly reason: unknown }) => void): void;
}

/** Tells main of faults that nobody caught: kind and place, never the words (SUP3). Answers what a boundary tells with. */
export function tellFaults(
  page: FaultSource,
  ask: Ask,
  clock: { readonly now: () => number },
): (fault: unknown) => void {
  const told = new Map<string, number>();
  const tell = (fault: unknown): void => {
    const [what, place] = [faultName(fault).slice(0, 120), faultPlace(fault).slice(0, 200)];
    const key = `${what} ${place}`;
    const before = told.get(key);
    if (before === undefined ? told.size >= MOST_PLACES : clock.now() - before < AGAIN_MS) return;
    told.set(key, clock.now());
    // Main is where it would be told: without it there is nobody to tell.
    ask('app.fault', { what, place }).catch(() => undefined);
  };
  page.addEventListener('error', ({ error }) => tell(error));
  page.addEventListener('unhandledrejection', ({ reason }) => tell(reason));
  return tell;
}
