import type { HandoverState } from './handover-state.ts';
import type { Needs } from './needs.ts';
import type { SupplyState } from './supplies.ts';

/** Everything the practice shop remembers; plain JSON, times in milliseconds since 1970. */
export interface ShopState {
  readonly seed: number;
  /** Whose goods it sells; absent for the first seller. */
  readonly seller?: number;
  /** When the shop was opened: expiry of the key and scheduled events count from here. */
  readonly openedAt: number;
  random: number;
  nextId: number;
  postings: Posting[];
  jobs: Job[];
  labelTasks: LabelTask[];
  /** Marking codes accepted anywhere in the shop → exemplar that holds them. */
  marks: Record<string, number>;
  /** Carriages, cargo places and returns; absent until somebody asks, and in shops kept from before. */
  handover?: HandoverState;
  /** What was told of a product in a warehouse, by `sku:warehouse`; absent in shops of older versions. */
  stocks?: Record<string, StockLevel>;
  /** Barcodes tied to products later, by SKU. */
  barcodes?: Record<string, string[]>;
  reports?: Report[];
  /** Supplies to Ozon's own warehouses; absent until somebody asks, and in shops kept from before. */
  supplies?: SupplyState;
  /** Country of origin told for a SKU; absent in shops of older builds. */
  countries?: Record<string, string>;
}

/** Pieces that can be sold, and when that was told. */
export interface StockLevel {
  readonly free: number;
  readonly at: number;
}

/** A report of postings that came in within a time. */
export interface Report {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly createdAt: number;
  readonly path: string;
}

export interface Buyer {
  readonly id: number;
  readonly name: string;
  readonly phone: string;
  readonly pin: string;
  readonly zip: string;
  readonly region: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
  readonly comment: string;
}

export interface Line {
  readonly sku: number;
  quantity: number;
}

/** How far a check is. */
export type CheckState = 'processing' | 'passed' | 'failed';

export interface Mark {
  readonly mark: string;
  readonly type: string;
  check: CheckState;
  errors: string[];
}

export interface Exemplar {
  readonly id: number;
  readonly sku: number;
  marks: Mark[];
  gtd: string;
  gtdAbsent: boolean;
  rnpt: string;
  rnptAbsent: boolean;
  /** Kilograms. */
  weight: number;
  /** How the checks of documents and weight stand; those that were not given are not there. */
  checks?: { gtd?: CheckState; rnpt?: CheckState; weight?: CheckState };
}

export interface Cancellation {
  readonly reasonId: number;
  readonly reason: string;
  readonly type: string;
  readonly initiator: string;
  readonly afterShip: boolean;
  readonly affectsRating: boolean;
}

export interface Posting {
  readonly number: string;
  readonly orderId: number;
  readonly orderNumber: string;
  parent: string;
  related: string[];
  status: string;
  substatus: string;
  previousSubstatus: string;
  readonly methodId: number;
  readonly buyer: Buyer;
  readonly createdAt: number;
  readonly inProcessAt: number;
  shipmentDate: number;
  readonly latestShipment: number;
  deliveringDate: number | null;
  statusChangedAt: number;
  lines: Line[];
  readonly isExpress: boolean;
  readonly isMultibox: boolean;
  boxes: number;
  trackingNumber: string;
  upperBarcode: string;
  lowerBarcode: string;
  scanit: string;
  /** A ship call is at work: `ship_async_in_process`. */
  assembling: boolean;
  /** A delivery status is on its way, target status. */
  moving: string;
  labelReadyAt: number | null;
  cancellation: Cancellation | null;
  exemplars: Exemplar[];
  markNeeded: number[];
  markPossible: number[];
  /** Country, declarations, IMEI and the like; absent where nothing is wanted. */
  needs?: Needs;
  /** When its date of assembly was confirmed, ms since 1970. */
  cutoffConfirmedAt?: number;
  /** What was set after assembly has been taken over, and nothing was set since. */
  marksUpdated?: boolean;
  /** A part that a split made: until then nobody can see it, ms since 1970. */
  hiddenUntil?: number;
  /** Enum values nobody documented, to see whether a client survives them. */
  oddSubstatus: string;
  oddAction: string;
  /** 0..1, decides which of the documented shapes (null, "", text id) this posting shows. */
  readonly quirk: number;
}

export interface Job {
  readonly at: number;
  readonly kind: 'assembled' | 'assembly-failed' | 'registered' | 'moved' | 'marks-checked' | 'buyer-cancels';
  readonly posting: string;
  /** Target status of `moved`. */
  readonly to: string;
}

export interface LabelTask {
  readonly id: number;
  readonly type: 'big_label' | 'small_label';
  readonly postings: string[];
  readonly createdAt: number;
  readonly doneAt: number;
  /** Filled when done. */
  printed: string[];
  unprinted: { posting: string; message: string }[];
  failed: string;
  finished: boolean;
  readonly path: string;
}

/** What survives a restart of the app. */
export interface PracticeSnapshot {
  readonly version: 1;
  readonly shop: ShopState;
  /** Effects per posting, so that counts go on over a restart. */
  readonly effects: Record<string, Record<string, number>>;
}

/** The posting of that number, if the shop has it. */
export function findPosting(shop: ShopState, number: string): Posting | undefined {
  return shop.postings.find((posting) => posting.number === number);
}

/** Whether the marketplace shows a posting already. */
export const isVisible = (posting: Pick<Posting, 'hiddenUntil'>, now: number): boolean =>
  (posting.hiddenUntil ?? 0) <= now;

/** Puts a job into its place; earlier ones run first. */
export function schedule(shop: ShopState, job: Job): void {
  shop.jobs.push(job);
  shop.jobs.sort((a, b) => a.at - b.at);
}

/** Moves a posting and keeps the traces Ozon keeps. */
export function setStatus(posting: Posting, status: string, substatus: string, now: number): void {
  posting.previousSubstatus = posting.substatus;
  posting.status = status;
  posting.substatus = substatus;
  posting.statusChangedAt = now;
}
