import { putPlace, settlePlaces, type PlacesTask, type SupplyOrderRow } from './shop/supplies.ts';
import { cancelPosting, cancellationBy, isShipped, type Canceller } from './shop/cancelling.ts';
import { deskOf } from './shop/desk.ts';
import { pickupCodeOf } from './shop/pickup-code.ts';

import { addPostings } from './shop/seed.ts';
import { findPosting, type Posting, type PracticeSnapshot } from './shop/state.ts';
import { askToCancel, askToReturn } from './shop/wishes.ts';
import type { PracticeRole } from './options.ts';
import type { FaultRule } from './wire/faults.ts';
import type { JournalEntry } from './wire/journal.ts';
import type { MethodState } from './wire/method-state.ts';
import type { Weather } from './wire/weather.ts';
import type { Core } from './core.ts';

/** The hand behind the stage: what a buyer, Ozon or bad luck does to the shop. */
export interface PracticeControl {
  /** Throws where the number is unknown. */
  cancelPosting(number: string, how: { readonly by: Canceller | 'buyer' }): void;
  /** Moves "assemble until" (ms since 1970), as Ozon does without asking. */
  moveCutoff(number: string, shipmentDate: number): void;
  /** New orders come in; answers their posting numbers. */
  addPostings(count: number): string[];
  /** Answers an id for `clearFaults`. */
  setFault(rule: FaultRule): number;
  clearFaults(id?: number): void;
  /** Random faults besides those set one by one; null clears the sky. */
  setWeather(weather: Weather | null): void;
  /** What the key may do from now on. */
  setRoles(roles: readonly PracticeRole[]): void;
  setMethodState(path: string, state: MethodState): void;
  /** The key stops working at this moment (ms since 1970). */
  expireKey(at: number): void;
  /** true: nothing listens, all connections break; false: back on the same ports. */
  offline(gone: boolean): Promise<void>;
  /** A buyer wishes to cancel a posting that the seller delivers; answers the id of the wish. */
  askToCancel(number: string): number;
  /** A buyer wishes to give a posting's first product back to the seller himself; answers the id of the wish. */
  askToReturn(number: string): number;
  /** The code that the courier of an Express posting will show. */
  pickupCode(number: string): string;
  /** The sorting centre will not scan this parcel. */
  missAtSorting(number: string): void;
  /** Somebody puts a cargo place into a supply by hand, in the seller's account; answers its id. */
  putPlace(supplyId: string): number;
  /** Copies of all supplies with their cargo places as they stand now. */
  supplies(): SupplyOrderRow[];
  /** Copies of all tellings of cargo places that were taken, oldest first. */
  placesTasks(): PlacesTask[];
  journal(): readonly JournalEntry[];
  clearJournal(): void;
  /** Effects per posting (`ship`, `ship_failed`, `tracking`, `tracking-same`, `delivering`, `cancel`, ...). */
  effects(): Record<string, Record<string, number>>;
  /** How many postings were assembled more than once without a `ship_failed` between. */
  doubleShips(): string[];
  /** Copies of all postings as they stand now. */
  postings(): Posting[];
  posting(number: string): Posting;
  /** Everything that must survive a restart; plain JSON. */
  snapshot(): PracticeSnapshot;
  restore(snapshot: PracticeSnapshot): void;
}

/** Builds the control over a core; `offline` starts and stops the listeners. */
export function createControl(core: Core, offline: (gone: boolean) => Promise<void>): PracticeControl {
  const known = (number: string): Posting => {
    const posting = findPosting(core.advance(), number);
    if (!posting) throw new Error(`no posting ${number}`);
    return posting;
  };
  return {
    cancelPosting: (number, { by }) => {
      const posting = known(number);
      cancelPosting(posting, cancellationBy(by === 'buyer' ? 'client' : by, isShipped(posting)), core.now());
    },
    moveCutoff: (number, shipmentDate) => {
      known(number).shipmentDate = shipmentDate;
    },
    addPostings: (count) => addPostings(core.advance(), count, core.now(), core.switches),
    setFault: (rule) => core.faults.set(rule),
    clearFaults: (id) => {
      core.faults.clear(id);
      core.queue.release();
    },
    setWeather: (weather) => core.faults.setWeather(weather),
    setRoles: (roles) => core.setRoles(roles),
    setMethodState: (path, state) => core.setMethodState(path, state),
    expireKey: (at) => core.expireKey(at),
    offline,
    askToCancel: (number) => askToCancel(core.advance(), known(number).number, core.now()),
    askToReturn: (number) => {
      const { number: posting, orderNumber, lines } = known(number);
      return askToReturn(core.advance(), { posting, orderNumber, sku: lines[0]?.sku ?? 0 }, core.now());
    },
    pickupCode: (number) => pickupCodeOf(core.advance(), known(number).number),
    missAtSorting: (number) => {
      deskOf(core.advance()).missed.push(known(number).number);
    },
    putPlace: (supplyId) => putPlace(core.advance(), Number(supplyId)),
    supplies: () => structuredClone(settlePlaces(core.advance(), core.now()).orders),
    placesTasks: () => structuredClone(settlePlaces(core.advance(), core.now()).tasks),
    journal: () => core.journal.entries(),
    clearJournal: () => core.journal.clear(),
    effects: () => core.journal.effects(),
    doubleShips: () =>
      Object.entries(core.journal.effects())
        .filter(([, counts]) => (counts['ship'] ?? 0) - (counts['ship_failed'] ?? 0) > 1)
        .map(([posting]) => posting),
    postings: () => structuredClone(core.advance().postings),
    posting: (number) => structuredClone(known(number)),
    snapshot: () => ({ version: 1, shop: structuredClone(core.advance()), effects: core.journal.effects() }),
    restore: (snapshot) => core.restore(snapshot),
  };
}
