import type { PrintResult } from '#shared/bridge/calls/print.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import type { FoundPrinters } from '#shared/printing/found.ts';
import { folderPrinter, type Connection } from '#shared/printing/printer.ts';
import type { PrinterCondition } from '#shared/printing/state.ts';
import { lineTo } from '../printers/lines/line-to.ts';
import type { Ways } from '../printers/ways.ts';
import { identify } from '../printers/identify/identify.ts';
import { modelOf, printerModels } from '../printers/models.ts';
import { profileOf } from '../printers/jobs/profile.ts';
import { renderDocs } from '../printers/jobs/render-docs.ts';
import { resultOf } from '../printers/spool/waiting.ts';
import type { HandlersOf } from './register.ts';

/** What setting printers up needs. */
export interface PrintersParts {
  readonly engine: LabelEngine;
  readonly find: () => Promise<FoundPrinters>;
  readonly ways: () => Ways;
}

const failed = (detail: string): PrintResult => ({ outcome: 'failed', detail });

/** Handlers of setting printers up. */
export function printersHandlers(
  parts: PrintersParts,
): HandlersOf<'printers.models' | 'printers.find' | 'printers.identify' | 'printers.test'> {
  const { engine, find, ways } = parts;
  const conditionOf = async (connection: Connection): Promise<PrinterCondition> => {
    const own = ways();
    try {
      return await own.to({ ...folderPrinter('75x120'), connection }).condition();
    } finally {
      await own.close();
    }
  };
  return {
    'printers.models': () => Promise.resolve(printerModels),
    'printers.find': find,
    'printers.identify': async ({ connection }) => {
      const line = lineTo(connection);
      if (line !== null) return identify(line);
      // Through a system's queue nothing comes back: only how the queue is can be told.
      const condition = await conditionOf(connection);
      return { language: null, model: null, dpi: null, condition, says: '' };
    },
    'printers.test': async ({ printer, doc }) => {
      const model = modelOf(printer.model);
      if (model === null) return failed('model-unknown');
      const drawn = await renderDocs(engine, [doc], 1, profileOf(printer, model));
      if (!drawn.ok) return failed(drawn.error.detail);
      // A way of its own: the printer is not in the settings, and what it answers is not yet known.
      const own = ways();
      try {
        const sent = await own.to(printer).send('test', drawn.value, () => Promise.resolve());
        return resultOf({ state: sent.outcome, detail: sent.detail });
      } finally {
        await own.close();
      }
    },
  };
}
