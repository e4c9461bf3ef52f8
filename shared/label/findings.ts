import { assertNever } from '../kit/assert-never.ts';

/** Something about a label worth telling; `item` is its index in `LabelDoc.items`. */
export type LabelFinding =
  | { readonly kind: 'outside'; readonly item: number }
  | { readonly kind: 'empty-value'; readonly item: number }
  | { readonly kind: 'bad-character'; readonly item: number; readonly character: string }
  | { readonly kind: 'not-digits'; readonly item: number; readonly digits: number }
  | { readonly kind: 'check-digit'; readonly item: number; readonly expected: string; readonly got: string }
  | { readonly kind: 'no-room'; readonly item: number }
  | {
      readonly kind: 'module-too-small';
      readonly item: number;
      readonly moduleMm: number;
      readonly leastMm: number;
    }
  /** Ink in a quiet zone; the edge of the label does the same, then `intruder` is the code itself. */
  | { readonly kind: 'quiet-zone'; readonly item: number; readonly intruder: number }
  /** The text ended in an ellipsis. */
  | { readonly kind: 'text-cut'; readonly item: number }
  /** The shipped fonts do not have these characters; they were left out. */
  | { readonly kind: 'glyph-missing'; readonly item: number; readonly characters: string }
  /** A picture that is no PNG, damaged, or of more dots than a label ever needs. */
  | {
      readonly kind: 'broken-picture';
      readonly item: number;
      readonly why: 'not-a-png' | 'damaged' | 'too-large';
    }
  /** Ink that the printer's offset pushed over the edge. */
  | { readonly kind: 'cut-by-offset'; readonly dots: number }
  /** The page was made smaller to fit the stock; `share` is its new size, below 1. */
  | { readonly kind: 'page-shrunk'; readonly share: number }
  /** Only the part of the page that has ink was printed. */
  | { readonly kind: 'page-trimmed' }
  /** The page has no white place for the mark that says it is printed again. */
  | { readonly kind: 'no-room-for-mark' }
  /** A code of the PDF page can no longer be read from the printer's dots. */
  | { readonly kind: 'code-lost'; readonly format: string }
  /** The page lay across and was turned by a quarter to fit the stock. */
  | { readonly kind: 'page-turned' };

/** True where the label must not be printed: it would be wrong, not merely ugly. */
export function isFatal(finding: LabelFinding): boolean {
  switch (finding.kind) {
    case 'outside':
    case 'empty-value':
    case 'bad-character':
    case 'not-digits':
    case 'check-digit':
    case 'no-room':
    case 'broken-picture':
      return true;
    case 'module-too-small':
    case 'quiet-zone':
    case 'text-cut':
    case 'glyph-missing':
    case 'code-lost':
    case 'page-turned':
    case 'page-shrunk':
    case 'page-trimmed':
    case 'no-room-for-mark':
    case 'cut-by-offset':
      return false;
    default:
      return assertNever(finding);
  }
}
