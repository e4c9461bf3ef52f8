import type { PdfPage } from '#shared/label/engine.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Result } from '#shared/kit/result.ts';
import { mapPages, type CodedPosting } from './map-pages.ts';

/** Pages (from 1) of a label file that belong on one parcel, and every code on them. */
export interface ChosenPages {
  readonly pages: readonly number[];
  readonly codes: readonly string[];
}

function chosen(
  pages: readonly PdfPage[],
  numbers: readonly number[],
): Result<ChosenPages, 'label-foreign' | 'label-torn'> {
  const sheets = numbers.flatMap((page) => pages[page - 1] ?? []);
  if (sheets.length === 0 || sheets.some((sheet) => sheet.blank)) return err('label-torn');
  const codes = [...new Set(sheets.flatMap((sheet) => sheet.codes.map(({ text }) => text)))];
  return ok({ pages: numbers, codes });
}

/**
 * Finds the pages of a file that was asked for exactly one posting. A page is its own when it carries one of its codes;
 * without any such page the first one counts, since the number is all the station knows for sure. A file that shows
 * another posting anywhere, by its number or by a code of the `others` that the station knows, is `label-foreign`: the
 * wrong label on a box is worse than none.
 */
export function choosePages(
  pages: readonly PdfPage[],
  number: string,
  codes: readonly string[],
  others: readonly CodedPosting[] = [],
): Result<ChosenPages, 'label-foreign' | 'label-torn'> {
  const owners = mapPages(pages, [{ number, codes }, ...others.filter((other) => other.number !== number)]);
  if (owners.some(({ numbers }) => numbers.some((shown) => shown !== number))) return err('label-foreign');
  const own = owners.filter(({ kind }) => kind === 'one').map(({ page }) => page);
  return chosen(pages, own.length > 0 ? own : [1]);
}

/**
 * Finds a posting's pages in a file that was asked for several. Only pages that show this posting and no other count;
 * without any it is `label-foreign`: here the first page may be anybody's.
 */
export function choosePagesOfBatch(
  pages: readonly PdfPage[],
  number: string,
  postings: readonly CodedPosting[],
): Result<ChosenPages, 'label-foreign' | 'label-torn'> {
  const own = mapPages(pages, postings).filter(
    ({ kind, numbers }) => kind === 'one' && numbers[0] === number,
  );
  if (pages.length > 0 && own.length === 0) return err('label-foreign');
  return chosen(
    pages,
    own.map(({ page }) => page),
  );
}
