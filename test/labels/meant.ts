import { fitBarcode } from '#shared/label/barcode-fit.ts';
import type { LabelDoc, Symbology } from '#shared/label/doc.ts';
import type { Dpi } from '#shared/label/size.ts';
import { encodeModules } from '../../electron/labels/raster/modules.ts';

/** A code that a label is meant to carry, and where it lies in dots, quiet zones included. */
export interface MeantCode {
  readonly text: string;
  readonly symbology: Symbology;
  readonly at: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

/** AIM identifiers that a right code of each symbology has (ISO/IEC 15424). */
const aimOf: Readonly<Record<Symbology, string>> = {
  code128: ']C0',
  ean13: ']E0',
  // The same bars with a 0 in front: readers tell them as EAN-13.
  upca: ']E0',
  ean8: ']E4',
  qr: ']Q1',
  gs1datamatrix: ']d2',
};

/** Every code of a label. */
export const meantCodes = (doc: LabelDoc, dpi: Dpi): MeantCode[] =>
  doc.items.flatMap((item) => {
    if (item.kind !== 'barcode') return [];
    const modules = encodeModules(item);
    if (modules === null) throw new Error(`no symbol holds ${item.value}`);
    return [{ text: item.value, symbology: item.symbology, at: fitBarcode(item, modules, dpi).quiet }];
  });

/** Whether a reader's answer is the code meant: its text to the byte and its kind. */
export const sameCode = (meant: MeantCode, read: { readonly text: string; readonly aim: string }): boolean =>
  read.aim === aimOf[meant.symbology] &&
  (read.text === meant.text || (meant.symbology === 'upca' && read.text === `0${meant.text}`));
