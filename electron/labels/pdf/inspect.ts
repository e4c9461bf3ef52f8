import { ok, type Result } from '#shared/kit/result.ts';
import type { PdfPage } from '#shared/label/engine.ts';
import type { LabelError } from '#shared/label/errors.ts';
import { fromGrey, isBlank } from '../raster/bitmap.ts';
import { isReadable, readingDots } from './page-size.ts';
import type { PdfFile, PdfReader } from './pdfium.ts';
import { whole } from './place.ts';
import type { CodeReader } from './read-codes.ts';

async function lookAt(file: PdfFile, reader: CodeReader, number: number): Promise<PdfPage> {
  const page = file.pages[number - 1] ?? { widthMm: 0, heightMm: 0 };
  const text = file.text(number);
  if (!isReadable(page)) return { ...page, codes: [], text, blank: false };
  const { width, height, grey } = file.draw(number, whole(page, readingDots(page, 203)));
  const codes = await reader.ofGrey(width, height, grey);
  return { ...page, codes, text, blank: isBlank(fromGrey(grey, width, height, width, 1)) };
}

/** Size, codes and text of every page: enough to tell which posting a label belongs to. */
export async function inspectPdf(
  pdfs: PdfReader,
  reader: CodeReader,
  bytes: Uint8Array,
): Promise<Result<{ readonly pages: readonly PdfPage[] }, LabelError>> {
  const seen = await pdfs.open(bytes, async (file) => {
    const pages: PdfPage[] = [];
    // Page by page: all pages of a long file at once would not fit into memory.
    for (let number = 1; number <= file.pages.length; number++)
      pages.push(await lookAt(file, reader, number));
    return pages;
  });
  return seen.ok ? ok({ pages: seen.value }) : seen;
}
