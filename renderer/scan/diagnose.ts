import type { ScannerSettings } from '#shared/bridge/scanner-settings.ts';
import { GS } from '#shared/domain/rules/marking.ts';
import type { KeyLike } from './key-like.ts';
import type { Scan } from './scan.ts';

/** What is wrong with a scan of a code that is known; `fix` is what this station can do about it. */
export type ScannerTrouble =
  | { readonly kind: 'gs-lost' | 'upper' | 'lower' | 'other' | 'silent' }
  | { readonly kind: 'gs-replaced'; readonly sign: string; readonly fix: Partial<ScannerSettings> }
  | {
      readonly kind: 'around';
      readonly before: string;
      readonly after: string;
      readonly fix: Partial<ScannerSettings>;
    }
  | { readonly kind: 'turned'; readonly fix: Partial<ScannerSettings> }
  | { readonly kind: 'cut'; readonly missing: number }
  /** `garbled`: by a serial line that is set otherwise than the scanner. */
  | {
      readonly kind: 'changed' | 'garbled';
      readonly changes: readonly (readonly [sent: string, read: string])[];
    }
  | { readonly kind: 'slow'; readonly ms: number; readonly fix: Partial<ScannerSettings> };

/** What is worth knowing and does no harm here. */
export type ScannerNote = 'layout' | 'caps-lock' | 'no-end' | 'tab';

/** What a scan of a known code shows of the scanner. */
export interface Diagnosis {
  readonly trouble: ScannerTrouble | null;
  readonly notes: readonly ScannerNote[];
}

/** Longest text around a code, or stand-in for GS, that a station can be told of, characters. */
const AROUND = 16;
const SIGN = 8;
/** Most changed characters that still look like the same code. */
const CHANGED = 0.6;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
const turned = (text: string): string =>
  Array.from(text, (c) => (c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase())).join('');

/** Text around the code and a stand-in for GS, alone or together; null where the rest is not the code. */
function wrapped(expected: string, read: string): ScannerTrouble | null {
  const [first = '', ...rest] = expected.split(GS).map(escaped);
  const between = rest.map((part, i) => (i === 0 ? `(?<sign>.{0,${SIGN}}?)${part}` : `\\k<sign>${part}`));
  const shape = new RegExp(
    `^(?<before>.{0,${AROUND}}?)${first}${between.join('')}(?<after>.{0,${AROUND}})$`,
    'su',
  );
  const groups = shape.exec(read)?.groups;
  if (groups === undefined) return null;
  const { before = '', after = '', sign } = groups;
  const fixes = before === '' && after === '' ? {} : { prefix: before, suffix: after };
  if (sign === '') return { kind: 'gs-lost' };
  if (sign !== undefined && sign !== GS) return { kind: 'gs-replaced', sign, fix: { ...fixes, gs: sign } };
  return { kind: 'around', before, after, fix: fixes };
}

function inCase(expected: string, read: string, capsLock: boolean): ScannerTrouble | null {
  if (read === turned(expected))
    return { kind: 'turned', fix: { letters: capsLock ? 'compensated' : 'inverted' } };
  if (read === expected.toUpperCase()) return { kind: 'upper' };
  return read === expected.toLowerCase() ? { kind: 'lower' } : null;
}

function differing(expected: string, read: string, serial: boolean): ScannerTrouble {
  const whole = read.length > 3 && (expected.startsWith(read) || expected.endsWith(read));
  if (whole) return { kind: 'cut', missing: expected.length - read.length };
  const pairs = Array.from(expected, (sent, i): [string, string] => [sent, read.charAt(i)]);
  const changed = pairs.filter(([sent, got]) => sent !== got);
  if (read.length !== expected.length || changed.length > expected.length * CHANGED) return { kind: 'other' };
  const seen = new Map(changed.map((pair) => [pair.join(''), pair]));
  return { kind: serial ? 'garbled' : 'changed', changes: [...seen.values()] };
}

function troubleOf(expected: string, { text, capsLock, device }: Heard): ScannerTrouble | null {
  if (text === expected) return null;
  return (
    wrapped(expected, text) ??
    inCase(expected, text, capsLock) ??
    differing(expected, text, device === 'serial')
  );
}

type Heard = Pick<Scan, 'text' | 'alternate' | 'end' | 'capsLock' | 'device'>;

/** Compares what arrived with what the code says (WD1-WD4). */
export function diagnose(expected: string, scan: Heard): Diagnosis {
  const notes: ScannerNote[] = [];
  if (scan.alternate !== scan.text && scan.text === expected && !scan.capsLock) notes.push('layout');
  if (scan.capsLock) notes.push('caps-lock');
  if (scan.end === 'silence') notes.push('no-end');
  if (scan.end === 'tab') notes.push('tab');
  return { trouble: troubleOf(expected, scan), notes };
}

/** Keys that a scanner sent, too slowly for a scan, are further apart than this never, ms. */
const SLOWEST_MS = 400;
const LONGEST_GAP_MS = 150;
const LEAST_KEYS = 6;

/** Nothing was recognised: were keys coming, only too slowly? `keys` are the last ones that went down, in order (WD5). */
export function diagnoseSilence(keys: readonly KeyLike[]): ScannerTrouble {
  const gaps: number[] = [];
  for (let i = keys.length - 1; i > 0; i -= 1) {
    const gap = (keys[i]?.at ?? 0) - (keys[i - 1]?.at ?? 0);
    if (gap > SLOWEST_MS) break;
    gaps.push(gap);
  }
  if (gaps.length + 1 < LEAST_KEYS) return { kind: 'silent' };
  const ms = Math.round(Math.max(...gaps));
  return { kind: 'slow', ms, fix: { maxGapMs: Math.min(LONGEST_GAP_MS, Math.ceil((ms * 1.2) / 10) * 10) } };
}
