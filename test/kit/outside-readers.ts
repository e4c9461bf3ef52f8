import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Programs that read codes and share no code with ours. */
export type OutsideReader = 'zbarimg' | 'dmtxread';

const installed = (name: OutsideReader): boolean => spawnSync(name, ['--version']).error === undefined;

/** True where the program is there; on CI a missing one fails instead of passing unseen. */
export function haveReader(name: OutsideReader): boolean {
  if (installed(name)) return true;
  if (process.env['CI'] === 'true') throw new Error(`${name} is missing; CI must have it`);
  process.emitWarning(`${name} is not installed: codes were not read by it`);
  return false;
}

/** Runs a reader over many pictures at once: starting it costs more than reading a label. */
function run(name: OutsideReader, options: readonly string[], pngs: readonly Uint8Array[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'packline-codes-'));
  try {
    const files = pngs.map((png, i) => {
      const file = path.join(folder, `${i}.png`);
      writeFileSync(file, png);
      return file;
    });
    return spawnSync(name, [...options, ...files], { encoding: 'latin1', maxBuffer: 64e6 }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const zbarOptions = ['-q', '--nodbus'];
const dmtxOptions = ['-n', '-G', '29', '-m', '4000', '-N', '1'];

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** Codes that zbar finds, as `CODE-128:0208…`. */
export const readWithZbar = (png: Uint8Array): string[] => lines(run('zbarimg', zbarOptions, [png])).sort();

/** DataMatrix codes that libdmtx finds, FNC1 shown as GS. */
export const readWithDmtx = (png: Uint8Array): string[] => lines(run('dmtxread', dmtxOptions, [png]));

/** Codes that zbar finds on each of many pictures, as `CODE-128:0208…`. */
export function readAllWithZbar(pngs: readonly Uint8Array[]): string[][] {
  const found = pngs.map((): string[] => []);
  const sources = run('zbarimg', [...zbarOptions, '--xml'], pngs)
    .split('<source ')
    .slice(1);
  for (const source of sources) {
    const at = Number(/href='[^']*?(\d+)\.png'/.exec(source)?.[1]);
    for (const [, type = '', data = ''] of source.matchAll(
      /<symbol type='([^']+)'[^>]*><data><!\[CDATA\[([^]*?)\]\]><\/data>/g,
    ))
      found[at]?.push(`${type}:${Buffer.from(data, 'latin1').toString('utf8')}`);
  }
  return found;
}

/** The one DataMatrix that libdmtx finds on each of many pictures, FNC1 shown as GS; null where it finds none. */
export function readAllWithDmtx(pngs: readonly Uint8Array[]): (string | null)[] {
  const found = lines(run('dmtxread', dmtxOptions, pngs));
  // It does not say which picture a line is from: where one is missing each is asked by itself.
  return found.length === pngs.length ? found : pngs.map((png) => readWithDmtx(png)[0] ?? null);
}
