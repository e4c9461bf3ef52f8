import { isCyrillic } from './cyrillic.ts';

/** A typed or scanned text without what does not count: upper case, and for every character its place in the raw text. */
export interface Cleaned {
  readonly text: string;
  readonly at: readonly number[];
  /** The first character that is neither Latin, digit nor Cyrillic. */
  readonly stray: { readonly at: number; readonly char: string } | null;
  /** The first Cyrillic letter; the text keeps it. */
  readonly cyrillic: { readonly at: number; readonly char: string } | null;
}

const dashes = /^[-‐‑‒–—―−ー]$/u;
const unseen = /^[\s\u00AD\u200B-\u200F\u2060\uFEFF]$/u;

/** Full-width forms (typed with a Chinese input method) as ordinary ASCII; everything else as it is. */
export const narrow = (text: string): string =>
  text.replaceAll(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

// Not toUpperCase: it would silently turn ſ into S and ı into I.
const upper = (char: string): string =>
  /^[a-z]$/.test(char) || isCyrillic(char) ? char.toUpperCase() : char;

/** Drops blanks, dashes and invisible marks, folds full width and case (WB1); says where foreign characters stand. */
export function clean(raw: string): Cleaned {
  const at: number[] = [];
  let text = '';
  let stray: Cleaned['stray'] = null;
  let cyrillic: Cleaned['cyrillic'] = null;
  let place = 0;
  for (const typed of raw) {
    const here = place;
    place += typed.length;
    const char = upper(narrow(typed));
    if (dashes.test(char) || unseen.test(char)) continue;
    if (isCyrillic(char)) cyrillic ??= { at: here, char: typed };
    else if (!/^[A-Z\d]$/.test(char)) {
      stray ??= { at: here, char: typed };
      continue;
    }
    text += char;
    at.push(here);
  }
  return { text, at, stray, cyrillic };
}
