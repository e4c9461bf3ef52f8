import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { printHandlers } from '../../electron/bridge/print.ts';
import { openPrinting } from '../../electron/printers/open.ts';
import { openKeptLabels } from '../../electron/store/kept-labels.ts';
import { defaultSettings, type Settings } from '#shared/bridge/settings.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import type { LabelSize } from '#shared/label/size.ts';
import { folderPrinter, type Connection } from '#shared/printing/printer.ts';
import { marketCodes, marketPdf, marketStock } from './market-labels.ts';
import { postingOf } from './values.ts';

/** The app's own way from a click to a printer: handlers, spool on the disk, engine, transport. */
export interface BenchStation {
  /** Keeps a marketplace's label of that seed; `ahead` makes its dots too, as the app does when it is fetched. */
  keep(seed: number, ahead: boolean): Promise<void>;
  /** `print.kept` of the door. */
  printKept(seed: number): Promise<void>;
  /** `print.doc` of the door. */
  printDoc(job: string, doc: LabelDoc): Promise<void>;
  close(): Promise<void>;
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Opens printing as main does, on a folder of its own. */
export async function openStation(
  engine: LabelEngine,
  connection: Connection,
  size: LabelSize,
): Promise<BenchStation> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'packline-bench-'));
  const settings: Settings = {
    ...defaultSettings('BENCH', 'ru'),
    printers: [{ ...folderPrinter(size), connection }],
  };
  const kept = openKeptLabels(path.join(dataDir, 'labels'));
  const clock = { now: () => Date.now() };
  const printing = await openPrinting({
    dataDir,
    clock,
    engine,
    kept,
    log: silent,
    platform: process.platform,
    documentWorker: path.resolve('out/documents/documents.cjs'),
    settings: () => settings,
    onStates: () => undefined,
  });
  const handlers = printHandlers(printing);
  const printed = ({ outcome, detail }: { outcome: string; detail: string | null }): void => {
    if (outcome !== 'printed') throw new Error(`the spool says ${outcome}: ${detail ?? ''}`);
  };
  return {
    async keep(seed, ahead) {
      const codes = marketCodes(seed);
      await kept.keep(postingOf(seed), marketPdf(seed), {
        codes,
        expected: codes,
        pages: [1],
        ...marketStock,
      });
      if (ahead) await printing.jobs.prepare(postingOf(seed));
    },
    printKept: async (seed) =>
      printed(await handlers['print.kept']({ jobId: `label:${seed}`, number: postingOf(seed), mark: null })),
    printDoc: async (jobId, doc) =>
      printed(
        await handlers['print.doc']({ jobId, kind: 'waybill', docs: [doc], copies: 1, owner: 'asker' }),
      ),
    async close() {
      await printing.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
