import type { Bitmap } from '../../electron/labels/raster/bitmap.ts';
import { sameCode, type MeantCode } from './meant.ts';
import { closeUp, dmtxOf, readersOf, zbarOf, zxingOf, type ReadBack } from './readers.ts';

/** A picture with the codes it is meant to carry. */
export interface Picture {
  readonly dots: Bitmap;
  readonly meant: readonly MeantCode[];
}

const missed = (picture: Picture, read: readonly ReadBack[], reader: ReadBack['reader']): MeantCode[] =>
  picture.meant.filter(
    (code) =>
      readersOf(code.symbology).includes(reader) &&
      !read.some((each) => each.reader === reader && sameCode(code, each)),
  );

/** Whole pictures first; a code that a reader overlooked among others is held under it alone, as at the table. */
async function withZxing({ dots, meant }: Picture): Promise<ReadBack[]> {
  const read = await zxingOf(dots);
  for (const code of missed({ dots, meant }, read, 'zxing'))
    read.push(...(await zxingOf(closeUp(dots, code.at, 3))));
  return read;
}

function withZbar(pictures: readonly Picture[]): ReadBack[][] {
  const whole = zbarOf(pictures.map(({ dots }) => dots));
  const again = pictures.flatMap((picture, i) =>
    missed(picture, whole[i] ?? [], 'zbar').map((code) => ({ i, dots: closeUp(picture.dots, code.at, 3) })),
  );
  const close = zbarOf(again.map(({ dots }) => dots));
  return whole.map((read, i) => [...read, ...close.flatMap((found, k) => (again[k]?.i === i ? found : []))]);
}

const withDmtx = ({ dots, meant }: Picture): ReadBack[] =>
  meant
    .filter((code) => code.symbology === 'gs1datamatrix')
    .flatMap((code) => dmtxOf(closeUp(dots, code.at, 2)));

/** What every reader that knows the codes finds on each picture, each finding once. */
export async function readBack(pictures: readonly Picture[]): Promise<ReadBack[][]> {
  const coded = pictures.filter(({ meant }) => meant.length > 0);
  const zbar = withZbar(coded);
  const all = new Map<Picture, ReadBack[]>();
  for (const [i, picture] of coded.entries())
    all.set(picture, [...(await withZxing(picture)), ...(zbar[i] ?? []), ...withDmtx(picture)]);
  return pictures.map((picture) => {
    const seen = new Map((all.get(picture) ?? []).map((each) => [JSON.stringify(each), each]));
    return [...seen.values()];
  });
}

/** Codes that not every reader of their kind has read. */
export const unread = (picture: Picture, read: readonly ReadBack[]): string[] =>
  (['zxing', 'zbar', 'dmtx'] as const).flatMap((reader) =>
    missed(picture, read, reader).map((code) => `${reader} did not read ${code.symbology} ${code.text}`),
  );
