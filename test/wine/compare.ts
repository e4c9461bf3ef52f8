import { inkBox, type Bitmap } from '../../electron/labels/raster/bitmap.ts';
import { cropped, differingDots, pngDots } from '../kit/dots.ts';
import { readCodesOf } from '../kit/png-codes.ts';
import type { Paper } from './paper.ts';
import type { Sheet } from './sheets.ts';

/** How a sheet that came out differs from the one that was printed. */
export interface Difference {
  readonly sheet: string;
  /** Dots that differ when the ink lies on the ink; null where they were rendered at different resolutions. */
  readonly dots: number | null;
  /** How far the ink lies from its place, mm, and how much wider or narrower it is. */
  readonly offMm: number;
  readonly codes: number;
  /** Codes of the one that are not on the other. */
  readonly lost: number;
}

type Box = NonNullable<ReturnType<typeof inkBox>>;

function boxOf(bitmap: Bitmap): Box {
  const box = inkBox(bitmap);
  if (box === null) throw new Error('a sheet came out empty');
  return box;
}

const edges = ({ x, y, w, h }: Box): number[] => [x, y, x + w, y + h];

async function difference(out: Uint8Array, dpi: number, sheet: Sheet): Promise<Difference> {
  const [printed, meant] = [await pngDots(out), await pngDots(sheet.png)];
  const [at, wanted] = [boxOf(printed), boxOf(meant)];
  const offs = edges(at).map((edge, i) =>
    Math.abs((edge / dpi) * 25.4 - ((edges(wanted)[i] ?? 0) / sheet.dpi) * 25.4),
  );
  const crop = (bitmap: Bitmap, { x, y, w, h }: Box): Bitmap => cropped(bitmap, x, y, w, h);
  const read = new Set((await readCodesOf(out)).map(({ text }) => text));
  const codes = (await readCodesOf(sheet.png)).map(({ text }) => text);
  return {
    sheet: sheet.name,
    dots: dpi === sheet.dpi ? differingDots(crop(printed, at), crop(meant, wanted)) : null,
    offMm: Math.max(...offs),
    codes: codes.length,
    lost: codes.filter((text) => !read.has(text)).length,
  };
}

/** Compares what came out with what was printed, sheet by sheet. */
export async function compare(paper: Paper, dpi: number, sheets: readonly Sheet[]): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const page = paper.pages[at];
    if (page !== undefined) differences.push(await difference(page, dpi, sheet));
  }
  return differences;
}
