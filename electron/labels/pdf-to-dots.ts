import { err, ok, type Result } from '#shared/kit/result.ts';
import type { PdfPage } from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';
import type { LabelFinding } from '#shared/label/findings.ts';
import { dotsPerMm, toDots, type Dpi, type Stock } from '#shared/label/size.ts';
import { fromGrey, isBlank, toGrey, type Bitmap } from './bitmap.ts';
import { whole, type GreyPage, type PdfReader, type Placement } from './pdfium.ts';
import type { CodeReader } from './read-codes.ts';

/** A page as printer dots, the size of the stock. */
export interface PdfDots {
  readonly bitmap: Bitmap;
  readonly findings: readonly LabelFinding[];
}

// Pages are cut to stock sizes by programs that round: less than this is the same size.
const toleranceMm = 1;
// Fine enough for every code that a printer could have made.
const readDpi: Dpi = 300;
// A3. A larger page is no label, and its dots would fill the memory.
const largestMm = 420;

const fits = (page: Stock, stock: Stock): boolean =>
  page.widthMm <= stock.widthMm + toleranceMm && page.heightMm <= stock.heightMm + toleranceMm;

/** Where a page goes on the stock: centred, never scaled, turned by a quarter only if it fits no other way. */
function placePage(page: Stock, stock: Stock, dpi: Dpi): Result<Placement, LabelError> {
  const lying: Stock = { widthMm: page.heightMm, heightMm: page.widthMm };
  const turn = fits(page, stock) ? 0 : fits(lying, stock) ? 1 : null;
  if (turn === null) return err({ kind: 'page-larger-than-stock', page, stock });
  const shown = turn === 0 ? page : lying;
  const canvas = { width: toDots(stock.widthMm, dpi), height: toDots(stock.heightMm, dpi) };
  const width = Math.round(shown.widthMm * dotsPerMm(dpi));
  const height = Math.round(shown.heightMm * dotsPerMm(dpi));
  const x = Math.floor((canvas.width - width) / 2);
  const y = Math.floor((canvas.height - height) / 2);
  return ok({ canvas, x, y, width, height, turn });
}

const blackWhite = ({ grey, width, height }: GreyPage): Bitmap => fromGrey(grey, width, height, width, 1);

async function lostCodes(reader: CodeReader, fine: GreyPage, bitmap: Bitmap): Promise<LabelFinding[]> {
  const wanted = await reader.ofGrey(fine.width, fine.height, fine.grey);
  if (wanted.length === 0) return [];
  const left = (await reader.ofGrey(bitmap.width, bitmap.height, toGrey(bitmap))).map((code) => code.text);
  return wanted.flatMap((code): LabelFinding[] => {
    const at = left.indexOf(code.text);
    if (at < 0) return [{ kind: 'code-lost', format: code.format }];
    left.splice(at, 1);
    return [];
  });
}

/** One page (from 1) of a PDF as exact printer dots; says which codes did not survive the printer's resolution. */
export async function pdfToDots(
  pdfs: PdfReader,
  reader: CodeReader,
  bytes: Uint8Array,
  want: { readonly page: number; readonly stock: Stock; readonly dpi: Dpi },
): Promise<Result<PdfDots, LabelError>> {
  const drawn = await pdfs.open(
    bytes,
    (file): Result<{ coarse: GreyPage; fine: GreyPage; turned: boolean }, LabelError> => {
      const page = file.pages[want.page - 1];
      if (page === undefined) return err({ kind: 'no-such-page', page: want.page, pages: file.pages.length });
      const placement = placePage(page, want.stock, want.dpi);
      if (!placement.ok) return placement;
      const coarse = file.draw(want.page, placement.value);
      const fine = file.draw(want.page, whole(page, want.dpi === 203 ? readDpi : 600));
      return ok({ coarse, fine, turned: placement.value.turn === 1 });
    },
  );
  if (!drawn.ok) return drawn;
  if (!drawn.value.ok) return drawn.value;
  const { coarse, fine, turned } = drawn.value.value;
  const bitmap = blackWhite(coarse);
  if (isBlank(bitmap)) return err({ kind: 'empty-pdf', page: want.page });
  const lost = await lostCodes(reader, fine, bitmap);
  return ok({ bitmap, findings: turned ? [{ kind: 'page-turned' }, ...lost] : lost });
}

/** Size, codes and text of every page: enough to tell which posting a label belongs to. */
export async function inspectPdf(
  pdfs: PdfReader,
  reader: CodeReader,
  bytes: Uint8Array,
): Promise<Result<{ readonly pages: readonly PdfPage[] }, LabelError>> {
  const opened = await pdfs.open(bytes, (file) => file.pages);
  if (!opened.ok) return opened;
  const pages: PdfPage[] = [];
  // Page by page: all pages of a long file at once would not fit into memory.
  for (const [i, page] of opened.value.entries()) {
    const readable = Math.max(page.widthMm, page.heightMm) <= largestMm;
    const seen = await pdfs.open(bytes, (file) => ({
      dots: readable ? file.draw(i + 1, whole(page, readDpi)) : null,
      text: file.text(i + 1),
    }));
    if (!seen.ok) return seen;
    const { dots, text } = seen.value;
    const codes = dots === null ? [] : await reader.ofGrey(dots.width, dots.height, dots.grey);
    pages.push({ ...page, codes, text, blank: dots !== null && isBlank(blackWhite(dots)) });
  }
  return ok({ pages });
}
