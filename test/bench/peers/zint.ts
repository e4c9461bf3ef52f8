import { execFile } from 'node:child_process';
import type { BenchCode } from '../values.ts';

const types: Record<BenchCode, readonly string[]> = {
  code128: ['-b', '20'],
  ean13: ['-b', '13'],
  qr: ['-b', '58', '--secure=2'],
  gs1datamatrix: ['-b', '71', '--gs1', '--square'],
};

/** Element string with its identifiers in brackets, the only form zint takes; for our marking codes only. */
function bracketed(value: string): string {
  const [head = '', key = '', signature = ''] = value.split('\u001D');
  return `[01]${head.slice(2, 16)}[21]${head.slice(18)}[91]${key.slice(2)}[92]${signature.slice(2)}`;
}

/** Runs zint once; PNG with two dots a module. */
export function zintPng(symbology: BenchCode, value: string): Promise<Buffer> {
  const data = symbology === 'gs1datamatrix' ? bracketed(value) : value;
  const args = [...types[symbology], '--notext', '--quietzones', '--direct', '--filetype=PNG', '-d', data];
  return new Promise((resolve, reject) => {
    execFile('zint', args, { encoding: 'buffer' }, (failed, png) =>
      failed === null ? resolve(png) : reject(failed),
    );
  });
}
