import { encodeModules } from '../../electron/labels/raster/modules.ts';
import { checkCodes, type CheckName } from '#shared/domain/rules/check-codes.ts';

const symbology = { letters: 'code128', matrix: 'gs1datamatrix', digits: 'code128' } as const;
/** Modules of white around, as wide as every reader wants it. */
const QUIET = { letters: 10, matrix: 3, digits: 10 } as const;
const BAR_HEIGHT = 60;

/** The picture of a code that scanners are checked with, as it lies in `assets/public/art`. */
export function checkCodeArt(name: CheckName): string {
  const modules = encodeModules({ symbology: symbology[name], value: checkCodes[name] });
  if (modules === null) throw new Error(`no symbol holds ${name}`);
  const { columns, rows, runs } = modules;
  const quiet = QUIET[name];
  const height = rows === 1 ? BAR_HEIGHT : rows;
  const path = runs
    .map(
      ({ column, row, length }) =>
        `M${column + quiet} ${row + quiet}h${length}v${rows === 1 ? height : 1}h-${length}z`,
    )
    .join('');
  const box = `0 0 ${columns + 2 * quiet} ${height + 2 * quiet}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path d="${path}"/></svg>\n`;
}
