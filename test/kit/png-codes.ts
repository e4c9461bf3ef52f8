import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

let prepared: Promise<void> | null = null;

async function prepare(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasm = await readFile(file);
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

/** Codes on a PNG, read by ZXing, of every kind it knows; `text` byte-exact, GS included. */
export async function readCodesOf(
  png: Uint8Array,
): Promise<readonly { text: string; format: string; aim: string }[]> {
  await (prepared ??= prepare());
  const found = await readBarcodes(new Uint8Array(png), {
    tryHarder: true,
    textMode: 'Plain',
    maxNumberOfSymbols: 20,
  });
  return found.map((code) => ({ text: code.text, format: code.format, aim: code.symbologyIdentifier }));
}
