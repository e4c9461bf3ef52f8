import { besideArchive } from '../beside-archive.ts';

/** Paths of the four font files labels are set in. */
export interface FontFiles {
  readonly sans400: string;
  readonly sans700: string;
  readonly han400: string;
  readonly han700: string;
}

/** Every file the engine reads, as absolute paths; packaging may put them anywhere. */
export interface LabelAssets {
  readonly fonts: FontFiles;
  readonly pdfiumWasm: string;
  readonly zxingWasm: string;
}

/** Finds the files through a resolver such as `createRequire(import.meta.url).resolve`. */
export function resolveLabelAssets(resolve: (specifier: string) => string): LabelAssets {
  const font = (specifier: string): string => besideArchive(resolve(specifier));
  return {
    fonts: {
      sans400: font('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'),
      sans700: font('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf'),
      han400: font('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
      han700: font('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
    },
    pdfiumWasm: resolve('@embedpdf/pdfium/pdfium.wasm'),
    zxingWasm: resolve('zxing-wasm/reader/zxing_reader.wasm'),
  };
}
