import type { PostingNumber, Sku } from '../../kit/brand.ts';
import type { ShopId } from '../shop.ts';

/** How goods leave: who carries, whose label, whose tracking number (SPEC WY1-WY7). */
export type Way = 'fbs' | 'aggregator' | 'integrated' | 'non-integrated' | 'virtual' | 'unknown';

/** Where the marketplace sees the posting, reduced to what the station decides by. */
export type MarketPhase =
  | 'unready' // exists, but may not be assembled yet
  | 'shippable' // may be assembled now
  | 'registering' // assembled, its carrier is registering it
  | 'shipped' // assembled, waits to be handed over
  | 'delivering'
  | 'delivered'
  | 'disputed'
  | 'cancelled'
  | 'unknown'; // a status this version does not know: kept in `rawStatus`, shown, not guessed

/** Whether the marketplace first wants to be told until when it will be assembled (SH8). */
export const wantsCutoff = ({ actions, cutoffAt }: Pick<PostingSnapshot, 'actions' | 'cutoffAt'>): boolean =>
  actions.includes('set_cutoff') && cutoffAt !== null;

/** Whether assembly may be asked for: at once, or once its cut-off is confirmed. */
export const mayBeAssembled = (snapshot: Pick<PostingSnapshot, 'actions' | 'cutoffAt' | 'phase'>): boolean =>
  snapshot.phase === 'shippable' || (snapshot.phase === 'unready' && wantsCutoff(snapshot));

/** What the marketplace says of an assembly that it works on in the background. */
export type ShipProgress = 'none' | 'in-process' | 'failed';

/** A product line of a posting as the marketplace (or a file) gives it. */
export interface SnapshotLine {
  readonly sku: Sku;
  readonly offerId: string;
  readonly name: string;
  readonly quantity: number;
  /** One unit, grams; null where nobody said. */
  readonly unitGrams: number | null;
  /** One unit, kopecks (or cents of `currency`); null where nobody said. */
  readonly priceKopecks: number | null;
  readonly currency: string | null;
  readonly color: string | null;
  /** Honest Sign marking code per unit: must be given, may be given, must not be given. */
  readonly marking: 'required' | 'possible' | 'none';
  /** Other things the marketplace wants before assembly: `gtd`, `country`, `rnpt`, `imei`, `weight`, … */
  readonly wants: readonly string[];
}

/** Whom a parcel goes to, as far as the marketplace tells. */
export interface Destination {
  readonly buyerName: string | null;
  readonly phone: string | null;
  readonly region: string | null;
  readonly city: string | null;
  readonly address: string | null;
  /** In the marketplace's words; missing where it names none. */
  readonly country?: string;
}

/** Why and by whom a posting was cancelled. */
export interface CancellationNote {
  readonly reason: string;
  readonly initiator: string;
  readonly afterShip: boolean;
}

/** One posting as read from the marketplace or a file: the neutral shape all vendors map to. */
export interface PostingSnapshot {
  readonly number: PostingNumber;
  readonly orderNumber: string;
  readonly way: Way;
  readonly express: boolean;
  readonly phase: MarketPhase;
  readonly shipProgress: ShipProgress;
  /** Vendor's own words, kept for showing and for values this version does not know. */
  readonly rawWay: string;
  readonly rawStatus: string;
  readonly rawSubstatus: string;
  /** Vendor's list of what may be done now; drives what is offered. */
  readonly actions: readonly string[];
  /** When the order came in; ms since 1970 UTC. */
  readonly orderedAt: number | null;
  /** Cut-off: until when it must be assembled; ms since 1970 UTC. It moves. */
  readonly cutoffAt: number | null;
  /** Last moment that does not count as late; ms since 1970 UTC. */
  readonly lateAt: number | null;
  readonly warehouse: string | null;
  readonly deliveryMethod: string | null;
  /** The marketplace's id of that method; rows of older versions and of files have none. */
  readonly deliveryMethodId?: string;
  readonly carrier: string | null;
  readonly lines: readonly SnapshotLine[];
  readonly trackingNumber: string | null;
  /** Texts of the codes that the marketplace's label carries; any of them identifies the parcel. */
  readonly labelCodes: readonly string[];
  readonly multibox: boolean;
  readonly boxes: number;
  readonly destination: Destination;
  readonly cancellation: CancellationNote | null;
  readonly parent: PostingNumber | null;
  readonly source: 'market' | 'file';
  /** Whose it is; absent for the first shop (SHP2). */
  readonly shop?: ShopId;
}
