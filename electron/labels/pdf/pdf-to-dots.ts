import { err, ok, type Result } from '#shared/kit/result.ts';
import type { Box } from '#shared/label/doc.ts';
import type { PagePlace, ReadCode } from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';
import type { LabelFinding } from '#shared/label/findings.ts';
import type { Dpi, Stock } from '#shared/label/size.ts';
import { fromGrey, inkBox, isBlank, type Bitmap } from '../raster/bitmap.ts';
import { lostCodes, ownLost } from './lost-codes.ts';
import { isReadable, readingDots } from './page-size.ts';
import type { GreyPage, PdfFile, PdfReader } from './pdfium.ts';
import { placeInk, placeWhole, whole, type Placed } from './place.ts';
import type { CodeReader } from './read-codes.ts';

/** A page as printer dots, the size of the stock. */
export interface PdfDots {
  readonly bitmap: Bitmap;
  readonly findings: readonly LabelFinding[];
}

/** The page drawn finely: what codes it has, and where its ink is (mm). */
interface Seen {
  readonly page: Stock;
  readonly codes: readonly ReadCode[];
  readonly ink: Box | null;
}

const blackWhite = ({ grey, width, height }: GreyPage): Bitmap => fromGrey(grey, width, height, width, 1);

async function see(file: PdfFile, reader: CodeReader, number: number, page: Stock, dpi: Dpi): Promise<Seen> {
  const perMm = readingDots(page, dpi);
  const drawn = file.draw(number, whole(page, perMm));
  const codes = await reader.ofGrey(drawn.width, drawn.height, drawn.grey);
  const box = inkBox(blackWhite(drawn));
  const ink = box && { x: box.x / perMm, y: box.y / perMm, w: box.w / perMm, h: box.h / perMm };
  return { page, codes, ink };
}

const dotsOf = (file: PdfFile, { page }: PagePlace, { at }: Placed): Bitmap =>
  blackWhite(file.draw(page, at));

/** Which answers to "the page is larger than the stock" would give a right label. */
async function answersFor(
  file: PdfFile,
  reader: CodeReader,
  seen: Seen,
  place: PagePlace,
): Promise<LabelError> {
  const { page, ink } = seen;
  const refused = { kind: 'page-larger-than-stock', page, stock: place.stock, ink } as const;
  if (ink === null) return { ...refused, answers: [] };
  const placed = placeInk(page, ink, place.stock, place.dpi);
  if (placed.share === 1) return { ...refused, answers: ['trim'] };
  const lost = await lostCodes(reader, seen.codes, dotsOf(file, place, placed));
  return { ...refused, answers: lost.length === 0 ? ['shrink'] : [] };
}

/** The page cut to its ink, or shrunk, as was answered; the error says what else would work. */
async function larger(
  file: PdfFile,
  reader: CodeReader,
  seen: Seen,
  place: PagePlace,
): Promise<Result<PdfDots, LabelError>> {
  const { page, ink } = seen;
  if (ink === null) return err({ kind: 'empty-pdf', page: place.page });
  const placed = placeInk(page, ink, place.stock, place.dpi);
  const { share } = placed;
  if (place.larger === 'refuse' || place.larger === undefined || (place.larger === 'trim' && share < 1))
    return err(await answersFor(file, reader, seen, place));
  const bitmap = dotsOf(file, place, placed);
  const turned: LabelFinding[] = placed.at.turn === 1 ? [{ kind: 'page-turned' }] : [];
  const how: LabelFinding = share < 1 ? { kind: 'page-shrunk', share } : { kind: 'page-trimmed' };
  return checked(reader, seen, place, bitmap, [...turned, how]);
}

async function checked(
  reader: CodeReader,
  seen: Seen,
  place: PagePlace,
  bitmap: Bitmap,
  findings: readonly LabelFinding[],
): Promise<Result<PdfDots, LabelError>> {
  const lost = await lostCodes(reader, seen.codes, bitmap);
  const formats = (codes: readonly ReadCode[]): string[] => codes.map(({ format }) => format);
  if (lost.length > 0 && findings.some(({ kind }) => kind === 'page-shrunk'))
    return err({ kind: 'codes-lost-by-shrinking', formats: formats(lost) });
  const own = ownLost(lost, seen.codes, place.codes ?? []);
  if (own.length > 0) return err({ kind: 'codes-lost', formats: formats(own) });
  return ok({
    bitmap,
    findings: [...findings, ...lost.map(({ format }): LabelFinding => ({ kind: 'code-lost', format }))],
  });
}

async function pageToDots(
  file: PdfFile,
  reader: CodeReader,
  place: PagePlace,
): Promise<Result<PdfDots, LabelError>> {
  const page = file.pages[place.page - 1];
  if (page === undefined) return err({ kind: 'no-such-page', page: place.page, pages: file.pages.length });
  const placed = placeWhole(page, place.stock, place.dpi);
  if (placed === null && !isReadable(page))
    return err({ kind: 'page-larger-than-stock', page, stock: place.stock, ink: null, answers: [] });
  if (placed === null)
    return larger(file, reader, await see(file, reader, place.page, page, place.dpi), place);
  const bitmap = dotsOf(file, place, placed);
  if (isBlank(bitmap)) return err({ kind: 'empty-pdf', page: place.page });
  const seen = await see(file, reader, place.page, page, place.dpi);
  return checked(reader, seen, place, bitmap, placed.at.turn === 1 ? [{ kind: 'page-turned' }] : []);
}

/** One page (from 1) of a PDF as exact printer dots; says which codes did not survive the printer's resolution. */
export async function pdfToDots(
  pdfs: PdfReader,
  reader: CodeReader,
  bytes: Uint8Array,
  place: PagePlace,
): Promise<Result<PdfDots, LabelError>> {
  const drawn = await pdfs.open(bytes, (file) => pageToDots(file, reader, place));
  return drawn.ok ? drawn.value : drawn;
}
