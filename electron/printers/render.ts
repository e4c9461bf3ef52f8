import { assertNever } from '#shared/kit/assert-never.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Result } from '#shared/kit/result.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import type { LabelEngine, Rendered, RenderOptions } from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';
import type { LabelLanguage } from '#shared/label/languages.ts';
import type { KeptFile } from '../store/kept-labels.ts';
import { choosePages } from '../store/label-pages.ts';
import type { PrinterProfile } from './profile.ts';
import { unmade, type RenderTrouble, type Sheets } from './transport.ts';

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

const troubleOf = (error: LabelError): RenderTrouble => unmade(wordOfLabelError(error));

/** Renders one sheet in a language. */
type Draw = (options: RenderOptions) => Promise<Result<Rendered, LabelError>>;

/** Languages in which the printer itself is told how many copies it shall make. */
const countsCopies: ReadonlySet<LabelLanguage> = new Set(['zpl', 'tspl']);

async function drawAll(
  draws: readonly Draw[],
  options: RenderOptions,
): Promise<Result<readonly Uint8Array[], LabelError>> {
  const sheets: Uint8Array[] = [];
  for (const draw of draws) {
    const drawn = await draw(options);
    if (!drawn.ok) return drawn;
    sheets.push(drawn.value.bytes);
  }
  return ok(sheets);
}

async function sheetsOf(
  draws: readonly Draw[],
  copies: number,
  { options }: PrinterProfile,
): Promise<Result<Sheets, RenderTrouble>> {
  const { language } = options;
  const told = countsCopies.has(language);
  const drawn = await drawAll(draws, {
    ...options,
    printer: { ...options.printer, copies: told ? copies : 1 },
  });
  if (!drawn.ok) return err(troubleOf(drawn.error));
  const sheets = told
    ? drawn.value
    : drawn.value.flatMap((sheet) => Array.from({ length: copies }, () => sheet));
  const as: Sheets['as'] = async (other) => {
    const drawnAgain = await drawAll(draws, { ...options, language: other });
    return drawnAgain.ok ? drawnAgain.value : [];
  };
  return ok({ language, sheets, as });
}

/** Half a millimetre is within what printers cut. */
const slackMm = 0.5;

/** Renders labels of ours for the printer; larger than its stock they are refused, since half of it would be missing. */
export function renderDocs(
  engine: LabelEngine,
  docs: readonly LabelDoc[],
  copies: number,
  profile: PrinterProfile,
): Promise<Result<Sheets, RenderTrouble>> {
  const { stock, settings } = profile;
  const larger = docs.some(
    (doc) => doc.widthMm > stock.widthMm + slackMm || doc.heightMm > stock.heightMm + slackMm,
  );
  if (larger) return Promise.resolve(err(unmade('label-larger-than-stock')));
  // A printer is told the size of its stock, not of what is drawn on it, or it feeds short.
  const fill = settings.media === 'continuous' ? { widthMm: stock.widthMm } : stock;
  return sheetsOf(
    docs.map((doc) => (options) => engine.render({ ...doc, ...fill }, options)),
    copies,
    profile,
  );
}

/** Renders the kept pages of a marketplace's label, after looking once more whether they are this parcel's. */
export async function renderKept(
  engine: LabelEngine,
  number: string,
  kept: KeptFile,
  profile: PrinterProfile,
): Promise<Result<Sheets, RenderTrouble>> {
  const inspected = await engine.inspectPdf(kept.pdf);
  if (!inspected.ok) return err(troubleOf(inspected.error));
  const chosen = choosePages(inspected.value.pages, number, kept.expected);
  if (!chosen.ok) return err(unmade(chosen.error));
  const { stock } = profile;
  const draws = chosen.value.pages.map(
    (page): Draw =>
      (options) =>
        engine.renderPdf(kept.pdf, { ...options, page, stock }),
  );
  return sheetsOf(draws, 1, profile);
}
