import { GS } from '#shared/domain/rules/marking.ts';
import type { Language } from '#shared/bridge/settings.ts';
import { checkCodes } from '#shared/domain/rules/check-codes.ts';
import type { ScannerTrouble } from '../../renderer/scan/diagnose.ts';
import { shownKeys } from '../../renderer/scan/shown-keys.ts';
import type { Screen, StationView } from '../../renderer/session/view.ts';
import { view } from './views.ts';

type Check = Extract<Screen, { kind: 'scanner' }>;

/** The check of a scanner: each code, each trouble, and its end. */
export function scannerViews(language: Language): Readonly<Record<string, StationView>> {
  const at = (part: Partial<Check>): StationView =>
    view(language, {
      kind: 'scanner',
      sheet: null,
      asked: 'letters',
      done: 0,
      trouble: null,
      from: null,
      arrived: null,
      left: [],
      notes: [],
      ...part,
    });
  const wrong = (
    trouble: ScannerTrouble,
    text: string,
    asked: NonNullable<Check['asked']> = 'matrix',
  ): StationView => at({ asked, done: 1, trouble, arrived: shownKeys({ text, aim: null, end: 'enter' }) });
  const { letters, matrix, digits } = checkCodes;
  return {
    'check-letters': at({}),
    'check-matrix': at({ asked: 'matrix', done: 1, notes: ['layout', 'caps-lock', 'no-end'] }),
    'check-sheet': at({ asked: 'matrix', done: 1, notes: ['layout', 'caps-lock', 'no-end'], sheet: 'waits' }),
    'check-digits': at({ asked: 'digits', done: 2, notes: ['tab'] }),
    'check-gs-lost': wrong({ kind: 'gs-lost' }, matrix.replaceAll(GS, '')),
    'check-gs-replaced': wrong(
      { kind: 'gs-replaced', sign: '{GS}', fix: { gs: '{GS}' } },
      matrix.replaceAll(GS, '{GS}'),
    ),
    'check-around': wrong(
      { kind: 'around', before: '>>', after: '##', fix: { prefix: '>>', suffix: '##' } },
      `>>${matrix}##`,
    ),
    'check-upper': wrong({ kind: 'upper' }, letters.toUpperCase(), 'letters'),
    'check-turned': wrong({ kind: 'turned', fix: { letters: 'inverted' } }, letters, 'letters'),
    'check-cut': wrong({ kind: 'cut', missing: 4 }, digits.slice(4), 'digits'),
    'check-changed': wrong(
      {
        kind: 'changed',
        changes: [
          ['-', 'ß'],
          ['+', '*'],
          ['/', '-'],
          ['z', 'y'],
          ['Z', 'Y'],
        ],
      },
      letters,
      'letters',
    ),
    'check-garbled': {
      ...wrong(
        {
          kind: 'garbled',
          changes: [
            ['P', 'Ð'],
            ['a', 'á'],
            ['C', 'Ã'],
            ['k', 'ë'],
          ],
        },
        letters,
        'letters',
      ),
    },
    'check-serial': at({ asked: 'matrix', done: 1, from: 'Honeywell Xenon 1950g' }),
    'check-slow': at({ trouble: { kind: 'slow', ms: 90, fix: { maxGapMs: 110 } } }),
    'check-silent': at({ trouble: { kind: 'silent' } }),
    'check-other': wrong({ kind: 'other' }, '4601234567893', 'letters'),
    'check-well': at({ asked: null, done: 3, notes: ['layout', 'no-end'] }),
    'check-left': at({ asked: null, done: 3, left: [{ kind: 'gs-lost' }, { kind: 'upper' }] }),
  };
}
