import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { besideArchive } from '../../../beside-archive.ts';

/** Families the labels are set in; registered under names of their own, beside whatever else the process uses. */
export const families = { regular: 'Practice Sans', bold: 'Practice Sans Bold' } as const;

/** TTF files of one face each. */
export interface FontFiles {
  readonly regular: string;
  readonly bold: string;
}

/** Noto Sans as installed (OFL-1.1): Latin and all of Cyrillic. */
export function installedNotoSans(): FontFiles {
  const require = createRequire(import.meta.url);
  const font = (specifier: string): string => besideArchive(require.resolve(specifier));
  return {
    regular: font('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
    bold: font('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
  };
}

/** Makes the families known to the canvas, once a process. */
export function registerFonts(files: FontFiles): void {
  if (!GlobalFonts.has(families.regular)) GlobalFonts.registerFromPath(files.regular, families.regular);
  if (!GlobalFonts.has(families.bold)) GlobalFonts.registerFromPath(files.bold, families.bold);
}
