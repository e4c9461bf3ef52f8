import { err, type Result } from '#shared/kit/result.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import { unmade, type RenderTrouble, type Sheets } from '../transport.ts';
import { wordOfLabelError } from './label-words.ts';
import type { PrinterProfile } from './profile.ts';
import { sheetsOf, type Draw } from './sheets.ts';

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
