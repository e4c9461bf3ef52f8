import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gsStandIns, usualScanner, type ScannerSettings } from '#shared/bridge/scanner-settings.ts';
import { GS } from '#shared/domain/rules/marking.ts';
import type { KeyLike } from '../../../renderer/scan/key-like.ts';
import {
  french,
  german,
  keyLike,
  keyOn,
  layouts,
  russian,
  scannerKeys,
  us,
  type GsSpelling,
  type Layout,
  type Typing,
} from '../../kit/keyboard.ts';
import { wedgeSettingsOf } from '../../../renderer/scan/settings.ts';
import { createWedge } from '../../../renderer/scan/wedge.ts';
import { wedgeBench } from '../../kit/typed-field.ts';

const even = (ms: number) => () => ms;
const endOf = (events: readonly KeyLike[]): number => events.at(-1)?.at ?? 0;

const ascii = fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code));
const character = fc.oneof({ weight: 19, arbitrary: ascii }, { weight: 1, arbitrary: fc.constant(GS) });
/**
 * What looks like a symbology identifier in the other case alone is taken for one read under CapsLock; no symbology's codes
 * begin so.
 */
const likeIdentifier = /^\][a-z][0-9a-z]/iu;
const codeText = fc
  .array(character, { minLength: 4, maxLength: 100 })
  .map((parts) => parts.join(''))
  .filter((text) => !likeIdentifier.test(text));
/** No separators: a Ctrl in the first keys goes by, and types nothing. */
const plainText = fc.array(ascii, { minLength: 4, maxLength: 40 }).map((parts) => parts.join(''));
const gaps = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 101, maxLength: 101 });

/** What was scanned, with the symbology identifier that a random text may begin with. */
const whole = (scan: { text: string; aim: string | null } | undefined): string =>
  `${scan?.aim ?? ''}${scan?.text ?? ''}`;

describe('a scan reaches the station exactly, whatever the PC makes of the keys', () => {
  for (const layout of layouts) {
    test(`${layout.name}: any ASCII code with GS, any suffix, CapsLock on or off, 1-40 ms between keys`, () => {
      fc.assert(
        fc.property(
          codeText,
          gaps,
          fc.boolean(),
          fc.constantFrom('Enter', 'Tab', 'none'),
          fc.constantFrom<GsSpelling[]>('ctrl', 'f8', 'literal', 'alt'),
          fc.boolean(),
          (text, waits, caps, suffix, gs, slowShift) => {
            const bench = wedgeBench('до ');
            bench.play(
              scannerKeys(text, { layout, caps, suffix, gs, slowShift, gap: (index) => waits[index] ?? 20 }),
            );
            bench.rest(1000);
            expect(bench.scans).toHaveLength(1);
            expect(whole(bench.scans[0])).toBe(text);
            expect(bench.field()).toBe('до ');
          },
        ),
        { numRuns: 120 },
      );
    });
  }

  test('10,000 scans at 20 ms a key, back to back: none is lost, none doubled, none stained', () => {
    const bench = wedgeBench();
    const codes = Array.from({ length: 10_000 }, (_, i) => `46${String(i * 7919).padStart(11, '0')}`);
    let at = 1000;
    for (const code of codes) {
      const events = scannerKeys(code, { layout: russian, gap: even(20) }, at);
      bench.play(events);
      at = endOf(events) + 20;
    }
    expect(bench.scans.map(({ text }) => text)).toEqual(codes);
    expect(new Set(bench.scans.map(({ id }) => id)).size).toBe(codes.length);
  });

  test('two scans without suffix, a trigger pull apart, are two', () => {
    const bench = wedgeBench();
    const first = scannerKeys('4601234567893', { layout: us, suffix: 'none', gap: even(5) });
    bench.play(first);
    bench.play(
      scannerKeys('4607086152140', { layout: us, suffix: 'none', gap: even(5) }, endOf(first) + 120),
    );
    bench.rest(1000);
    expect(bench.scans.map(({ text }) => text)).toEqual(['4601234567893', '4607086152140']);
  });

  test('the same code twice within 300 ms is two scans, the second marked as a quick repeat', () => {
    const bench = wedgeBench();
    const once = scannerKeys('4601234567893', { layout: us, gap: even(2) });
    bench.play(once);
    const twice = scannerKeys('4601234567893', { layout: us, gap: even(2) }, endOf(once) + 100);
    bench.play(twice);
    bench.play(scannerKeys('4601234567893', { layout: us, gap: even(2) }, endOf(twice) + 400));
    expect(bench.scans.map(({ repeatWithinMs }) => repeatWithinMs !== null)).toEqual([false, true, false]);
    expect(bench.scans[1]?.repeatWithinMs).toBeGreaterThan(0);
  });

  test('keys are timed by when they were pressed: a page too busy to look loses nothing', () => {
    const bench = wedgeBench('a');
    const events = scannerKeys('PL-BADGE-ANNA', { layout: german, gap: even(30) });
    for (const event of events) if (bench.wedge.key(event) === 'pass') expect(event.key).toBe('Shift');
    expect(bench.scans.map(({ text }) => text)).toEqual(['PL-BADGE-ANNA']);
    expect(bench.field()).toBe('a');
  });
});

describe('what scanners put around the code', () => {
  const scan = (text: string, settings = {}) => {
    const bench = wedgeBench('', settings);
    bench.play(scannerKeys(text, { layout: german, gap: even(10) }));
    bench.rest(200);
    return bench.scans[0];
  };

  test.each([']C1', ']d2', ']E0', ']Q1', ']Q3', ']e0', ']A0'])(
    'symbology identifier %s goes to its own field',
    (aim) => {
      expect(scan(`${aim}0104601234567893`)).toMatchObject({ aim, text: '0104601234567893' });
    },
  );

  test('a bracket that is data stays data', () => {
    expect(scan(']ab]C1')).toMatchObject({ aim: null, text: ']ab]C1' });
  });

  test('a prefix and a suffix set on the scanner are taken off', () => {
    expect(scan('~4601234567893#', { prefix: '~', suffix: '#' })).toMatchObject({ text: '4601234567893' });
  });

  test('a scanner set to the layout of the PC is read right in the alternate', () => {
    const bench = wedgeBench();
    // A German scanner on a German PC sends the dash from the key that is a slash in the US, and z from y.
    const places = { P: 'KeyP', L: 'KeyL', '-': 'Slash', Z: 'KeyY' } as const;
    bench.play(
      (['P', 'L', '-', 'Z'] as const).flatMap((letter, i) => {
        const shift = letter !== '-';
        const code = places[letter];
        return [keyLike({ type: 'down', code, key: keyOn(german, code, shift, false), shift, at: 10 * i })];
      }),
    );
    bench.rest(1000);
    expect(bench.scans[0]).toMatchObject({ alternate: 'PL-Z', text: 'PL/Y' });
  });

  test('CapsLock is told from the case of the letters, even where the lock says nothing', () => {
    const bench = wedgeBench();
    const keys = scannerKeys('abCD12', { layout: us, caps: true, gap: even(5) });
    bench.play(keys.map((event) => ({ ...event, capsLock: false })));
    expect(bench.scans[0]).toMatchObject({ text: 'abCD12', alternate: 'ABcd12', capsLock: true });
  });

  test('a scanner that turns its letters round under CapsLock is read right where the station is told so', () => {
    const bench = wedgeBench('', { letters: 'compensated' });
    bench.play(scannerKeys('ABcd12', { layout: us, caps: true, gap: even(5) }));
    expect(bench.scans[0]?.text).toBe('abCD12');
  });

  test('an Enter or line feed that straggles in after the scan does not press OK', () => {
    const bench = wedgeBench();
    const events = scannerKeys('4601234567893', { layout: us, gap: even(5) });
    bench.play(events);
    bench.play([keyLike({ type: 'down', code: 'KeyJ', key: 'j', ctrl: true, at: endOf(events) + 20 })]);
    bench.play([keyLike({ type: 'down', code: 'Enter', key: 'Enter', at: endOf(events) + 100 })]);
    expect(bench.passed).toEqual([]);
    bench.play([keyLike({ type: 'down', code: 'Enter', key: 'Enter', at: endOf(events) + 2000 })]);
    expect(bench.passed.map(({ key }) => key)).toEqual(['Enter']);
  });

  test('no key of a scan is seen by the page when it comes up again', () => {
    const bench = wedgeBench();
    const verdicts = scannerKeys(' 46 01', { layout: us, gap: even(10) })
      .filter(({ key }) => key !== 'Shift')
      .map((event) => bench.wedge.key(event));
    expect(new Set(verdicts)).toEqual(new Set(['swallow']));
  });
});

/** Keys of a person: each held for a while, the next sometimes down before the last is up. */
function personKeys(
  text: string,
  layout: Layout,
  waits: readonly number[],
  holds: readonly number[],
): KeyLike[] {
  const codes = Object.keys(layout.keys);
  let at = 1000;
  const events = text.split('').flatMap((character, i) => {
    at += waits[i] ?? 120;
    const code = codes[character.charCodeAt(0) % codes.length] ?? 'KeyA';
    const shift = character === character.toUpperCase() && character !== character.toLowerCase();
    const key = keyOn(layout, code, shift, false);
    const up = at + (holds[i] ?? 60);
    const shiftKey = { code: 'ShiftLeft', key: 'Shift' };
    return [
      ...(shift ? [keyLike({ type: 'down', ...shiftKey, shift: true, at: at - 45 })] : []),
      keyLike({ type: 'down', code, key, shift, at }),
      keyLike({ type: 'up', code, key, shift, at: up }),
      ...(shift ? [keyLike({ type: 'up', ...shiftKey, at: at + 45 })] : []),
    ];
  });
  return events.sort((a, b) => a.at - b.at);
}

describe('typing is never taken for a scan', () => {
  for (const layout of layouts) {
    test(`${layout.name}: a person at 90 ms a key or slower keeps every letter, in order`, () => {
      fc.assert(
        fc.property(
          fc.string({ minLength: 1, maxLength: 60 }),
          fc.array(fc.integer({ min: 90, max: 400 }), { minLength: 60, maxLength: 60 }),
          fc.array(fc.integer({ min: 30, max: 160 }), { minLength: 60, maxLength: 60 }),
          (text, waits, holds) => {
            const events = personKeys(text, layout, waits, holds);
            const bench = wedgeBench('x');
            bench.play(events);
            bench.rest(1000);
            const typed = events.filter(({ type, key }) => type === 'down' && key.length === 1);
            const composed = events.filter(({ type, key }) => type === 'down' && key === 'Process');
            expect(bench.scans).toEqual([]);
            expect(bench.field()).toBe(
              `x${typed.map(({ key }) => key).join('')}${'拼'.repeat(composed.length)}`,
            );
          },
        ),
        { numRuns: 80 },
      );
    });
  }

  const type = (key: string, code: string, at: number, more: Partial<KeyLike> = {}) =>
    keyLike({ type: 'down', key, code, at, ...more });

  test('a quick roll of three letters is typed, late by no more than the hold', () => {
    const bench = wedgeBench();
    bench.play([type('t', 'KeyT', 0), type('h', 'KeyH', 30), type('e', 'KeyE', 60)]);
    bench.rest(199);
    expect(bench.field()).toBe('');
    bench.rest(1);
    expect(bench.field()).toBe('the');
    expect(bench.scans).toEqual([]);
  });

  const lift = (key: string, code: string, at: number) => keyLike({ type: 'up', key, code, at });

  test('SC11 a letter stands in the field as soon as the finger leaves the key', () => {
    const bench = wedgeBench();
    bench.play([type('t', 'KeyT', 0)]);
    bench.rest(70);
    expect(bench.field()).toBe('');
    bench.play([lift('t', 'KeyT', 80)]);
    expect(bench.field()).toBe('t');
  });

  test('SC11 a key let go of as quickly as a scanner does waits longer for the next one', () => {
    const bench = wedgeBench();
    bench.play([type('4', 'Digit4', 0), lift('4', 'Digit4', 8)]);
    bench.rest(390);
    expect(bench.field()).toBe('');
    bench.rest(10);
    expect(bench.field()).toBe('4');
  });

  test('SC11 what is held back is typed before a hand moves the cursor, and stays out of a scan all the same', () => {
    const bench = wedgeBench('x');
    const events = scannerKeys('4601234567893', { layout: us, gap: even(10) });
    bench.play(events.slice(0, 4));
    bench.wedge.pointed();
    expect(bench.field()).toBe('x46');
    bench.play(events.slice(4));
    expect(bench.field()).toBe('x');
    expect(bench.scans.map(({ text }) => text)).toEqual(['4601234567893']);
  });

  test('a key held down repeats into the field and is no scan', () => {
    const bench = wedgeBench();
    const repeats = Array.from({ length: 20 }, (_, i) => type('a', 'KeyA', 500 + 30 * i, { repeat: true }));
    bench.play([type('a', 'KeyA', 0), ...repeats]);
    bench.rest(1000);
    expect(bench.field()).toBe('a'.repeat(21));
    expect(bench.scans).toEqual([]);
  });

  test('Backspace right after a letter finds the letter there', () => {
    const bench = wedgeBench();
    bench.play([type('a', 'KeyA', 0)]);
    expect(bench.wedge.key(type('Backspace', 'Backspace', 10))).toBe('pass');
    expect(bench.field()).toBe('a');
  });

  test('shortcuts, Escape and a quick "12 Enter" go their way', () => {
    const bench = wedgeBench();
    const ctrlC = type('c', 'KeyC', 0, { ctrl: true });
    const enter = type('Enter', 'Enter', 1040);
    const escape = type('Escape', 'Escape', 2000);
    bench.play([ctrlC, type('1', 'Digit1', 1000), type('2', 'Digit2', 1020), enter, escape]);
    expect(bench.passed).toEqual([ctrlC, enter, escape]);
    expect(bench.field()).toBe('12');
  });

  test('a scan in the middle of typing goes to the station; what was typed stays, before and after', () => {
    const bench = wedgeBench();
    bench.play([type('a', 'KeyA', 0), type('b', 'KeyB', 200)]);
    const events = scannerKeys('4601234567893', { layout: french, gap: even(38) }, 400);
    bench.play(events);
    bench.play([type('c', 'KeyC', endOf(events) + 200)]);
    bench.rest(200);
    expect(bench.field()).toBe('abc');
    expect(bench.scans.map(({ text }) => text)).toEqual(['4601234567893']);
  });
});

describe('on a computer that stumbles', () => {
  const typed = (text: string, gapAt: (index: number) => number): readonly KeyLike[] =>
    scannerKeys(text, { layout: us, gap: gapAt, suffix: 'Enter' });

  test('a scanner known to end with Enter may be held up in mid-code and is still one scan', () => {
    const bench = wedgeBench();
    bench.play(typed('PL-OK', even(5)));
    bench.rest(1000);
    bench.play(typed('4601234567893', (index) => (index === 6 ? 400 : 5)));
    bench.rest(1000);
    expect(bench.scans.map((scan) => scan.text)).toEqual(['PL-OK', '4601234567893']);
  });

  test('keys that the page hears late are not cut in two', () => {
    const bench = wedgeBench();
    const late = typed('4601234567893', even(2)).map((key, i) => ({ ...key, heard: key.at + i * 60 }));
    bench.play(late);
    bench.rest(5000);
    expect(bench.scans.map((scan) => scan.text)).toEqual(['4601234567893']);
  });

  test('SC11 SC12 no key of a scan is shown or lost where the page hears of each up to 350 ms late', () => {
    fc.assert(
      fc.property(
        plainText,
        fc.array(fc.nat({ max: 350 }), { minLength: 101, maxLength: 101 }),
        (text, late) => {
          const bench = wedgeBench('до ');
          const seen = new Set<string>();
          let heard = 0;
          let keys = -1;
          for (const event of typed(text, even(20))) {
            if (event.type === 'down') keys += 1;
            heard = Math.max(heard, event.at, event.type === 'down' ? event.at + (late[keys] ?? 0) : 0);
            bench.rest(Math.max(0, heard - bench.now()));
            bench.wedge.key({ ...event, heard });
            seen.add(bench.field());
          }
          bench.rest(1000);
          expect([...seen]).toEqual(['до ']);
          // The very first scan after a start: nobody knows yet that it ends with Enter (SC12).
          expect(bench.scans.map(whole)).toEqual([text]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a scanner without a suffix is waited for once, then no longer', () => {
    const bench = wedgeBench();
    bench.play(typed('PL-OK', even(5)));
    bench.rest(1000);
    for (const code of ['4601234567893', '4601234567916']) {
      bench.play(scannerKeys(code, { layout: us, gap: even(5), suffix: 'none' }));
      bench.rest(700);
    }
    bench.play(scannerKeys('4601234567930', { layout: us, gap: even(5), suffix: 'none' }));
    bench.rest(120);
    expect(bench.scans.map((scan) => scan.text)).toEqual([
      'PL-OK',
      '4601234567893',
      '4601234567916',
      '4601234567930',
    ]);
  });

  test('the first keys of a code, given up as typing while nothing came, are part of it after all', () => {
    const scans: string[] = [];
    let ids = 0;
    const wedge = createWedge({
      ids: { next: () => String(ids++) },
      clock: { now: () => 0 },
      onScan: (scan) => scans.push(scan.text),
    });
    const keys = typed('97357819-2411-1', even(2));
    const pause = keys[7]?.at ?? 0;
    for (const key of keys) {
      const heard = key.at < pause ? key.at : key.at + 200;
      if (key.at === pause) {
        wedge.tick(pause + 60);
        wedge.tick(pause + 150);
      }
      wedge.key({ ...key, heard });
    }
    expect(scans).toEqual(['97357819-2411-1']);
  });
});

describe('a scanner that was set to something odd', () => {
  const scan = (text: string, scanner: Partial<ScannerSettings>, typing: Partial<Typing> = {}) => {
    const bench = wedgeBench('', wedgeSettingsOf({ ...usualScanner, ...scanner }));
    bench.play(scannerKeys(text, { layout: russian, gap: even(10), ...typing }));
    bench.rest(1000);
    return bench.scans[0];
  };
  const marking = `010460123456789321ab(c!${GS}91EE06${GS}92Ab3=`;

  test.each(gsStandIns.filter((sign) => sign !== ''))('SC9 %s stands for the group separator', (gs) => {
    expect(scan(marking.replaceAll(GS, gs), { gs })?.text).toBe(marking);
  });

  test('SC9 prefix and suffix come off, and only where they are', () => {
    const around = { prefix: '>>', suffix: '##' };
    expect(scan('>>4601234567893##', around)?.text).toBe('4601234567893');
    expect(scan('4601234567893', around)?.text).toBe('4601234567893');
  });

  test('SC9 letters that are always turned round are turned back', () => {
    expect(scan('aBC-1d', { letters: 'inverted' })?.text).toBe('Abc-1D');
  });

  test('SC9 a slow scanner is heard when it is said to be slow, a short code when it may be short', () => {
    expect(scan('4601234567893', {}, { gap: even(110) })).toBeUndefined();
    const slow = scan('4601234567893', { maxGapMs: 120 }, { gap: even(110), suffix: 'none' });
    expect(slow).toMatchObject({ text: '4601234567893', end: 'silence' });
    expect(scan('123', {})).toBeUndefined();
    expect(scan('123', { minKeys: 3 })?.text).toBe('123');
  });

  test.each([
    ['Enter', 'enter'],
    ['Tab', 'tab'],
    ['none', 'silence'],
  ] as const)('SC10 what ended a scan and every key of it is told: %s', (suffix, end) => {
    const heard = scan('PL-ok', {}, { suffix });
    expect(heard?.end).toBe(end);
    expect(heard?.keys.map(({ code }) => code)).toEqual(['KeyP', 'KeyL', 'Minus', 'KeyO', 'KeyK']);
  });

  test('SC9 a change of the settings holds for the next key', () => {
    let gs = '';
    const scans: string[] = [];
    const wedge = createWedge({
      ids: { next: () => '1' },
      clock: { now: () => 0 },
      onScan: ({ text }) => scans.push(text),
      settings: () => wedgeSettingsOf({ ...usualScanner, gs }),
    });
    const play = (at: number) => {
      for (const event of scannerKeys('12|34', { layout: us, gap: even(5) }, at)) wedge.key(event);
    };
    play(1000);
    gs = '|';
    play(2000);
    expect(scans).toEqual(['12|34', `12${GS}34`]);
  });
});
