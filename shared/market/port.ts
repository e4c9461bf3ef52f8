import type { AccountPort } from './account.ts';
import type { AssemblyPort } from './assembly.ts';
import type { CargoPort } from './cargo.ts';
import type { DeliveryPort } from './delivery.ts';
import type { GoodsPort } from './goods.ts';
import type { HandoverPort } from './handover.ts';
import type { LabelPort } from './labels.ts';
import type { PickingPort } from './picking.ts';
import type { ReadingPort } from './reading.ts';
import type { ReportPort } from './reports.ts';
import type { ReturnsPort } from './returns.ts';
import type { StockPort } from './stocks.ts';
import type { SupplyPort } from './supplies.ts';
import type { WarehousePort } from './warehouses.ts';

/** What an implementation can do; the screens hide what is missing. */
export interface MarketCapabilities {
  readonly labels: boolean;
  readonly trackingNumbers: boolean;
  readonly multibox: boolean;
  readonly markingCodes: boolean;
  readonly deliverySteps: boolean;
  /** Carriages of the marketplace's own carrier, with their papers. */
  readonly handover: boolean;
  readonly cargoPlaces: boolean;
  readonly pickingLists: boolean;
  readonly returns: boolean;
}

/** The marketplace as the station needs it, area by area. Every implementation passes test/contracts/marketplace. */
export interface Marketplace
  extends
    AccountPort,
    ReadingPort,
    AssemblyPort,
    LabelPort,
    GoodsPort,
    StockPort,
    SupplyPort,
    WarehousePort,
    ReportPort,
    DeliveryPort,
    HandoverPort,
    CargoPort,
    PickingPort,
    ReturnsPort {
  readonly capabilities: MarketCapabilities;
}
