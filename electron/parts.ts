import path from 'node:path';
import type { AppInfo } from '#shared/bridge/calls/app.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import type { Language, Settings } from '#shared/bridge/settings.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import type { Marketplace } from '#shared/market/port.ts';
import { appHandlers } from './bridge/app.ts';
import { createDesk, guardHouse } from './bridge/desk.ts';
import { keyHandlers } from './bridge/key.ts';
import { createLabelFetcher } from './bridge/label-fetcher.ts';
import { labelHandlers } from './bridge/labels.ts';
import { actPrinting, handoverHandlers } from './bridge/handover.ts';
import { returnHandlers } from './bridge/returns.ts';
import { marketHandlers } from './bridge/market.ts';
import { pinHandlers } from './bridge/pins.ts';
import { practiceHandlers } from './bridge/practice.ts';
import { printHandlers } from './bridge/print.ts';
import { printersHandlers } from './bridge/printers.ts';
import type { Push } from './bridge/push.ts';
import type { Handlers } from './bridge/register.ts';
import { secretsHandlers } from './bridge/secrets.ts';
import { settingsHandlers } from './bridge/settings.ts';
import type { Log } from './log.ts';
import { createMarketHost } from './market-host/market-host.ts';
import { openPrinting } from './printers/open.ts';
import { openKeptLabels } from './store/kept-labels.ts';
import type { Clips } from './store/clips.ts';
import { openStore, type StoreOutside } from './store/open.ts';
import type { Photos } from './store/photos.ts';
import { openPins } from './store/pins.ts';
import { openPictures } from './store/pictures.ts';
import type { Pictures } from './store/pictures.ts';
import { createSerialPorts, type SerialPorts } from './serial.ts';
import { openSecrets } from './store/secrets.ts';
import type { Keyring } from './store/secrets.ts';
import { openSettings } from './store/settings.ts';

/** Calls for labels that come within so many ms go out as one. */
const LABELS_GATHER_MS = 40;

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
  /** The built thread that prints documents on Windows. */
  readonly documentWorker: string;
  readonly log: Log;
  readonly push: Push;
  readonly outside: StoreOutside;
}

/** Main, built: what answers the window, and how to end. */
export interface Parts {
  readonly handlers: Handlers;
  readonly pictures: Pictures;
  readonly photos: Pick<Photos, 'file'>;
  readonly clips: Pick<Clips, 'file'>;
  readonly serial: SerialPorts;
  close(): Promise<void>;
}

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
  const secrets = await openSecrets({
    file: at('secrets.bin'),
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
  const market = (): Promise<Marketplace> => host.market();
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
    fetch: async (url) => (await market()).picture(url),
  });
  const labels = createLabelFetcher({
    market,
    engine,
    kept,
    gatherMs: LABELS_GATHER_MS,
    onKept: (number) =>
      void printing.jobs.prepare(number).catch(() => log.warn('label.not-prepared', { posting: number })),
  });
  const serial = createSerialPorts({ settings: read, push, log });
  const desk = createDesk({ settings: read, pins, clock });
  const open: Handlers = {
    ...appHandlers(
      store.olderBrowser ? { ...world.info, olderBrowser: store.olderBrowser } : world.info,
      log,
    ),
    ...settingsHandlers(settings),
    ...secretsHandlers(secrets),
    ...pinHandlers(pins),
    ...desk.handlers,
    ...marketHandlers({ market, journal: store.journals, labels }),
    ...handoverHandlers({ market, journal: store.journals, engine, kept }),
    ...actPrinting(printing),
    ...returnHandlers({ market, journal: store.journals }),
    ...keyHandlers(market, clock),
    ...labelHandlers({ settings: read, engine, jobs: printing.jobs }),
    ...printHandlers(printing),
    ...printersHandlers({ engine, ...printing }),
    ...store.handlers,
    ...practiceHandlers(() => host.practice(), {
      labelsOut: () => rollOut,
      setLabelsOut: async (out) => {
        rollOut = out;
        await printing.spool.look();
      },
    }),
    ...serial.handlers,
  };
  const handlers = guardHouse(open, { settings: read }, desk);
  const close = async (): Promise<void> => {
    // Printing first: a job under way still needs the engine.
    await Promise.allSettled([printing.close()]);
    await Promise.allSettled([host.close(), store.close(), engine.close()]);
  };
  return { handlers, pictures, photos: store.photos, clips: store.clips, serial, close };
}
