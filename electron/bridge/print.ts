import type { Settings } from '#shared/bridge/settings.ts';
import { err } from '#shared/kit/result.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import { renderDoc, renderKept } from '../printers/render.ts';
import type { Spool } from '../printers/spool.ts';
import type { KeptLabels } from '../store/kept-labels.ts';
import type { HandlersOf } from './register.ts';

/** What printing needs. */
export interface PrintParts {
  readonly settings: () => Settings;
  readonly engine: LabelEngine;
  readonly kept: KeptLabels;
  readonly spool: Spool;
}

/** Handlers of the printer. */
export function printHandlers(parts: PrintParts): HandlersOf<'print.doc' | 'print.kept' | 'printer.state'> {
  const { settings, engine, kept, spool } = parts;
  return {
    'print.doc': ({ jobId, doc }) =>
      spool.print({ id: jobId, render: () => renderDoc(engine, doc, settings().printer) }),
    'print.kept': ({ jobId, number }) =>
      spool.print({
        id: jobId,
        render: async () => {
          const file = await kept.read(number);
          return file === null ? err('label-missing') : renderKept(engine, number, file, settings().printer);
        },
      }),
    'printer.state': () => spool.look(),
  };
}
