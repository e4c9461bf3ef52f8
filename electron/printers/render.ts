import { err, ok } from '#shared/kit/result.ts';
import type { Result } from '#shared/kit/result.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import type { LabelEngine, Rendered, RenderOptions } from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';
import type { LabelLanguage } from '#shared/label/languages.ts';
import { wordOfLabelError } from './label-words.ts';
import type { PrinterProfile } from './profile.ts';
import { unmade, type RenderTrouble, type Sheets } from './transport.ts';

/** Renders one sheet in a language. */
export type Draw = (options: RenderOptions) => Promise<Result<Rendered, LabelError>>;

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

/** Draws every sheet in the printer's language, so many copies of each. */
export async function sheetsOf(
  draws: readonly Draw[],
  copies: number,
  { options }: PrinterProfile,
): Promise<Result<Sheets, LabelError>> {
  const { language } = options;
  const told = countsCopies.has(language);
  const tuned = { ...options, printer: { ...options.printer, copies: told ? copies : 1 } };
  const drawn = await drawAll(draws, tuned);
  if (!drawn.ok) return drawn;
  const each = (made: readonly Uint8Array[]): readonly Uint8Array[] =>
    told ? made : made.flatMap((sheet) => Array.from({ length: copies }, () => sheet));
  const as: Sheets['as'] = async (other) => {
    const drawnAgain = await drawAll(draws, { ...options, language: other });
    return drawnAgain.ok ? each(drawnAgain.value) : [];
  };
  return ok({ language, sheets: each(drawn.value), as });
}

/** Half a millimetre is within what printers cut. */
const slackMm = 0.5;

/** Renders labels of ours for the printer; larger than its stock they are refused, since half of it would be missing (JB10). */
export async function renderDocs(
  engine: LabelEngine,
  docs: readonly LabelDoc[],
  copies: number,
  profile: PrinterProfile,
): Promise<Result<Sheets, RenderTrouble>> {
  const { stock, settings } = profile;
  const larger = docs.some(
    (doc) => doc.widthMm > stock.widthMm + slackMm || doc.heightMm > stock.heightMm + slackMm,
  );
  if (larger) return err(unmade('label-larger-than-stock'));
  // A printer is told the size of its stock, not of what is drawn on it, or it feeds short.
  const fill = settings.media === 'continuous' ? { widthMm: stock.widthMm } : stock;
  const draws = docs.map(
    (doc): Draw =>
      (options) =>
        engine.render({ ...doc, ...fill }, options),
  );
  const sheets = await sheetsOf(draws, copies, profile);
  return sheets.ok ? sheets : err(unmade(wordOfLabelError(sheets.error)));
}
