import type { PrinterSettings } from '#shared/bridge/settings.ts';
import { assertNever } from '#shared/kit/assert-never.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Result } from '#shared/kit/result.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import type { LabelEngine, Rendered, RenderOptions } from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';
import { stockOf } from '#shared/label/size.ts';
import type { KeptFile } from '../store/kept-labels.ts';
import { choosePages } from '../store/label-pages.ts';
import type { Sheets } from './transport.ts';

/** Closed word for a label that could not be made, as `PrintResult.detail` carries it. */
function wordOfLabelError(error: LabelError): string {
  switch (error.kind) {
    case 'torn-pdf':
    case 'encrypted-pdf':
    case 'empty-pdf':
    case 'no-such-page':
      return 'label-torn';
    case 'page-larger-than-stock':
      return 'label-larger-than-stock';
    case 'unfit-label':
      return 'unfit';
    case 'font-missing':
      return 'font-missing';
    case 'worker-lost':
      return 'engine-lost';
    default:
      return assertNever(error);
  }
}

/** Renders one sheet in a language. */
type Draw = (options: RenderOptions) => Promise<Result<Rendered, LabelError>>;

const optionsOf = ({ dpi, language, offsetX, offsetY }: PrinterSettings): RenderOptions => ({
  dpi,
  language,
  printer: { offsetX, offsetY },
});

async function drawAll(
  draws: readonly Draw[],
  options: RenderOptions,
): Promise<Result<readonly Uint8Array[], string>> {
  const sheets: Uint8Array[] = [];
  for (const draw of draws) {
    const drawn = await draw(options);
    if (!drawn.ok) return err(wordOfLabelError(drawn.error));
    sheets.push(drawn.value.bytes);
  }
  return ok(sheets);
}

async function sheetsOf(draws: readonly Draw[], printer: PrinterSettings): Promise<Result<Sheets, string>> {
  const options = optionsOf(printer);
  const drawn = await drawAll(draws, options);
  if (!drawn.ok) return drawn;
  const copies: Sheets['copies'] = async (language) => {
    const drawnAgain = await drawAll(draws, { ...options, language });
    return drawnAgain.ok ? drawnAgain.value : [];
  };
  return ok({ language: printer.language, sheets: drawn.value, copies });
}

/** Half a millimetre is within what printers cut. */
const slackMm = 0.5;

/** Renders one of our own labels for the printer; larger than its stock it is refused, since half of it would be missing. */
export function renderDoc(
  engine: LabelEngine,
  doc: LabelDoc,
  printer: PrinterSettings,
): Promise<Result<Sheets, string>> {
  const stock = stockOf(printer.size);
  if (doc.widthMm > stock.widthMm + slackMm || doc.heightMm > stock.heightMm + slackMm)
    return Promise.resolve(err('label-larger-than-stock'));
  return sheetsOf([(options) => engine.render(doc, options)], printer);
}

/** Renders the kept pages of a marketplace's label, after looking once more whether they are this parcel's. */
export async function renderKept(
  engine: LabelEngine,
  number: string,
  kept: KeptFile,
  printer: PrinterSettings,
): Promise<Result<Sheets, string>> {
  const inspected = await engine.inspectPdf(kept.pdf);
  if (!inspected.ok) return err(wordOfLabelError(inspected.error));
  const chosen = choosePages(inspected.value.pages, number, kept.expected);
  if (!chosen.ok) return chosen;
  const stock = stockOf(printer.size);
  const draws = chosen.value.pages.map(
    (page): Draw =>
      (options) =>
        engine.renderPdf(kept.pdf, { ...options, page, stock }),
  );
  return sheetsOf(draws, printer);
}
