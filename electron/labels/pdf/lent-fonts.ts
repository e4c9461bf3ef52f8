import { readFileSync } from 'node:fs';
import type { LabelAssets } from '../assets.ts';
import type { LentFonts } from './pdfium-fonts.ts';

/** The faces that PDFs may borrow; each is read when a file first asks for it. */
export function lentFonts({ fonts }: LabelAssets): LentFonts {
  const face = (file: string): (() => Uint8Array) => {
    let read: Uint8Array | null = null;
    return () => (read ??= readFileSync(file));
  };
  return {
    sans400: face(fonts.sans400),
    sans700: face(fonts.sans700),
    han400: face(fonts.han400),
    han700: face(fonts.han700),
  };
}
