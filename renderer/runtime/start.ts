import { v7 as uuid } from 'uuid';
import type { AppInfo } from '#shared/bridge/calls/app.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { StationApi } from '#shared/bridge/station-api.ts';
import type { Clock, Ids, Uptime } from '#shared/kit/clock.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { attachWedge } from '../scan/attach.ts';
import type { Scan } from '../scan/scan.ts';
import { wedgeSettingsOf, type WedgeSettings } from '../scan/settings.ts';
import { createWedge } from '../scan/wedge.ts';
import { webSerialOf } from '../serial/web-serial.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { asking } from '../sync/door.ts';
import { createIdleLock, type IdleLock } from './idle-lock.ts';
import { storeErrorOf } from '../db/errors.ts';
import type { MendParts } from './mend.ts';
import { createCamera, mediaDevicesOf } from './camera.ts';
import { createClipRecorder } from './clip-recorder.ts';
import { openStation, unreadable, type OpenParts, type StartStage } from './open-station.ts';
import type { Runtime } from './runtime.ts';
import { createRuntime } from './create-runtime.ts';
import { doorTrouble, newerProfile, olderBrowser, type StartTrouble } from './trouble.ts';
import { watchTable, type Hearing } from './voice.ts';

/** A station that runs. `restored`: facts read back from the journal at this start, 0 for none. */
export interface Started {
  readonly runtime: Runtime;
  readonly info: AppInfo;
  readonly restored: number;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly mend: MendParts;
  /** IANA zone of this machine. */
  readonly timeZone: string;
  /** Tells of every scan ahead of the station: pages step aside for the table. */
  readonly onScan: (listener: (scan: Scan) => void) => () => void;
  /** Lets a page take scans for itself, before anybody else hears of them: those for which it answers true. */
  readonly claim: (taker: (scan: Scan) => boolean) => () => void;
  /** Takes a scan as if the scanner had sent it. */
  readonly scan: (scan: Scan) => void;
  readonly log: (event: string, detail: string) => void;
  /** Sounds and voice, for their test buttons. */
  readonly hearing: Hearing;
  /** What pages of the desk keep while another page is shown. */
  readonly memory: Map<string, unknown>;
  stop(): void;
}

/** What only the page can give. */
export interface StartParts {
  readonly api: StationApi;
  readonly window: Window;
  readonly hearing: Hearing;
  /** Told while a start takes long: records done of all. */
  readonly told: (stage: StartStage, done: number, total: number) => void;
}

/** Practice and real work keep stores of their own: no practice parcel may ever reach a real shop. */
const storeNames = { practice: 'packline-practice', ozon: 'packline' } as const;

const clock: Clock = { now: () => Date.now() };
const uptime: Uptime = { up: () => performance.now() };
const ids: Ids = { next: () => uuid() };

/** Writes to main's log; what cannot be written there is nowhere. */
export const logTo =
  (ask: Ask) =>
  (event: string, detail: string, level: 'info' | 'warn' | 'error' = 'warn'): void =>
    void ask('log.write', { level, event: event.slice(0, 80), detail: detail.slice(0, 400) }).catch(
      () => null,
    );

/** Asks the browser never to clear the store by itself; what it answers goes to the log. */
async function askToKeep(storage: StorageManager, log: ReturnType<typeof logTo>): Promise<void> {
  const kept = await storage.persist().catch(() => false);
  log('storage.persist', kept ? 'granted' : 'refused', kept ? 'info' : 'warn');
}

/** Reads the settings first, so that even a failed start speaks the station's language. */
export async function readSettings(
  api: StationApi,
): Promise<Result<{ info: AppInfo; settings: Settings }, StartTrouble>> {
  const ask = asking(api);
  try {
    const [info, settings] = await Promise.all([ask('app.info', undefined), ask('settings.read', undefined)]);
    return ok({ info, settings });
  } catch (thrown) {
    return err(doorTrouble(thrown));
  }
}

/** Opens the store, mends it from the journal, starts the station and listens to the scanner. */
export async function startStation(
  parts: StartParts,
  read: { readonly info: AppInfo; readonly settings: Settings },
): Promise<Result<Started, StartTrouble>> {
  const { api, window } = parts;
  const ask = asking(api);
  const log = logTo(ask);
  const opening: OpenParts = {
    ask,
    name: storeNames[read.settings.marketplace.kind],
    settings: read.settings,
    ids,
    clock,
    notes: window.localStorage,
    pause: (ms) => new Promise((done) => window.setTimeout(done, ms)),
    told: parts.told,
    log: (event, detail) => log(event, detail, 'error'),
  };
  if (read.info.newerProfile !== undefined) return failed(newerProfile(read.info.newerProfile));
  if (read.info.olderBrowser !== undefined) return failed(olderBrowser(read.info.olderBrowser));
  try {
    const opened = await openStation(opening);
    if (!opened.ok) return failed(opened.error);
    const { store, fit } = opened.value;
    void askToKeep(window.navigator.storage, log);
    const runtime = await createRuntime({
      api,
      store,
      clock,
      uptime,
      ids,
      random: Math.random,
      settings: read.settings,
      announce: (verdict) => voice.announce(verdict),
      speak: (what, kind) => voice.speak(what, kind),
      ring: (name) => voice.ring(name),
      log: (event, detail) => log(event, detail),
      serial: webSerialOf(window),
      camera: (wanted) =>
        createCamera({
          ...wanted,
          devices: mediaDevicesOf(window),
          video: () => window.document.createElement('video'),
        }),
      recorder: createClipRecorder(uptime),
      reopen: () => window.location.reload(),
    }).catch(async (thrown: unknown) => {
      // What the table needs cannot be read, though a glance found nothing.
      if (storeErrorOf(thrown).kind !== 'broken') throw thrown;
      return unreadable(opening, store, thrown);
    });
    if ('kind' in runtime) return failed(runtime);
    const voice = parts.hearing.at(runtime);
    watchTable(runtime, parts.hearing, voice.speak);
    return ok(running(runtime, read.info, fit.kind === 'restored' ? fit.facts : 0, parts, log));
  } catch (thrown) {
    return failed(doorTrouble(thrown));
  }

  function failed(trouble: StartTrouble): Result<never, StartTrouble> {
    log('start.failed', `${trouble.kind} ${trouble.detail}`, 'error');
    return err(trouble);
  }
}

/** What a person's choice of a way out needs. */
export const mendParts = (api: StationApi, window: Window, settings: Settings): MendParts => ({
  ask: asking(api),
  name: storeNames[settings.marketplace.kind],
  station: settings.stationId,
  clock,
  ids,
  notes: window.localStorage,
  restart: () => window.location.reload(),
});

/** How often it is looked whether the table should lock, ms. */
const IDLE_LOOK_MS = 5000;

/** Tells the lock of every key and touch; scans come by themselves, since the wedge keeps their keys. */
function watchHands(window: Window, idle: IdleLock): () => void {
  const kinds = ['keydown', 'pointerdown'] as const;
  for (const kind of kinds) window.addEventListener(kind, idle.seen, { capture: true });
  const timer = window.setInterval(idle.look, IDLE_LOOK_MS);
  return () => {
    window.clearInterval(timer);
    for (const kind of kinds) window.removeEventListener(kind, idle.seen, { capture: true });
  };
}

/** The settings of the scanner as they are now; made anew only when they change, since every key asks. */
function followed(runtime: Runtime): () => WedgeSettings {
  let from = runtime.settings().scanner;
  let made = wedgeSettingsOf(from);
  return () => {
    const { scanner } = runtime.settings();
    if (scanner !== from) made = wedgeSettingsOf(scanner);
    from = scanner;
    return made;
  };
}

function running(
  runtime: Runtime,
  info: AppInfo,
  restored: number,
  { api, window, hearing }: StartParts,
  log: Started['log'],
): Started {
  const listeners = new Set<(scan: Scan) => void>();
  const takers = new Set<(scan: Scan) => boolean>();
  const idle = createIdleLock({
    uptime,
    minutes: () => runtime.settings().lockMinutes,
    lock: () => void runtime.station.lock(),
  });
  const hands: IdleLock = {
    seen: () => {
      idle.seen();
      runtime.desk.seen();
    },
    look: () => {
      idle.look();
      runtime.desk.look();
    },
  };
  const watching = watchHands(window, hands);
  const scan = (read: Scan): void => {
    hands.seen();
    for (const take of takers) if (take(read)) return;
    for (const listener of listeners) listener(read);
    runtime.scan(read);
  };
  const wedge = createWedge({
    ids,
    clock,
    settings: followed(runtime),
    onScan: scan,
    repeats: runtime.devices.repeats,
  });
  const deaf = runtime.devices.onScan(scan);
  const detach = attachWedge(window, wedge, runtime.key);
  return {
    runtime,
    info,
    restored,
    mend: mendParts(api, window, runtime.settings()),
    clock,
    ids,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    scan,
    hearing,
    memory: new Map(),
    log: (event, detail) => log(event, detail),
    onScan: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    claim: (taker) => {
      takers.add(taker);
      return () => void takers.delete(taker);
    },
    stop: () => {
      watching();
      detach();
      deaf();
      runtime.stop();
      runtime.store.close();
    },
  };
}
