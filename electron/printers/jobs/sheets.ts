import { ok, type Result } from '#shared/kit/result.ts';
import type { Rendered, RenderOptions } from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';
import type { LabelLanguage } from '#shared/label/languages.ts';
import type { Sheets } from '../transport.ts';
import type { PrinterProfile } from './profile.ts';

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
