import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GS } from '#shared/domain/rules/marking.ts';
import { createRepeats } from '../../../renderer/scan/repeats.ts';
import type { Scan } from '../../../renderer/scan/scan.ts';
import { createSerialReader, textOfBytes } from '../../../renderer/scan/serial.ts';
import { defaultWedgeSettings, type WedgeSettings } from '../../../renderer/scan/settings.ts';
import { createWedge } from '../../../renderer/scan/wedge.ts';
import { countingIds } from '../../kit/store-runs.ts';
import { scannerKeys, us } from '../../kit/keyboard.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const clock = { now: () => 1_700_000_000_000 };

function reader(settings: Partial<WedgeSettings> = {}, repeats = createRepeats()) {
  const scans: Scan[] = [];
  const serial = createSerialReader({
    ids: countingIds(1),
    clock,
    settings: () => ({ ...defaultWedgeSettings, ...settings }),
    onScan: (scan) => scans.push(scan),
    repeats,
  });
  const says = (text: string | Uint8Array, at = 0): void =>
    serial.bytes(typeof text === 'string' ? bytesOf(text) : text, at, 'Honeywell');
  return { serial, scans, says };
}

describe('SR4 a code ends', () => {
  it.each([
    ['CR', '\r', 'enter'],
    ['LF', '\n', 'line-feed'],
    ['CR LF', '\r\n', 'enter'],
    ['TAB', '\t', 'tab'],
  ] as const)('with %s', (_name, suffix, end) => {
    const { says, scans } = reader();
    says(`4601234567893${suffix}4601234567886${suffix}`);
    expect(scans).toMatchObject([
      { text: '4601234567893', end, device: 'serial', from: 'Honeywell', keys: [] },
      { text: '4601234567886', end },
    ]);
  });

  it('SR4 with silence, of which a scanner that never sends a suffix needs little', () => {
    const { serial, says, scans } = reader();
    says('46012', 0);
    says('34567893', 60);
    const due = serial.due() ?? 0;
    serial.tick(due - 1);
    expect(scans).toEqual([]);
    serial.tick(due);
    expect(scans).toMatchObject([{ text: '4601234567893', end: 'silence' }]);
    expect(serial.due()).toBeNull();
  });

  it('SR4 a scanner that sends a suffix is waited for when its line stumbles', () => {
    const { serial, says, scans } = reader();
    says('1111\r', 0);
    says('22', 1000);
    serial.tick(1400);
    says('33\r', 1500);
    expect(scans.map(({ text }) => text)).toEqual(['1111', '2233']);
  });
});

it('SR4 however the bytes are cut, the same codes come of them', () => {
  const code = fc.stringMatching(/^[A-Za-z0-9-]{1,30}$/u);
  const cuts = fc.array(fc.nat(200), { maxLength: 10 });
  fc.assert(
    fc.property(fc.array(code, { minLength: 1, maxLength: 5 }), cuts, (codes, at) => {
      const { says, scans } = reader();
      const bytes = bytesOf(codes.map((each) => `${each}\r\n`).join(''));
      const places = [
        0,
        ...at.filter((place) => place < bytes.length).toSorted((a, b) => a - b),
        bytes.length,
      ];
      for (let i = 1; i < places.length; i += 1) says(bytes.slice(places[i - 1], places[i]));
      expect(scans.map(({ text }) => text)).toEqual(codes);
    }),
  );
});

it('SR4 separators, symbology identifier, prefix and stand-ins are read as of any scanner', () => {
  const mark = `010460123456789321abc${GS}91EE11${GS}92QQ`;
  const plain = reader();
  plain.says(`]d2${mark}\r`);
  expect(plain.scans).toMatchObject([{ text: mark, alternate: mark, aim: ']d2' }]);
  const odd = reader({ prefix: '>>', gs: '{GS}' });
  odd.says(`>>${mark.replaceAll(GS, '{GS}')}\r`);
  expect(odd.scans).toMatchObject([{ text: mark }]);
});

it('SR6 UTF-8 is read as that, all else as Windows-1251', () => {
  expect(textOfBytes(bytesOf('Полка-7'))).toBe('Полка-7');
  expect(textOfBytes(Uint8Array.of(0xcf, 0xee, 0xeb, 0xea, 0xe0))).toBe('Полка');
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => textOfBytes(bytesOf(text)) === text));
});

it('SR4 endless bytes of a wrong speed fill no memory', () => {
  const { says, scans } = reader();
  for (let i = 0; i < 100; i += 1) says(new Uint8Array(1000).fill(0xff));
  says('\r');
  expect(scans[0]?.text.length).toBeLessThan(5000);
});

describe('SR5 the same code twice in a moment', () => {
  it('SR5 is marked where one serial scanner sent it, and not where it took its time', () => {
    const { says, scans } = reader();
    says('1111\r', 0);
    says('1111\r', 120);
    says('1111\r', 900);
    expect(scans.map(({ repeatWithinMs }) => repeatWithinMs)).toEqual([null, 120, null]);
  });

  it('SR5 is marked where a keyboard scanner and a serial one sent it', () => {
    const repeats = createRepeats();
    const { says, scans } = reader({}, repeats);
    const wedge = createWedge({ ids: countingIds(2), clock, onScan: (scan) => scans.push(scan), repeats });
    const keys = scannerKeys('4601234567893', { layout: us, gap: () => 2, suffix: 'Enter' });
    for (const key of keys) wedge.key(key);
    says('4601234567893\r', (keys.at(-1)?.at ?? 0) + 100);
    expect(scans).toMatchObject([{ device: 'wedge', repeatWithinMs: null }, { device: 'serial' }]);
    expect(scans[1]?.repeatWithinMs).toBeGreaterThan(0);
  });

  it('SR5 two scanners at once do not mix their characters', () => {
    const repeats = createRepeats();
    const [left, right] = [reader({}, repeats), reader({}, repeats)];
    left.says('4601234', 0);
    right.says('LABEL-', 1);
    left.says('567893\r', 2);
    right.says('0042\r', 3);
    expect([left.scans[0]?.text, right.scans[0]?.text]).toEqual(['4601234567893', 'LABEL-0042']);
  });
});
