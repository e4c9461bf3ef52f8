import type { AppText } from './shape-app.ts';
import type { CareText } from './shape-care.ts';
import type { ClipText } from './shape-clip.ts';
import type { DataText } from './shape-data.ts';
import type { DevicesText } from './shape-devices.ts';
import type { DeskText } from './shape-desk.ts';
import type { GoodsTableText } from './shape-goods-table.ts';
import type { EvidenceText } from './shape-evidence.ts';
import type { GuidesText } from './shape-guides.ts';
import type { HealthText } from './shape-health.ts';
import type { HandOverText } from './shape-handover.ts';
import type { FirstRunText } from './shape-first-run.ts';
import type { HelpText } from './shape-help.ts';
import type { IntakeText } from './shape-intake.ts';
import type { OutsideText } from './shape-outside.ts';
import type { LabelsText } from './shape-labels.ts';
import type { PhotoText } from './shape-photo.ts';
import type { PickText } from './shape-pick.ts';
import type { PaceText } from './shape-pace.ts';
import type { PracticeText } from './shape-practice.ts';
import type { PrintersText } from './shape-printers.ts';
import type { PrintingText } from './shape-printing.ts';
import type { ProductsText } from './shape-products.ts';
import type { QueueText } from './shape-queue.ts';
import type { ReportsText } from './shape-reports.ts';
import type { RefusalsText } from './shape-refusals.ts';
import type { RulesText } from './shape-rules.ts';
import type { RolesText } from './shape-roles.ts';
import type { ScannerText } from './shape-scanner.ts';
import type { ReturnsText } from './shape-returns.ts';
import type { SettingsText } from './shape-settings.ts';
import type { ShadowText } from './shape-shadow.ts';
import type { ShelveText } from './shape-shelve.ts';
import type { ShiftText } from './shape-shift.ts';
import type { StationText } from './shape-station.ts';
import type { ShopsText } from './shape-shops.ts';
import type { StockText } from './shape-stock.ts';
import type { SuppliesText } from './shape-supplies.ts';
import type { StorageText } from './shape-storage.ts';
import type { TableText } from './shape-table.ts';
import type { TeachText } from './shape-teach.ts';
import type { TrialsText } from './shape-trials.ts';
import type { VirtualText } from './shape-virtual.ts';
import type { LeavingText } from './shape-leaving.ts';
import type { CarriersText } from './shape-carriers.ts';
import type { TrackingText } from './shape-tracking.ts';
import type { VoiceText } from './shape-voice.ts';
import type { WavesText } from './shape-waves.ts';
import type { WhoText } from './shape-who.ts';

/** All texts of one language by namespace. */
export interface Texts<T> {
  readonly station: StationText<T>;
  readonly refusals: RefusalsText<T>;
  readonly outside: OutsideText<T>;
  readonly desk: DeskText<T>;
  readonly app: AppText<T>;
  readonly practice: PracticeText<T>;
  readonly settings: SettingsText<T>;
  readonly table: TableText<T>;
  readonly printers: PrintersText<T>;
  readonly labels: LabelsText<T>;
  readonly printing: PrintingText<T>;
  readonly storage: StorageText<T>;
  readonly intake: IntakeText<T>;
  readonly photo: PhotoText<T>;
  readonly clip: ClipText<T>;
  readonly scanner: ScannerText<T>;
  readonly devices: DevicesText<T>;
  readonly pick: PickText<T>;
  readonly voice: VoiceText<T>;
  readonly who: WhoText<T>;
  readonly data: DataText<T>;
  readonly handover: HandOverText<T>;
  readonly returns: ReturnsText<T>;
  readonly pace: PaceText<T>;
  readonly shift: ShiftText<T>;
  readonly teach: TeachText<T>;
  readonly shelve: ShelveText<T>;
  readonly shadow: ShadowText<T>;
  readonly products: ProductsText<T>;
  readonly carriers: CarriersText<T>;
  readonly queue: QueueText<T>;
  readonly leaving: LeavingText<T>;
  readonly virtual: VirtualText<T>;
  readonly reports: ReportsText<T>;
  readonly stock: StockText<T>;
  readonly shops: ShopsText<T>;
  readonly supplies: SuppliesText<T>;
  readonly care: CareText<T>;
  readonly tracking: TrackingText<T>;
  readonly first: FirstRunText<T>;
  readonly waves: WavesText<T>;
  readonly goodsTable: GoodsTableText<T>;
  readonly rules: RulesText<T>;
  readonly evidence: EvidenceText<T>;
  readonly guides: GuidesText<T>;
  readonly roles: RolesText<T>;
  readonly health: HealthText<T>;
  readonly trials: TrialsText<T>;
  readonly help: HelpText<T>;
}

/** Every namespace; the record makes the compiler miss one that is not here. */
const named: Readonly<Record<keyof Texts<string>, true>> = {
  station: true,
  refusals: true,
  outside: true,
  desk: true,
  app: true,
  practice: true,
  settings: true,
  table: true,
  printers: true,
  labels: true,
  printing: true,
  storage: true,
  intake: true,
  photo: true,
  clip: true,
  scanner: true,
  devices: true,
  pick: true,
  voice: true,
  who: true,
  data: true,
  handover: true,
  returns: true,
  pace: true,
  shift: true,
  teach: true,
  shelve: true,
  shadow: true,
  products: true,
  carriers: true,
  queue: true,
  leaving: true,
  virtual: true,
  reports: true,
  stock: true,
  shops: true,
  supplies: true,
  care: true,
  tracking: true,
  first: true,
  waves: true,
  goodsTable: true,
  rules: true,
  evidence: true,
  guides: true,
  roles: true,
  trials: true,
  health: true,
  help: true,
};

/** Namespaces, the one of the packing table first. */
export const namespaces = Object.keys(named) as readonly (keyof Texts<string>)[];
