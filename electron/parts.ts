import path from 'node:path';
import type { AppInfo, NoticeFile } from '#shared/bridge/calls/app.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import type { Language, Settings } from '#shared/bridge/settings.ts';
import { shopsAtWork } from '#shared/bridge/shops.ts';
import { ofShop, type ShopId } from '#shared/domain/shop.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import type { Marketplace } from '#shared/market/port.ts';
import { appHandlers, noticeHandlers } from './bridge/app.ts';
import { auditHandlers, auditHouse } from './bridge/audit.ts';
import { createDesk, guardHouse } from './bridge/desk.ts';
import { createSparing } from './bridge/spare.ts';
import { evidenceHandlers } from './bridge/evidence.ts';
import { keyHandlers } from './bridge/key.ts';
import { createLabelFetchers } from './bridge/label-fetcher.ts';
import { labelHandlers } from './bridge/labels.ts';
import { actPrinting, handoverHandlers } from './bridge/handover.ts';
import { goodsHandlers } from './bridge/goods.ts';
import { placeLabelPrinting, supplyHandlers } from './bridge/supplies.ts';
import { stockHandlers } from './bridge/stock.ts';
import { returnHandlers } from './bridge/returns.ts';
import { marketHandlers } from './bridge/market.ts';
import { pinHandlers } from './bridge/pins.ts';
import { practiceHandlers } from './bridge/practice.ts';
import { printHandlers } from './bridge/print.ts';
import { printersHandlers } from './bridge/printers.ts';
import type { Push } from './bridge/push.ts';
import type { Handlers } from './bridge/register.ts';
import { secretsHandlers } from './bridge/secrets.ts';
import { shopHandlers } from './bridge/shops.ts';
import { settingsHandlers } from './bridge/settings.ts';
import type { FontFiles } from './labels/assets.ts';
import type { Log } from './log.ts';
import { createMarketHost } from './market-host/market-host.ts';
import { openPrinting } from './printers/open.ts';
import type { Aside } from './store/aside.ts';
import { openAudit } from './store/audit.ts';
import { realDisk } from './store/disk.ts';
import { openKeptLabels } from './store/kept-labels.ts';
import type { Clips } from './store/clips.ts';
import { openStore, type StoreOutside } from './store/open.ts';
import { openGuidePictures, type GuidePictures } from './store/guide-pictures.ts';
import type { Photos } from './store/photos.ts';
import { guideHandlers } from './bridge/guides.ts';
import { openPins } from './store/pins.ts';
import { openPictures } from './store/pictures.ts';
import type { Pictures } from './store/pictures.ts';
import { createSerialPorts, type SerialPorts } from './serial.ts';
import { openSecretBook } from './store/secret-book.ts';
import type { Keyring } from './store/sealed.ts';
import { openSettings } from './store/settings.ts';
import { openTariffs } from './store/tariffs.ts';
import { createOpenWork } from './store/journal/open-work.ts';
import { stampProfile, type ProfileStamp } from './store/profile.ts';
import { supportHandlers } from './bridge/support.ts';
import { updateHandlers } from './bridge/updates.ts';
import { openCrashes, type Crashes } from './support/crashes.ts';
import { openTableNote } from './support/table-note.ts';
import { noUpdates, openUpdates, type UpdateWorld } from './updates/open.ts';

/** Calls for labels that come within so many ms go out as one. */
const LABELS_GATHER_MS = 40;
/** Updates are looked after so often, ms. */
const UPDATES_LOOK_MS = 60_000;

/** The world as main hands it over: everything impure, nothing read from anywhere else. */
export interface World {
  /** Folder of everything the station keeps. */
  readonly dataDir: string;
  readonly info: AppInfo;
  /** Version of the Chromium that shows the window. */
  readonly chromium?: string;
  readonly language: Language;
  /** JSON laid over the default settings on the first start; undefined for none. */
  readonly initialSettings: unknown;
  readonly stationId: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly keyring: Keyring;
  readonly engine: LabelEngine;
  /** What documents for people are set in. */
  readonly fonts: FontFiles;
  /** The built thread that prints documents on Windows. */
  readonly documentWorker: string;
  readonly log: Log;
  readonly push: Push;
  readonly outside: StoreOutside;
  /** Who used the profile last; null or missing for nobody. */
  readonly stamp?: ProfileStamp | null;
  /** Where a newer Packline's profile was put before this start; null or missing: none was (UP12). */
  readonly profileAside?: Aside | null;
  /** What ended in the middle; missing: told by nobody else. */
  readonly crashes?: Crashes;
  /** Missing: no updates. */
  readonly updates?: UpdateWorld;
  /** Shows a text of licences in its folder; missing: this build has none. */
  readonly showNotice?: (file: NoticeFile) => boolean;
}

/** Main, built: what answers the window, and how to end. */
export interface Parts {
  readonly handlers: Handlers;
  readonly pictures: Pick<Pictures, 'get'>;
  readonly photos: Pick<Photos, 'file'>;
  readonly guides: Pick<GuidePictures, 'file'>;
  readonly clips: Pick<Clips, 'file'>;
  readonly serial: SerialPorts;
  /** A page of the window begins: it may fill its store from whole records (RR8). */
  readonly pageBegan?: () => void;
  /** Tells the supervisor that the window called so often that it was cut off (HD6). */
  flooded(): Promise<void>;
  /** The app is about to end: whether an installation goes first; then it answers later and ends the app itself. */
  readonly beforeQuit?: () => Promise<void> | null;
  close(): Promise<void>;
}

/** Shops that have a key. */
const shopsOfOzon = ({ shops }: Settings): readonly ShopId[] =>
  shops.flatMap(({ id, marketplace }) => (marketplace === 'ozon' ? [id] : []));

/** Builds everything behind the door. Throws where the data folder cannot be used. */
export async function buildParts(world: World): Promise<Parts> {
  const { dataDir, clock, random, log, engine, push } = world;
  const platform = world.info.platform as NodeJS.Platform;
  const at = (name: string): string => path.join(dataDir, name);
  const settings = await openSettings({
    file: at('settings.json'),
    defaults: defaultSettings(world.stationId, world.language),
    initial: world.initialSettings,
    clock,
    log,
  });
  const secrets = openSecretBook({
    dir: dataDir,
    shops: () => shopsOfOzon(settings.read()),
    keyring: world.keyring,
    platform,
    log,
  });
  const read = (): Settings => settings.read();
  const store = await openStore({
    dataDir,
    app: world.info.version,
    ...(world.chromium === undefined ? {} : { chromium: world.chromium }),
    clock,
    log,
    settings: read,
    outside: world.outside,
  });
  const aside = world.profileAside ?? null;
  if (aside !== null)
    await store.notices.tell(`profile-set-aside:${aside.at}`, {
      kind: 'profile-set-aside',
      folder: aside.folder,
    });
  const pins = await openPins({
    file: at('pins.json'),
    clock,
    log,
    unreadable: (file) =>
      store.notices.tell(`pins-unreadable:${clock.now()}`, { kind: 'pins-unreadable', file }),
  });
  const kept = openKeptLabels(at('labels'));
  const host = createMarketHost({
    settings: read,
    secrets,
    file: at('practice.json'),
    clock,
    random,
    log,
  });
  const market = (shop?: ShopId): Promise<Marketplace> => host.market(shop);
  let rollOut = false;
  const printing = await openPrinting({
    dataDir,
    clock,
    log,
    engine,
    kept,
    platform,
    documentWorker: world.documentWorker,
    settings: read,
    onStates: (states) => push('printers.states', states),
    labelsOut: () => rollOut && read().marketplace.kind === 'practice',
  });
  const pictures = await openPictures({
    dir: at('pictures'),
    clock,
    // Pictures lie open for everybody: any shop's way to them will do.
    fetch: async (url) => (await market(shopsAtWork(read())[0]?.id)).picture(url),
  });
  const guides = openGuidePictures({ dir: at('guides'), log });
  const labels = createLabelFetchers({
    market,
    engine,
    kept,
    gatherMs: LABELS_GATHER_MS,
    onKept: (number) =>
      void printing.jobs.prepare(number).catch(() => log.warn('label.not-prepared', { posting: number })),
  });
  const serial = createSerialPorts({ settings: read, push, log });
  const desk = createDesk({ settings: read, pins, clock });
  const audit = openAudit(at('audit.jsonl'), log);
  const { before } = await stampProfile(dataDir, world.info.version, world.stamp ?? null, clock.now(), log);
  const { updates, openPage } = await openUpdates(world.updates ?? noUpdates, dataDir, platform, {
    version: world.info.version,
    before: before ?? null,
    settings: read,
    clock,
    log,
    journals: store.journals,
    jobs: () => printing.spool.jobs(),
    busy: () => store.keeper.busy !== null,
    freeBytes: world.outside.freeBytes,
    backup: store.backUpAll,
  });
  const ticking = setInterval(() => void updates.tick(), UPDATES_LOOK_MS);
  ticking.unref();
  const asked = keyHandlers(market, (key) => host.trial(key), clock);
  const table = await openTableNote(at('table.json'), log);
  const crashes = world.crashes ?? openCrashes(at('logs'), clock);
  const sparing = createSparing({ settings: read, may: desk.may });
  const work = createOpenWork(store.journals);
  const open = sparing.spare({
    ...appHandlers(
      store.olderBrowser ? { ...world.info, olderBrowser: store.olderBrowser } : world.info,
      log,
      crashes,
    ),
    ...noticeHandlers(world.showNotice ?? (() => false)),
    ...settingsHandlers(settings, {
      work,
      forgetKey: async (shop) => (await secrets.of(shop)).clear(),
    }),
    ...shopHandlers(store.journals, work),
    ...(await openTariffs({ file: at('tariffs.json'), clock, log })),
    ...secretsHandlers(secrets, (shop) => shopsOfOzon(read()).includes(shop)),
    ...pinHandlers(pins),
    ...desk.handlers,
    ...marketHandlers({ market, journal: store.journals, labels }),
    ...handoverHandlers({ market, journal: store.journals, engine, kept }),
    ...actPrinting(printing),
    ...returnHandlers({ market, journal: store.journals }),
    ...stockHandlers({ market, journal: store.journals }),
    ...goodsHandlers({ market, journal: store.journals }),
    ...supplyHandlers({ market, journal: store.journals, engine, kept }),
    ...placeLabelPrinting(printing),
    ...asked,
    ...labelHandlers({ settings: read, engine, jobs: printing.jobs }),
    ...printHandlers(printing),
    ...printersHandlers({ engine, ...printing }),
    ...store.handlers,
    ...guideHandlers(guides),
    ...practiceHandlers((shop) => host.practice(shop), {
      labelsOut: () => rollOut,
      setLabelsOut: async (out) => {
        rollOut = out;
        await printing.spool.look();
      },
    }),
    ...serial.handlers,
    ...evidenceHandlers(
      {
        photos: store.photos,
        clips: store.clips,
        labels: kept,
        fonts: world.fonts,
        disk: realDisk,
        saveAs: world.outside.saveAs,
      },
      store.disputes,
    ),
    ...auditHandlers(audit),
    ...updateHandlers(updates, openPage, (report) => table.told(report)),
    ...supportHandlers({
      info: world.info,
      clock,
      crashes,
      lastTable: () => table.last(),
      logDir: at('logs'),
      settings: read,
      resting: () => host.resting(),
      storage: () => store.handlers['storage.state'](undefined),
      printers: () => printing.spool.look(),
      jobs: () => printing.spool.jobs(),
      key: (shop) => asked['market.key'](ofShop(shop)),
      keys: () => secrets.kept(),
      updates: () => updates.state(),
      saveAs: world.outside.saveAs,
    }),
  }) satisfies Handlers;
  const guarded = guardHouse(open, { settings: read, journal: store.journals }, desk);
  const handlers = auditHouse(guarded, { audit, settings: read, clock });
  const beforeQuit = (): Promise<void> | null =>
    updates.wantsQuit() ? updates.install().then(() => undefined) : null;
  const close = async (): Promise<void> => {
    clearInterval(ticking);
    // Printing first: a job under way still needs the engine.
    await Promise.allSettled([printing.close()]);
    await Promise.allSettled([host.close(), store.close(), engine.close()]);
  };
  const flooded = (): Promise<void> =>
    store.notices.tell(`window-flood:${clock.now()}`, { kind: 'window-flood' });
  const { photos, clips } = store;
  const pageBegan = (): void => sparing.began();
  return { handlers, pictures, photos, guides, clips, serial, pageBegan, flooded, beforeQuit, close };
}
