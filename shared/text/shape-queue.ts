import type { QueueState } from '../projections/queue-filter.ts';
import type { HistoryFact } from './shape-queue-facts.ts';

/** What the queue at the desk says, in one language. */
export interface QueueText<T> {
  readonly search: T;
  readonly newOnes: T;
  readonly ring: {
    readonly on: T;
    readonly off: T;
  };
  readonly cuts: {
    readonly express: T;
    readonly past: T;
    readonly none: T;
    readonly today: T;
    readonly tomorrow: T;
    readonly until: T;
    readonly between: T;
    readonly since: T;
  };
  readonly card: {
    readonly toPack: T;
    readonly done: T;
    readonly left: T;
    readonly over: T;
    readonly pace: T;
    readonly late: T;
    readonly noPace: T;
    readonly only: T;
  };
  readonly states: Readonly<Record<QueueState, T>>;
  readonly filters: {
    readonly title: T;
    readonly ways: T;
    readonly warehouses: T;
    readonly single: T;
    readonly marking: T;
    readonly express: T;
    readonly found: T;
    readonly clear: T;
  };
  readonly saved: {
    readonly title: T;
    readonly keep: T;
    readonly name: T;
    readonly save: T;
    readonly rename: T;
    readonly remove: T;
    readonly cancel: T;
    readonly none: T;
    readonly notSaved: T;
  };
  readonly choose: {
    readonly all: T;
    readonly group: T;
    readonly one: T;
    readonly open: T;
  };
  readonly count: T;
  readonly more: T;
  readonly notes: {
    readonly unchecked: T;
    readonly label: T;
    readonly packing: T;
    readonly shelf: T;
    readonly waits: T;
    readonly stick: T;
    readonly closed: T;
    readonly left: T;
    readonly cancelled: T;
    readonly sent: T;
    readonly slot: T;
    readonly more: T;
  };
  readonly empty: {
    readonly title: T;
    readonly hint: T;
    readonly none: T;
    readonly noneHint: T;
  };
  readonly found: {
    readonly title: T;
    readonly none: T;
    readonly noneHint: T;
    readonly failed: T;
    readonly left: T;
    readonly back: T;
  };
  readonly bulk: {
    readonly selected: T;
    readonly clear: T;
    readonly check: T;
    readonly print: T;
    readonly wave: T;
    readonly confirm: T;
    readonly leftOut: T;
    readonly why: T;
    readonly working: T;
  };
  readonly report: {
    readonly confirmed: T;
    readonly checked: T;
    readonly failed: T;
    readonly found: T;
    readonly notKept: T;
    readonly more: T;
    readonly problems: T;
    readonly close: T;
    readonly fault: T;
  };
  readonly detail: {
    readonly close: T;
    readonly goods: T;
    readonly shelf: T;
    readonly noShelf: T;
    readonly order: T;
    readonly ordered: T;
    readonly buyer: T;
    readonly hidden: T;
    readonly noBuyer: T;
    readonly label: T;
    readonly labelState: {
      readonly none: T;
      readonly ready: T;
      readonly own: T;
    };
    readonly copies: T;
    readonly checks: T;
    readonly history: T;
    readonly reading: T;
    readonly unread: T;
    readonly together: T;
    readonly mayShare: T;
    readonly chooseBoth: T;
    readonly waybill: T;
  };
  readonly facts: Readonly<Record<HistoryFact, T>>;
  readonly by: {
    readonly market: T;
    readonly station: T;
    readonly file: T;
  };
}
