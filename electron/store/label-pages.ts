import type { PdfPage } from '#shared/label/engine.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Result } from '#shared/kit/result.ts';

/** Pages (from 1) of a label file that belong on one parcel, and every code on them. */
export interface ChosenPages {
  readonly pages: readonly number[];
  readonly codes: readonly string[];
}

const postingPattern = /(?<![\d-])\d{7,10}-\d{4}-\d+(?![\d-])/gu;

const digitsOf = (text: string): string => text.replaceAll(/\D/gu, '');

/**
 * Finds the pages of a file that was asked for exactly one posting. A page is its own when it carries one of its codes;
 * without any such page the first one counts, since the number is all the station knows for sure. A file that names
 * another posting anywhere is `label-foreign`: the wrong label on a box is worse than none.
 */
export function choosePages(
  pages: readonly PdfPage[],
  number: string,
  codes: readonly string[],
): Result<ChosenPages, 'label-foreign' | 'label-torn'> {
  const expected = new Set([number, ...codes].filter((code) => code !== ''));
  const digits = digitsOf(number);
  const isOwn = (code: string): boolean => expected.has(code) || digitsOf(code) === digits;
  const named = pages.flatMap((page) => [page.text, ...page.codes.map((code) => code.text)]);
  const foreign = named.flatMap((text) => text.match(postingPattern) ?? []).some((found) => found !== number);
  if (foreign) return err('label-foreign');
  const own = pages.flatMap((page, at) => (page.codes.some((code) => isOwn(code.text)) ? [at + 1] : []));
  const chosen = own.length > 0 ? own : [1];
  const sheets = chosen.flatMap((page) => pages[page - 1] ?? []);
  if (sheets.length === 0 || sheets.some((sheet) => sheet.blank)) return err('label-torn');
  return ok({
    pages: chosen,
    codes: [...new Set(sheets.flatMap((sheet) => sheet.codes.map(({ text }) => text)))],
  });
}
