import type { LabelEngine } from '#shared/label/engine.ts';
import { must } from '../kit/label-engine.ts';

/** What is wrong with a PDF of one page: null where it has that size in mm and every text wanted can be read from it. */
export async function wrongWithPdf(
  engine: LabelEngine,
  pdf: Uint8Array,
  wanted: readonly string[],
): Promise<string | null> {
  const { pages } = must(await engine.inspectPdf(pdf));
  if (pages.length !== 1) return `${pages.length} pages instead of one`;
  const read = pages.flatMap((page) => page.codes.map((code) => code.text));
  const missing = wanted.filter((text) => !read.includes(text));
  return missing.length === 0
    ? null
    : `not readable: ${missing.join(', ')}; read: ${read.join(', ') || 'nothing'}`;
}
