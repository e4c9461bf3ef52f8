import type { Clock, Ids, Uptime } from '#shared/kit/clock.ts';
import type { Right } from '#shared/bridge/rights.ts';
import type { ShopId } from '#shared/domain/shop.ts';
import type { Sku } from '#shared/kit/brand.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Packer, Settings } from '#shared/bridge/settings.ts';
import type { CameBack } from '#shared/bridge/calls/support.ts';
import type { StationApi } from '#shared/bridge/station-api.ts';
import type { Result } from '#shared/kit/result.ts';
import type { StoreError } from '../db/errors.ts';
import type { Store } from '../db/store.ts';
import type { KeyLike } from '../scan/key-like.ts';
import type { Scan } from '../scan/scan.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { Readings } from './readings.ts';
import type { GoodsCut, GoodsIntake, GoodsTaken } from '../sync/take-goods.ts';
import type { FileIntake } from '../sync/take-in-file.ts';
import type { Book } from '../session/book.ts';
import type { ClipRecorder } from '../session/clip/recorder.ts';
import type { CameraParts, RealCamera } from './camera.ts';
import type { Devices } from './devices.ts';
import type { Keeper } from './keeper.ts';
import type { TableVoice } from './voice.ts';
import type { WebSerial } from '../serial/web-serial.ts';
import type { Executor } from '../session/execute.ts';
import type { ManyDone, ManyWishes } from '../session/execute-many.ts';
import type { ImportLog } from '../session/import-log.ts';
import type { Speak } from '../session/speak.ts';
import type { VirtualSender } from '../session/virtual-sender.ts';
import type { Weights } from '../session/weights.ts';
import type { Station } from '../session/station.ts';
import type { Announce } from '../session/station/parts.ts';
import type { Arrivals } from './arrivals.ts';
import type { TeamView } from './team.ts';
import type { Tracking } from './tracking.ts';
import type { DeskPass } from './desk-pass.ts';
import type { Pins } from './pins.ts';
import type { HouseTariffs } from './tariffs.ts';
import type { StationActions, StationView } from '../session/view.ts';

/** Everything the window runs on, made once at start. */
export interface Runtime {
  readonly ask: Ask;
  /** Listens to what main tells by itself; returns the way to stop. */
  readonly hear: StationApi['on'];
  readonly book: Book;
  readonly store: Store;
  readonly keeper: Keeper;
  /** Scanners and scales on serial ports. */
  readonly devices: Devices;
  readonly execute: Executor;
  readonly station: Station;
  readonly actions: StationActions;
  /** PINs of packers: who has one, and setting it. */
  readonly pins: Pins;
  /** Price tables of carriers. */
  readonly tariffs: HouseTariffs;
  /** Sends without a parcel. */
  readonly virtual: VirtualSender;
  /** A supervisor's leave to change the house at the desk. */
  readonly desk: DeskPass;
  readonly settings: () => Settings;
  /** Who is at the table, as the settings know him now. */
  readonly person: () => Packer | null;
  /** Whose name stands under what is done at the desk: of whoever has its leave, else of whoever is at the table (WA5). */
  readonly acting: () => string;
  /** Whether whoever acts now has a right (RR2, RR3). */
  readonly may: (right: Right) => boolean;
  saveSettings(next: Settings): Promise<Settings>;
  scan(scan: Scan): void;
  /** A key went down or up, whatever it was. */
  readonly key: (key: KeyLike) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => StationView;
  /** The same for the table, which draws itself anew only where something is to be seen: see `createShown`. */
  readonly shown: () => StationView;
  /** What parcels with one piece of a product weighed, and in which box. */
  readonly learnt: Weights['alone'];
  /** What everybody at this table does together, and people by name where that was switched on (RK1, RK2). */
  readonly team: () => TeamView;
  /** Postings that came in since somebody looked at the queue (QP7). */
  readonly arrivals: Arrivals;
  /** Takes postings of a file in; rows known already change nothing (IN2, IN5). */
  takeInFile(file: FileIntake, wishes: ManyWishes): Promise<Result<ManyDone, StoreError>>;
  /** Looks up goods of a shop that the catalogue does not know (FM1). */
  learn(shop: ShopId, skus: readonly Sku[]): Promise<Result<null, MarketError>>;
  /** Takes a table of products or of counts in; answers how many products were set, and how many rows were in already (PD2-PD4, PD11). */
  takeGoods(
    intake: Omit<GoodsIntake, 'by'>,
    progress: (rows: number) => void,
  ): Promise<Result<GoodsTaken, GoodsCut>>;
  /** Tables that were cut off before their end (PD11). */
  readonly imports: Pick<ImportLog, 'unfinished' | 'forget'>;
  /** Parcels that left, until they arrive (TK4). */
  readonly tracking: Tracking;
  /** What ended in the middle before this start, for the table to tell; null where nothing did. */
  readonly cameBack: Promise<CameBack | null>;
  /** How far the first reading of the marketplace is, and the rows of it that nobody can read. */
  readonly reading: Pick<Readings, 'progress' | 'unreadable'>;
  stop(): void;
}

/** What only the composition root can give. */
export interface RuntimeParts {
  readonly api: StationApi;
  readonly store: Store;
  readonly clock: Clock;
  readonly uptime: Uptime;
  readonly ids: Ids;
  readonly random: () => number;
  readonly settings: Settings;
  readonly announce: Announce;
  readonly speak: Speak;
  readonly ring: TableVoice['ring'];
  readonly log: (event: string, detail: string) => void;
  /** The window's serial ports; null where it has none. */
  readonly serial: WebSerial | null;
  readonly camera: (parts: Pick<CameraParts, 'device' | 'sharp' | 'changed'>) => RealCamera;
  readonly recorder: ClipRecorder;
  /** Opens the window anew, on the store that the settings now name. */
  readonly reopen: () => void;
}
