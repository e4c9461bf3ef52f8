import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandCode, type StationCommand } from '#shared/domain/rules/command-codes.ts';
import { GS } from '#shared/domain/rules/marking.ts';
import { interpretScan } from '../../../renderer/scan/interpret.ts';
import { german, keyLike, layouts, russian, scannerKeys, us } from '../../kit/keyboard.ts';
import { wedgeBench } from '../../kit/typed-field.ts';

const plain = (text: string, aim: string | null = null) => interpretScan({ text, alternate: text, aim });
const MARK = `0104601234567893215Nabc-dE7uXq${GS}91EE10${GS}92dGVzdHRlc3R0ZXN0dGVzdHRlc3R0ZXN0dGVzdHRlc3Q=`;

const commands: readonly StationCommand[] = [
  { kind: 'ok' },
  { kind: 'undo' },
  { kind: 'next-box' },
  { kind: 'park' },
  { kind: 'reprint' },
  { kind: 'problem', reason: null },
  { kind: 'problem', reason: 'damaged' },
  { kind: 'box', box: 'XL' },
  { kind: 'slot', slot: 7 },
  { kind: 'grams', grams: 1420 },
  { kind: 'badge', packer: 'ANNA' },
  { kind: 'reason', reason: 'lost' },
];

describe('command codes work on any PC (CC1)', () => {
  for (const layout of layouts) {
    test(`${layout.name}: every command, CapsLock on or off`, () => {
      for (const caps of [false, true]) {
        for (const command of commands) {
          const bench = wedgeBench();
          bench.play(scannerKeys(commandCode(command), { layout, caps, gap: () => 8 }));
          expect(bench.scans.map(interpretScan)).toEqual([{ kind: 'command', command }]);
        }
      }
    });
  }

  test('a scanner set to German on a German PC is understood by the alternate', () => {
    expect(interpretScan({ text: 'PL/OK', alternate: 'PL-OK', aim: null })).toEqual({
      kind: 'command',
      command: { kind: 'ok' },
    });
  });

  test('an unknown command code is no product', () => {
    expect(plain('PL-DANCE')).toEqual({ kind: 'bad-command', text: 'PL-DANCE' });
    expect(plain('PL-SLOT-ABC')).toEqual({ kind: 'bad-command', text: 'PL-SLOT-ABC' });
  });
});

describe('marking codes (MK3)', () => {
  test('an Honest Sign code is told by its shape and kept to the byte', () => {
    expect(plain(MARK)).toEqual({ kind: 'marking', raw: MARK });
    expect(plain(MARK, ']d2')).toEqual({ kind: 'marking', raw: MARK });
  });

  test('with a leading GS instead of the identifier', () => {
    expect(plain(GS + MARK)).toEqual({ kind: 'marking', raw: GS + MARK });
  });

  test('without its tail or its separators it is still a marking code: the packer is told what is wrong with it', () => {
    expect(plain(MARK.slice(0, 31)).kind).toBe('marking');
    expect(plain(MARK.replaceAll(GS, '')).kind).toBe('marking');
  });

  test('scanned through a Russian layout it comes out to the byte', () => {
    const bench = wedgeBench();
    bench.play(scannerKeys(`]d2${MARK}`, { layout: russian, caps: true, gap: () => 3 }));
    expect(bench.scans.map(interpretScan)).toEqual([{ kind: 'marking', raw: MARK }]);
  });

  test('any GS1 DataMatrix that names no plain product is one', () => {
    expect(plain('10LOT7', ']d2').kind).toBe('marking');
    expect(plain('0104601234567893', ']d2')).toMatchObject({ kind: 'code', text: '4601234567893' });
  });
});

describe('plain codes', () => {
  test('GS1-128 and GS1 DataBar give the product number inside', () => {
    for (const aim of [']C1', ']e0']) {
      expect(plain('0104601234567893', aim)).toMatchObject({ kind: 'code', text: '4601234567893' });
      expect(plain(`0104601234567893172711301012AB`, aim)).toMatchObject({ text: '4601234567893' });
    }
    expect(plain('(01)04601234567893')).toMatchObject({ text: '4601234567893' });
  });

  test('a carton keeps its own fourteen digits', () => {
    expect(plain('0114601234567890', ']C1')).toMatchObject({ kind: 'code', text: '14601234567890' });
  });

  test('a wrong check digit makes no product of it', () => {
    expect(plain('0104601234567894', ']C1')).toMatchObject({ kind: 'code', text: '0104601234567894' });
  });

  test('sixteen digits without identifier stay as they are: they may be a tracking number', () => {
    expect(plain('0104601234567893')).toMatchObject({ kind: 'code', text: '0104601234567893' });
  });

  test('the reading that can be a number goes first, the other one is kept', () => {
    expect(interpretScan({ text: '0208245774/0029/1', alternate: '0208245774-0029-1', aim: null })).toEqual({
      kind: 'code',
      text: '0208245774-0029-1',
      others: ['0208245774/0029/1'],
    });
    // A French scanner on a French PC holds Shift for digits.
    expect(interpretScan({ text: '$^)!@#$%^&(*#', alternate: '4601234567893', aim: null })).toMatchObject({
      text: '4601234567893',
    });
    expect(interpretScan({ text: 'ABC-1', alternate: 'ФИС-1', aim: null })).toMatchObject({ text: 'ABC-1' });
  });

  test('any EAN-13 or posting number through any layout is looked up as printed', () => {
    const number = fc.stringMatching(/^\d{13}$|^\d{10}-\d{4}-\d$/);
    fc.assert(
      fc.property(number, fc.constantFrom(...layouts), fc.boolean(), (text, layout, caps) => {
        const bench = wedgeBench();
        bench.play(scannerKeys(text, { layout, caps, gap: () => 10 }));
        expect(bench.scans.map(interpretScan)).toMatchObject([{ kind: 'code', text }]);
      }),
      { numRuns: 300 },
    );
  });

  test('blanks around a code are not part of it', () => {
    expect(plain(' 4601234567893 ')).toMatchObject({ text: '4601234567893' });
  });

  test('keys of a scanner that cannot be read stay readable as what they are', () => {
    const bench = wedgeBench();
    bench.play(['ä', 'ö', 'ü', 'ß'].map((key, i) => keyLike({ type: 'down', code: '', key, at: 10 * i })));
    bench.rest(1000);
    expect(bench.scans.map(interpretScan)).toEqual([{ kind: 'code', text: 'äöüß', others: [] }]);
    expect(us.name).not.toBe(german.name);
  });
});
