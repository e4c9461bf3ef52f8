import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { toBuffer } from 'bwip-js/node';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { beforeAll, describe, expect, test } from 'vitest';
import { productOfSlug } from '../../../../electron/market/practice/goods/catalogue.ts';
import { looksLikeMark, sampleMark } from '../../../../electron/market/practice/marks.ts';

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
});

describe('sample marking codes', () => {
  test('go through a GS1 DataMatrix and come back to the letter, with the GS1 mark of the symbol', async () => {
    const mark = sampleMark(productOfSlug('perfume').barcodes[0] ?? '', 3);
    expect(looksLikeMark(mark)).toBe(true);
    expect(mark).not.toBe(sampleMark(productOfSlug('perfume').barcodes[0] ?? '', 4));
    const png = await toBuffer({
      bcid: 'datamatrix',
      text: `^FNC1${mark.replaceAll('^', '^^').replaceAll('\u001d', '^FNC1')}`,
      parsefnc: true,
      scale: 4,
      padding: 8,
      backgroundcolor: 'FFFFFF',
    });
    const [found] = await readBarcodes(new Uint8Array(png), {
      formats: ['DataMatrix'],
      textMode: 'Plain',
    });
    expect([found?.text, found?.symbologyIdentifier]).toEqual([mark, ']d2']);
  });

  test.each([
    ['short, without tail', (mark: string) => mark.slice(0, 31)],
    ['separators lost', (mark: string) => mark.replaceAll('\u001d', '')],
    ['only an EAN', () => '4607123451015'],
    ['a second tail', (mark: string) => `${mark}\u001d93xx`],
  ])('%s is no full code', (_name, spoil) => {
    expect(looksLikeMark(spoil(sampleMark('4607123451015', 1)))).toBe(false);
  });
});
