import type { Way } from '../domain/posting/snapshot.ts';
import type { Answer } from './answer.ts';

/** A warehouse of the seller. */
export interface MarketWarehouse {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  /** The marketplace's own word. */
  readonly status: string;
  /** Whether it takes orders now; an unknown word counts as yes. */
  readonly active: boolean;
  /** The seller delivers from here. */
  readonly selfDelivery: boolean;
  readonly express: boolean;
  readonly oversize: boolean;
  /** The marketplace marks postings as assembled by itself: expect them shipped already. */
  readonly autoAssembly: boolean;
  readonly entrustedAcceptance: boolean;
  /** Size of the labels it prints; null where it does not say. */
  readonly label: 'big' | 'small' | null;
  readonly firstMile: 'pick-up' | 'drop-off' | null;
  readonly firstMileChanging: boolean;
  /** Minutes east of UTC of its clocks; null where unknown. */
  readonly utcOffsetMinutes: number | null;
  /** Least time for assembly, minutes; null where unknown. */
  readonly assemblyMinutes: number | null;
}

/** A way of delivering that the seller has set up. */
export interface MarketDeliveryMethod {
  readonly id: string;
  readonly name: string;
  readonly warehouseId: string;
  readonly providerId: string;
  /** The marketplace's own word. */
  readonly status: string;
  readonly active: boolean;
  readonly way: Way;
  /** The marketplace's own word for the way. */
  readonly rawWay: string;
  /** Until when orders of a day must be assembled, as a clock of the warehouse shows it; '' where none. */
  readonly cutoff: string;
  readonly express: boolean;
}

/** Where goods leave from, and how. */
export interface WarehousePort {
  warehouses(): Answer<readonly MarketWarehouse[]>;
  /** Ways of warehouses from which the seller delivers; the others have none of their own. */
  deliveryMethods(): Answer<readonly MarketDeliveryMethod[]>;
}
