import { v7 as uuid } from 'uuid';
import type { AppInfo } from '#shared/bridge/calls/app.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { StationApi } from '#shared/bridge/station-api.ts';
import type { Clock, Ids } from '#shared/kit/clock.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { OpenError, RestoreError, StoreError } from '../db/errors.ts';
import { openStore } from '../db/store.ts';
import { attachWedge } from '../scan/attach.ts';
import type { Scan } from '../scan/scan.ts';
import { createWedge } from '../scan/wedge.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { asking } from '../sync/door.ts';
import { reconcile } from '../sync/reconcile.ts';
import { createRuntime, type Runtime } from './runtime.ts';
import type { Announce } from '../session/station.ts';

/** Why the station cannot open; each has a screen of its own that names the next step. */
export type StartTrouble =
  | { readonly kind: 'newer-store' | 'disk-full' | 'broken' | 'door'; readonly detail: string }
  /** Store and journal tell different stories; neither was touched. */
  | { readonly kind: 'foreign-journal' | 'diverged'; readonly detail: string };

/** A station that runs. `restored`: facts read back from the journal at this start, 0 for none. */
export interface Started {
  readonly runtime: Runtime;
  readonly info: AppInfo;
  readonly restored: number;
  readonly clock: Clock;
  readonly ids: Ids;
  /** IANA zone of this machine. */
  readonly timeZone: string;
  /** Tells of every scan ahead of the station: pages step aside for the table. */
  readonly onScan: (listener: (scan: Scan) => void) => () => void;
  /** Lets a page take scans for itself, before anybody else hears of them: those for which it answers true. */
  readonly claim: (taker: (scan: Scan) => boolean) => () => void;
  /** Takes a scan as if the scanner had sent it. */
  readonly scan: (scan: Scan) => void;
  readonly log: (event: string, detail: string) => void;
  /** What pages of the desk keep while another page is shown. */
  readonly memory: Map<string, unknown>;
  stop(): void;
}

/** What only the page can give. */
export interface StartParts {
  readonly api: StationApi;
  readonly window: Window;
  readonly announce: (settings: () => Settings) => Announce;
}

type AnyTrouble = OpenError | RestoreError | StoreError;

/** Reduces what storage can say to what a person can do about it. */
export function startTroubleOf(error: AnyTrouble): StartTrouble {
  switch (error.kind) {
    case 'newer-store':
      return { kind: 'newer-store', detail: `${error.found} > ${error.known}` };
    case 'disk-full':
      return { kind: 'disk-full', detail: '' };
    case 'foreign-journal':
      return { kind: 'foreign-journal', detail: `${error.store} / ${error.journal}` };
    case 'diverged':
      return { kind: 'diverged', detail: `#${error.seq}` };
    case 'broken':
      return { kind: 'broken', detail: error.detail };
    default:
      return { kind: 'broken', detail: error.kind };
  }
}

/** Practice and real work keep stores of their own: no practice parcel may ever reach a real shop. */
const storeNames = { practice: 'packline-practice', ozon: 'packline' } as const;

const clock: Clock = { now: () => Date.now() };
const ids: Ids = { next: () => uuid() };

const logTo =
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
    return err({ kind: 'door', detail: thrown instanceof Error ? thrown.message : 'unknown' });
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
  try {
    const opened = await openStore({
      name: storeNames[read.settings.marketplace.kind],
      station: read.settings.stationId,
      ids,
      clock,
    });
    if (!opened.ok) return failed(startTroubleOf(opened.error));
    const store = opened.value;
    const fit = await reconcile(store, ask);
    if (!fit.ok) {
      store.close();
      return failed(startTroubleOf(fit.error));
    }
    void askToKeep(window.navigator.storage, log);
    const runtime = await createRuntime({
      api,
      store,
      clock,
      ids,
      random: Math.random,
      settings: read.settings,
      announce: (verdict) => announce(verdict),
      log: (event, detail) => log(event, detail),
      reopen: () => window.location.reload(),
    });
    const announce = parts.announce(runtime.settings);
    return ok(running(runtime, read.info, fit.value.kind === 'restored' ? fit.value.facts : 0, window, log));
  } catch (thrown) {
    return failed({ kind: 'door', detail: thrown instanceof Error ? thrown.message : 'unknown' });
  }

  function failed(trouble: StartTrouble): Result<never, StartTrouble> {
    log('start.failed', `${trouble.kind} ${trouble.detail}`, 'error');
    return err(trouble);
  }
}

function running(
  runtime: Runtime,
  info: AppInfo,
  restored: number,
  window: Window,
  log: Started['log'],
): Started {
  const listeners = new Set<(scan: Scan) => void>();
  const takers = new Set<(scan: Scan) => boolean>();
  const scan = (read: Scan): void => {
    for (const take of takers) if (take(read)) return;
    for (const listener of listeners) listener(read);
    runtime.scan(read);
  };
  const detach = attachWedge(window, createWedge({ ids, clock, onScan: scan }));
  return {
    runtime,
    info,
    restored,
    clock,
    ids,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    scan,
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
      detach();
      runtime.stop();
      runtime.store.close();
    },
  };
}
