import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import type { ReadCode } from '#shared/label/engine.ts';

/** Finds codes on grey dots or on an encoded picture. */
export interface CodeReader {
  /** With `expected` it looks for no more codes than those, of no other kind: several times quicker where they are there. */
  ofGrey(
    width: number,
    height: number,
    grey: Uint8Array,
    expected?: readonly ReadCode[],
  ): Promise<ReadCode[]>;
  ofPicture(bytes: Uint8Array): Promise<ReadCode[]>;
}

// What marketplaces and carriers put on labels (ITF: 14-digit numbers of the Russian post); each more costs time.
const options: ReaderOptions = {
  formats: ['Code128', 'EAN13', 'QRCode', 'DataMatrix', 'ITF'],
  tryHarder: true,
  tryInvert: false,
  maxNumberOfSymbols: 20,
  // Element strings as a hand scanner sends them, not with brackets around their identifiers.
  textMode: 'Plain',
};

const known = options.formats ?? [];

function lookingFor(expected: readonly ReadCode[] | undefined): ReaderOptions {
  if (expected === undefined || expected.length === 0) return options;
  const formats = known.filter((format) => expected.some((code) => code.format === format));
  return formats.length === 0 ? options : { ...options, formats, maxNumberOfSymbols: expected.length };
}

/** Starts the decoder from its wasm bytes. */
export async function createCodeReader(wasm: Uint8Array): Promise<CodeReader> {
  await prepareZXingModule({
    overrides: { wasmBinary: wasm.slice().buffer },
    equalityFn: () => true,
    fireImmediately: true,
  });
  const find = async (bytes: Uint8Array, how: ReaderOptions): Promise<ReadCode[]> => {
    const found = await readBarcodes(bytes, how);
    return found
      .filter((code) => code.isValid)
      .map((code) => ({ text: code.text, format: code.format, identifier: code.symbologyIdentifier }));
  };
  return {
    ofPicture: (bytes) => find(bytes, options),
    // The decoder takes a PGM file: one byte per dot instead of the four of a canvas.
    ofGrey: (width, height, grey, expected) =>
      find(Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]), lookingFor(expected)),
  };
}
