import type { Settings } from '#shared/bridge/settings.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Result } from '#shared/kit/result.ts';
import type { LabelEngine, Rendered } from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';
import type { LabelKind } from '#shared/label/kinds.ts';
import type { Dpi } from '#shared/label/size.ts';
import { printerFor } from '#shared/printing/choose.ts';
import { modelOf } from '../printers/models.ts';
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
  const dpiOf = (kind: LabelKind): Dpi => {
    const printer = printerFor(kind, settings());
    return printer?.overrides.dpi ?? modelOf(printer?.model ?? '')?.dpi ?? 203;
  };
  return {
    'labels.preview': async ({ kind, doc }) => {
      const drawn = await engine.render(doc, { dpi: dpiOf(kind), language: 'png' });
      return drawn.ok ? ok({ png: drawn.value.bytes, findings: drawn.value.findings }) : drawn;
    },
    'labels.previewKept': async ({ number }) => {
      const file = await kept.read(number);
      const [page] = file?.pages ?? [];
      if (file === null || page === undefined) return err({ kind: 'label-missing' });
      // A preview shows the page as it is; whether it fits the stock is said when it prints.
      const stock = { widthMm: file.widthMm, heightMm: file.heightMm };
      const options = { dpi: dpiOf('market'), language: 'png', page, stock } as const;
      return bytesOf(await engine.renderPdf(file.pdf, options));
    },
  };
}
