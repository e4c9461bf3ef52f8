import type { Settings } from '#shared/bridge/settings.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Result } from '#shared/kit/result.ts';
import type { LabelEngine, Rendered } from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';
import type { KeptLabels } from '../store/kept-labels.ts';
import type { HandlersOf } from './register.ts';

/** What previews need. */
export interface LabelParts {
  readonly settings: () => Settings;
  readonly engine: LabelEngine;
  readonly kept: KeptLabels;
}

const bytesOf = (drawn: Result<Rendered, LabelError>): Result<Uint8Array, LabelError> =>
  drawn.ok ? ok(drawn.value.bytes) : drawn;

/** Handlers of the previews: PNG in the printer's own dots. */
export function labelHandlers(parts: LabelParts): HandlersOf<'labels.preview' | 'labels.previewKept'> {
  const { settings, engine, kept } = parts;
  return {
    'labels.preview': async ({ doc }) =>
      bytesOf(await engine.render(doc, { dpi: settings().printer.dpi, language: 'png' })),
    'labels.previewKept': async ({ number }) => {
      const file = await kept.read(number);
      const [page] = file?.pages ?? [];
      if (file === null || page === undefined) return err({ kind: 'label-missing' });
      // A preview shows the page as it is; whether it fits the stock is said when it prints.
      const stock = { widthMm: file.widthMm, heightMm: file.heightMm };
      const { dpi } = settings().printer;
      return bytesOf(await engine.renderPdf(file.pdf, { dpi, language: 'png', page, stock }));
    },
  };
}
