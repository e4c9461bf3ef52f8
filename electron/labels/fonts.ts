import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { LabelError } from '#shared/label/errors.ts';
import type { FontFiles } from './assets.ts';
import { fontCoverage } from './font-file.ts';

// Names of our own, so that a font installed on the machine never takes part.
const sans = 'Packline Sans';
const han = 'Packline Han';

/** CSS font for the canvas; Latin and Cyrillic from the first family, Han falls through to the second. */
export const cssFont = (weight: 400 | 700, px: number): string => `${weight} ${px}px "${sans}", "${han}"`;

/** Width of text in em. */
export type MeasureText = (text: string, weight: 400 | 700) => number;

/** Fonts ready for use. */
export interface Fonts {
  readonly measure: MeasureText;
  /** False for characters that would print as an empty box. */
  readonly covers: (codePoint: number) => boolean;
}

// The canvas keeps fonts per process: registering twice would only cost memory.
const registered = new Set<string>();

function register(file: string, family: string): boolean {
  if (registered.has(file)) return true;
  if (GlobalFonts.registerFromPath(file, family) === null) return false;
  registered.add(file);
  return true;
}

function coverageOf(file: string): ((codePoint: number) => boolean) | null {
  try {
    return fontCoverage(file);
  } catch {
    return null;
  }
}

function measurer(): MeasureText {
  // Outline metrics are linear here (no hinting): one large size serves all.
  const px = 256;
  const context = createCanvas(1, 1).getContext('2d');
  const known = new Map<string, number>();
  return (text, weight) => {
    const key = `${weight}${text}`;
    let width = known.get(key);
    if (width === undefined) {
      context.font = cssFont(weight, px);
      width = context.measureText(text).width / px;
      if (known.size > 20_000) known.clear();
      known.set(key, width);
    }
    return width;
  };
}

/** Registers the font files once per process; names the first that is missing or broken. */
export function loadFonts(files: FontFiles): Result<Fonts, LabelError> {
  const wanted = [
    [files.sans400, sans],
    [files.sans700, sans],
    [files.han400, han],
    [files.han700, han],
  ] as const;
  for (const [file, family] of wanted) {
    if (!register(file, family)) return err({ kind: 'font-missing', file });
  }
  const latin = coverageOf(files.sans400);
  if (latin === null) return err({ kind: 'font-missing', file: files.sans400 });
  const chinese = coverageOf(files.han400);
  if (chinese === null) return err({ kind: 'font-missing', file: files.han400 });
  return ok({ measure: measurer(), covers: (code) => latin(code) || chinese(code) });
}
