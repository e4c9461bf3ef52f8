import type { Settings } from '#shared/bridge/settings.ts';
import { ok } from '#shared/kit/result.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import { printerFor } from '#shared/printing/choose.ts';
import type { PrintJobs } from '../printers/jobs/jobs.ts';
import { dpiOf } from '../printers/jobs/profile.ts';
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
  return {
    'labels.preview': async ({ kind, doc }) => {
      const drawn = await engine.render(doc, {
        dpi: dpiOf(printerFor(kind, settings())),
        language: 'png',
      });
      return drawn.ok ? ok({ png: drawn.value.bytes, findings: drawn.value.findings }) : drawn;
    },
    'labels.previewKept': ({ number }) => jobs.preview(number),
  };
}
