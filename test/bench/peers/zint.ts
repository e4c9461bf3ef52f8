import { execFile } from 'node:child_process';
import type { BenchCode } from '../values.ts';

const types: Record<BenchCode, readonly string[]> = {
  code128: ['-b', '20'],
  ean13: ['-b', '13'],
  qr: ['-b', '58', '--secure=2'],
  gs1datamatrix: ['-b', '71', '--gs1', '--square'],
};

/** Element string with its identifiers in brackets, the only form zint takes; for our marking codes only. */
const bracketed = (value: string): string =>
  value.replace(
    /^01(\d{14})21([^\u001D]*)\u001D91([^\u001D]*)\u001D92(.*)$/u,
    (_all, ...[gtin, serial, key, signature]: string[]) =>
      `[01]${gtin ?? ''}[21]${serial ?? ''}[91]${key ?? ''}[92]${signature ?? ''}`,
  );

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
