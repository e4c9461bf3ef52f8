import type { PdfiumRuntimeMethods, WrappedPdfiumModule } from '@embedpdf/pdfium';
import { fontTable } from '../font-file.ts';

/** Gives the bytes of the faces lent to PDFs that name a font without carrying it; asked when one is needed. */
export interface LentFonts {
  readonly sans400: () => Uint8Array;
  readonly sans700: () => Uint8Array;
  readonly han400: () => Uint8Array;
  readonly han700: () => Uint8Array;
}

// Windows character sets as PDFium asks for them (fpdf_sysfontinfo.h).
const hanCharsets = new Set([128, 129, 134, 136]);
const cyrillicCharset = 204;

// Some writers give no character set with the fonts that every Chinese system has.
const hanNames = /song|simsun|simhei|yahei|fangsong|kaiti|dengxian|pingfang|heiti|mingliu/i;

const tagText = (tag: number): string =>
  String.fromCharCode((tag >>> 24) & 0xff, (tag >>> 16) & 0xff, (tag >>> 8) & 0xff, tag & 0xff);

/**
 * Lends our faces to PDFium. It knows no fonts but the 14 Latin standard ones, and prints nothing where a Chinese PDF
 * only names its font (`STSong-Light`), which is usual. Handles 1 to 4 stand for the faces.
 */
export function lendFonts(module: WrappedPdfiumModule, memory: () => Uint8Array, fonts: LentFonts): void {
  const { pdfium } = module;
  const faces = [fonts.han400, fonts.han700, fonts.sans400, fonts.sans700];
  const nameAt = (address: number): string => {
    const bytes = memory();
    const end = address === 0 ? 0 : bytes.indexOf(0, address);
    return Buffer.from(bytes.subarray(address, end)).toString('latin1');
  };
  const put = (bytes: Uint8Array, buffer: number, size: number): number => {
    if (buffer !== 0 && size >= bytes.length) memory().set(bytes, buffer);
    return bytes.length;
  };
  const add = (f: (...args: number[]) => number | void, signature: string): number =>
    (pdfium as PdfiumRuntimeMethods).addFunction(f, signature);

  const mapFont = (_self = 0, weight = 400, _italic = 0, charset = 0, _pitch = 0, face = 0): number => {
    const name = nameAt(face);
    const bold = weight >= 600 || /bold|black|heavy/i.test(name) ? 1 : 0;
    if (hanCharsets.has(charset) || hanNames.test(name)) return 1 + bold;
    return charset === cyrillicCharset ? 3 + bold : 0;
  };
  const getData = (_self = 0, face = 0, tag = 0, buffer = 0, size = 0): number => {
    const font = faces[face - 1]?.();
    const bytes = font === undefined ? null : tag === 0 ? font : fontTable(font, tagText(tag));
    return bytes === null ? 0 : put(bytes, buffer, size);
  };
  const getName = (_self = 0, face = 0, buffer = 0, size = 0): number =>
    put(Buffer.from(face <= 2 ? 'Noto Sans SC\0' : 'Noto Sans\0', 'latin1'), buffer, size);
  const getCharset = (_self = 0, face = 0): number => (face <= 2 ? 134 : cyrillicCharset);

  const callbacks = [
    add(() => undefined, 'vi'),
    add(() => undefined, 'vii'),
    add(mapFont, 'iiiiiiii'),
    add(() => 0, 'iii'),
    add(getData, 'iiiiii'),
    add(getName, 'iiiii'),
    add(getCharset, 'iii'),
    add(() => undefined, 'vii'),
  ];
  // struct FPDF_SYSFONTINFO: version 1, then the callbacks in the order of its declaration.
  const info = pdfium.wasmExports.malloc(4 * (1 + callbacks.length));
  const view = new DataView(memory().buffer, info);
  [1, ...callbacks].forEach((value, i) => view.setUint32(4 * i, value, true));
  module.FPDF_SetSystemFontInfo(info);
}
