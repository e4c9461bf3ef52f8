import { createRequire } from 'node:module';

// Loaded as CommonJS: its ES module names a source map that it does not ship.
const { zplToBase64Async } = createRequire(import.meta.url)(
  'zpl-renderer-js',
) as typeof import('zpl-renderer-js');

/** What zebrash, an implementation that is not ours, prints from ZPL at 203 dpi on this stock; PNG bytes. */
export async function zplAsPng(
  zpl: Uint8Array,
  stock: { readonly widthMm: number; readonly heightMm: number },
): Promise<Uint8Array> {
  return Buffer.from(
    await zplToBase64Async(Buffer.from(zpl).toString('latin1'), stock.widthMm, stock.heightMm, 8),
    'base64',
  );
}
