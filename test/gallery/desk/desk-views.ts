import type { ResponseOf } from '#shared/bridge/calls.ts';
import type { KeyKept } from '#shared/bridge/calls/app.ts';
import type { AuditEntry } from '#shared/bridge/calls/audit.ts';
import type { Dispute } from '#shared/bridge/calls/evidence.ts';
import type { DeskAnswer } from '#shared/bridge/calls/desk.ts';
import type { KeyStanding } from '#shared/bridge/calls/market.ts';
import type { DeskPage } from '#shared/text/shape-app.ts';
import type { PrintResult } from '#shared/bridge/calls/print.ts';
import type { StorageState } from '#shared/bridge/calls/storage.ts';
import type { BundleFile, MainHealth } from '#shared/bridge/calls/support.ts';
import type { UpdateState } from '#shared/bridge/calls/updates.ts';
import type { Right } from '#shared/bridge/rights.ts';
import type { Language, Settings } from '#shared/bridge/settings.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import type { Tariffs } from '#shared/domain/rules/tariffs/tariff.ts';
import type { Carriage, HandoverMethod } from '#shared/market/handover.ts';
import type { OpenWork } from '#shared/bridge/calls/shops.ts';
import type { MarketWarehouse } from '#shared/market/warehouses.ts';
import type { ReturnRequestDetail } from '#shared/market/returns.ts';
import type { FoundPrinters, Identified } from '#shared/printing/found.ts';
import type { JobView } from '#shared/printing/job.ts';
import type { WatchRow } from '#shared/projections/tracking.ts';
import type { PrinterState } from '#shared/printing/state.ts';
import type { Scan } from '../../../renderer/scan/scan.ts';
import type { Runtime } from '../../../renderer/runtime/runtime.ts';
import type { TeamView } from '../../../renderer/runtime/team.ts';
import type { PlayedDevices } from './played-devices.ts';
import type { Deeds } from '../use-clicks.ts';
import { addViews } from './add-views.ts';
import { carrierViews } from './carrier-views.ts';
import { designViews } from './design-views.ts';
import { deviceViews } from './device-views.ts';
import { handViews } from './hand-views.ts';
import { healthViews } from './health-views.ts';
import { helpViews } from './help-views.ts';
import { intakeViews } from './intake-views.ts';
import { leavingViews } from './leaving-views.ts';
import { keyViews } from './key-views.ts';
import { nothingViews } from './nothing-views.ts';
import { photoViews } from './photo-views.ts';
import { queueViews } from './queue-views.ts';
import { printerViews } from './printer-views.ts';
import { problemViews } from './problem-views.ts';
import { productViews } from './product-views.ts';
import { reportViews } from './report-views.ts';
import { ruleViews } from './rule-views.ts';
import { shopViews } from './shop-views.ts';
import { shadowViews } from './shadow-views.ts';
import { scannerViews } from './scanner-views.ts';
import { stockViews } from './stock-views.ts';
import { storageViews } from './storage-views.ts';
import { supplyDeskViews } from './supply-views.ts';
import { teamViews } from './team-views.ts';
import { virtualViews } from './virtual-views.ts';
import { trackingViews } from './tracking-views.ts';
import { wishViews } from './wish-views.ts';
import { trialViews } from './trial-views.ts';
import { whoViews } from './who-views.ts';

/** A page of the desk with everything around it that a picture needs. */
export interface DeskView extends Deeds {
  readonly page: Exclude<DeskPage, 'table'>;
  readonly settings: Settings;
  /** What pages keep, by key. */
  readonly memory?: Readonly<Record<string, unknown>>;
  readonly states?: Readonly<Record<string, Partial<PrinterState>>>;
  /** Missing: the search never ends. */
  readonly found?: FoundPrinters;
  /** Missing: the printer is asked forever. */
  readonly identified?: Identified;
  readonly tested?: PrintResult;
  readonly printed?: PrintResult;
  readonly jobs?: readonly JobView[];
  readonly key?: KeyStanding;
  /** What keeps a shop that is to go. */
  readonly openWork?: OpenWork;
  readonly kept?: KeyKept;
  readonly supplies?: readonly KnownSupply[];
  /** No products and no postings. */
  readonly empty?: boolean;
  /** How the records stand; missing: main never answers. */
  readonly storage?: StorageState;
  /** Small values that the store keeps, by key. */
  readonly meta?: Readonly<Record<string, unknown>>;
  /** Facts that lie in the safety copy only. */
  readonly archived?: number;
  /** What the safety copy gives back. */
  readonly facts?: readonly Envelope[];
  /** Buyers' wishes to return; missing: the marketplace never answers. */
  readonly wishes?: readonly ReturnRequestDetail[];
  readonly damaged?: boolean;
  /** Parcels that left. */
  readonly watched?: readonly WatchRow[];
  /** In place of the usual orders. */
  readonly postings?: readonly KnownPosting[];
  /** What the marketplace says one may cancel for; missing: it never answers. */
  readonly reasons?: ResponseOf<'market.cancelReasons'>;
  /** In place of the usual goods. */
  readonly products?: readonly KnownProduct[];
  /** How the first reading of the marketplace goes. */
  readonly reading?: Partial<Runtime['reading']>;
  /** What the scanner sends when a page listens. */
  readonly scanned?: Scan;
  /** How serial devices stand, by id, what arrives of them, and what the scale shows. */
  readonly devices?: PlayedDevices;
  /** The desk asks for a supervisor, one has leave, and what a badge is answered with. */
  readonly locked?: boolean;
  readonly holder?: boolean;
  readonly entered?: DeskAnswer;
  /** Open disputes, and what main wrote down. */
  readonly disputes?: readonly Dispute[];
  readonly audit?: readonly AuditEntry[];
  /** Rights that whoever is here has not. */
  readonly lacks?: readonly Right[];
  /** How main is, how updates stand, and what is put together for support; missing: main never answers. */
  readonly health?: {
    readonly main: MainHealth;
    readonly update: UpdateState;
    readonly bundle: readonly BundleFile[];
  };
  /** How the team stands. */
  readonly team?: TeamView;
  /** What the marketplace says of its ways, and of a carriage; missing: it never answers. */
  readonly ways?: readonly HandoverMethod[];
  readonly carriage?: Carriage;
  /** Price tables of carriers. */
  readonly tariffs?: Tariffs;
  /** The seller's warehouses at the marketplace; missing: none. */
  readonly warehouses?: readonly MarketWarehouse[];
  /** Selectors of what is clicked before the picture is taken. */
  readonly clicks?: readonly string[];
}

/** Every picture of the desk in a language, by name. */
export const deskViews = (language: Language): Readonly<Record<string, DeskView>> => ({
  ...nothingViews(language),
  ...printerViews(language),
  ...addViews(language),
  ...designViews(language),
  ...handViews(language),
  ...keyViews(language),
  ...shopViews(language),
  ...scannerViews(language),
  ...shadowViews(language),
  ...deviceViews(language),
  ...storageViews(language),
  ...problemViews(language),
  ...photoViews(language),
  ...intakeViews(language),
  ...whoViews(language),
  ...trialViews(language),
  ...productViews(language),
  ...wishViews(language),
  ...teamViews(language),
  ...queueViews(language),
  ...virtualViews(language),
  ...leavingViews(language),
  ...carrierViews(language),
  ...reportViews(language),
  ...stockViews(language),
  ...supplyDeskViews(language),
  ...trackingViews(language),
  ...ruleViews(language),
  ...healthViews(language),
  ...helpViews(language),
});
