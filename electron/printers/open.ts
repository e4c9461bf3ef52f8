import path from 'node:path';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import type { FoundPrinters } from '#shared/printing/found.ts';
import type { PrinterState } from '#shared/printing/state.ts';
import type { Log } from '../log.ts';
import { openKeptDots } from '../store/kept-dots.ts';
import type { KeptLabels } from '../store/kept-labels.ts';
import { createWays, nowhere, type Ways } from './ways.ts';
import { findPrinters } from './discovery/discover.ts';
import { createJobs, type PrintJobs } from './jobs/jobs.ts';
import { openPayloads } from './spool/payloads.ts';
import { loadWinspool } from './windows/koffi-winspool.ts';
import { documentsIn } from './windows/open-document.ts';
import { openSpool, type Spool } from './spool/spool.ts';

/** What printing needs of the station. */
export interface PrintingParts {
  /** Folder of everything the station keeps. */
  readonly dataDir: string;
  readonly platform: NodeJS.Platform;
  /** The built `windows/worker.ts`. */
  readonly documentWorker: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: () => Settings;
  readonly engine: LabelEngine;
  readonly kept: KeptLabels;
  readonly onStates: (states: readonly PrinterState[]) => void;
  /** See `WaysOptions`. */
  readonly labelsOut?: (() => boolean) | undefined;
}

/** Printing, put together. */
export interface Printing {
  readonly jobs: PrintJobs;
  readonly spool: Spool;
  /** New ways, for printers that are not in the settings yet. */
  readonly ways: () => Ways;
  /** Looks around for printers; some seconds. */
  readonly find: () => Promise<FoundPrinters>;
  close(): Promise<void>;
}

/** Between two looks at printers that nobody prints on, ms. */
const watchMs = 10_000;

/** Opens the queues of the printers and carries on with what waits in them. */
export async function openPrinting(parts: PrintingParts): Promise<Printing> {
  const { dataDir, platform, documentWorker, clock, log, settings, engine, kept, onStates, labelsOut } =
    parts;
  const at = (name: string): string => path.join(dataDir, name);
  const dots = openKeptDots(at('labels/dots'));
  const payloads = await openPayloads(at('spool/payloads'));
  const jobs = createJobs({ settings, engine, kept, dots, payloads });
  const winspool = loadWinspool(platform);
  const documents = documentsIn(documentWorker);
  const ways = (): Ways => createWays({ dataDir, clock, platform, winspool, documents, labelsOut });
  const own = ways();
  const spool = await openSpool({
    dir: at('spool'),
    clock,
    log,
    printers: () => settings().printers.map(({ id }) => id),
    transport: (id) => {
      const printer = settings().printers.find((each) => each.id === id);
      return printer === undefined ? nowhere : own.to(printer);
    },
    onStates,
    revive: (entry) => jobs.revive(entry),
    forget: (id) => jobs.forget(id),
    forgetOthers: (ids) => jobs.forgetOthers(ids),
    route: (kind) => jobs.route(kind),
    watchMs,
  });
  return {
    jobs,
    spool,
    ways,
    find: () => findPrinters(platform, winspool),
    async close() {
      await spool.close();
      await own.close();
    },
  };
}
