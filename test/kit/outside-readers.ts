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

function run(name: OutsideReader, options: readonly string[], png: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'packline-codes-'));
  try {
    const file = path.join(folder, 'label.png');
    writeFileSync(file, png);
    return spawnSync(name, [...options, file], { encoding: 'latin1' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Codes that zbar finds, as `CODE-128:0208…`. */
export const readWithZbar = (png: Uint8Array): string[] =>
  run('zbarimg', ['-q', '--nodbus'], png)
    .split('\n')
    .filter((line) => line !== '')
    .sort();

/** DataMatrix codes that libdmtx finds, FNC1 shown as GS. */
export const readWithDmtx = (png: Uint8Array): string[] =>
  run('dmtxread', ['-n', '-G', '29', '-m', '4000', '-N', '1'], png)
    .split('\n')
    .filter((line) => line !== '');
