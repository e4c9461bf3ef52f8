import type { Settings } from '#shared/bridge/settings.ts';
import { ok } from '#shared/kit/result.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import type { LabelKind } from '#shared/label/kinds.ts';
import type { Dpi } from '#shared/label/size.ts';
import { printerFor } from '#shared/printing/choose.ts';
import type { PrintJobs } from '../printers/jobs/jobs.ts';
import { modelOf } from '../printers/models.ts';
import type { HandlersOf } from './register.ts';

/** What previews need. */
export interface LabelParts {
  readonly settings: () => Settings;
  readonly engine: LabelEngine;
  readonly jobs: Pick<PrintJobs, 'preview'>;
}

/** Handlers of the previews: PNG in the printer's own dots. */
export function labelHandlers(parts: LabelParts): HandlersOf<'labels.preview' | 'labels.previewKept'> {
  const { settings, engine, jobs } = parts;
  const dpiOf = (kind: LabelKind): Dpi => {
    const printer = printerFor(kind, settings());
    return printer?.overrides.dpi ?? modelOf(printer?.model ?? '')?.dpi ?? 203;
  };
  return {
    'labels.preview': async ({ kind, doc }) => {
      const drawn = await engine.render(doc, { dpi: dpiOf(kind), language: 'png' });
      return drawn.ok ? ok({ png: drawn.value.bytes, findings: drawn.value.findings }) : drawn;
    },
    'labels.previewKept': ({ number }) => jobs.preview(number),
  };
}
