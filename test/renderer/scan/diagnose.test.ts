import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualScanner, type ScannerSettings } from '#shared/bridge/scanner-settings.ts';
import { GS } from '#shared/domain/rules/marking.ts';
import { checkCodes, checkNames } from '#shared/domain/rules/check-codes.ts';
import { diagnose, diagnoseSilence } from '../../../renderer/scan/diagnose.ts';
import { wedgeSettingsOf } from '../../../renderer/scan/settings.ts';
import { checkCodeArt } from '../../kit/check-code-art.ts';
import { keyLike, layouts, russian, scannerKeys, us, type Typing } from '../../kit/keyboard.ts';
import { wedgeBench } from '../../kit/typed-field.ts';

/** A scan of what a scanner sends for a code, as the wedge reads it. */
function scanned(text: string, typing: Partial<Typing> = {}, told: Partial<ScannerSettings> = {}) {
  const bench = wedgeBench('', wedgeSettingsOf({ ...usualScanner, ...told }));
  bench.play(scannerKeys(text, { layout: us, gap: () => 4, ...typing }));
  bench.rest(1000);
  const [scan] = bench.scans;
  if (scan === undefined) throw new Error('no scan');
  return scan;
}

const { letters, matrix, digits } = checkCodes;
const troubleOf = (expected: string, sent: string, typing: Partial<Typing> = {}) =>
  diagnose(expected, scanned(sent, typing)).trouble;

describe('what arrived, compared with what the code says', () => {
  for (const layout of layouts) {
    it(`WD2 nothing is wrong on a PC with the layout ${layout.name}, CapsLock on or off`, () => {
      for (const name of checkNames) {
        for (const caps of [false, true]) {
          expect(diagnose(checkCodes[name], scanned(checkCodes[name], { layout, caps })).trouble).toBeNull();
        }
      }
    });
  }

  it('WD2 another language, CapsLock, Tab and no Enter are named and do no harm', () => {
    expect(diagnose(letters, scanned(letters, { layout: russian })).notes).toEqual(['layout']);
    expect(diagnose(letters, scanned(letters, { caps: true })).notes).toEqual(['caps-lock']);
    expect(diagnose(letters, scanned(letters, { suffix: 'Tab' })).notes).toEqual(['tab']);
    expect(diagnose(letters, scanned(letters, { suffix: 'none' })).notes).toEqual(['no-end']);
    expect(diagnose(letters, scanned(letters)).notes).toEqual([]);
  });

  it('WD1 lost separators, letters in one case, a part that is missing and another code are told apart', () => {
    expect(troubleOf(matrix, matrix.replaceAll(GS, ''))).toEqual({ kind: 'gs-lost' });
    expect(troubleOf(letters, letters.toUpperCase())).toEqual({ kind: 'upper' });
    expect(troubleOf(letters, letters.toLowerCase())).toEqual({ kind: 'lower' });
    expect(troubleOf(digits, digits.slice(0, 16))).toEqual({ kind: 'cut', missing: 4 });
    expect(troubleOf(digits, digits.slice(2))).toEqual({ kind: 'cut', missing: 2 });
    expect(troubleOf(letters, '4601234567893')).toEqual({ kind: 'other' });
  });

  it('WD1 a scanner that is set to another country changes characters, each named once', () => {
    const german = letters.replaceAll('-', 'ß').replaceAll('/', '-').replaceAll('+', '*');
    const scan = { ...scanned(letters), text: german, alternate: german };
    expect(diagnose(letters, scan).trouble).toEqual({
      kind: 'changed',
      changes: [
        ['-', 'ß'],
        ['+', '*'],
        ['/', '-'],
      ],
    });
  });

  it('WD3 what the station can set right it sets right: told so, the same scan is well', () => {
    const plain = fc.stringMatching(/^[#*>%A-Z]{0,6}$/);
    const sign = fc.constantFrom(GS, '|', '~', '^]', '{GS}', '$$');
    fc.assert(
      fc.property(plain, plain, sign, (before, after, gs) => {
        const sent = `${before}${matrix.replaceAll(GS, gs)}${after}`;
        const { trouble } = diagnose(matrix, scanned(sent));
        if (before === '' && after === '' && gs === GS) {
          expect(trouble).toBeNull();
          return;
        }
        if (trouble === null || !('fix' in trouble)) throw new Error(JSON.stringify(trouble));
        expect(diagnose(matrix, scanned(sent, {}, trouble.fix)).trouble).toBeNull();
      }),
      { numRuns: 60, examples: [['', '', GS]] },
    );
  });

  it('WD3 letters that are turned round: always, or only under CapsLock', () => {
    const swapped = Array.from(letters, (c) =>
      c === c.toUpperCase() ? c.toLowerCase() : c.toUpperCase(),
    ).join('');
    for (const [caps, wanted] of [
      [false, 'inverted'],
      [true, 'compensated'],
    ] as const) {
      const trouble = troubleOf(letters, swapped, { caps });
      expect(trouble).toEqual({ kind: 'turned', fix: { letters: wanted } });
      expect(diagnose(letters, scanned(swapped, { caps }, { letters: wanted })).trouble).toBeNull();
    }
  });

  it('WD5 keys that come too slowly are told from silence and from typing, and the fix hears them', () => {
    const typed = (gap: number) =>
      scannerKeys(digits, { layout: us, gap: () => gap }).filter(
        ({ type, key }) => type === 'down' && key.length === 1,
      );
    expect(diagnoseSilence([])).toEqual({ kind: 'silent' });
    expect(diagnoseSilence(typed(900))).toEqual({ kind: 'silent' });
    expect(diagnoseSilence([keyLike({ type: 'down', code: 'KeyA', key: 'a', at: 0 })])).toEqual({
      kind: 'silent',
    });
    const slow = diagnoseSilence(typed(90));
    expect(slow).toEqual({ kind: 'slow', ms: 90, fix: { maxGapMs: 110 } });
    if (slow.kind === 'slow') expect(scanned(digits, { gap: () => 90 }, slow.fix).text).toBe(digits);
  });
});

describe('the pictures of the codes', () => {
  it.each(checkNames)('WD6 %s lies in the app as our own encoder draws it', async (name) => {
    const file = path.resolve(import.meta.dirname, `../../../assets/public/art/check-${name}.svg`);
    expect(await readFile(file, 'utf8')).toBe(checkCodeArt(name));
  });
});
