import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleProtocolNames } from '#shared/devices/scale/names.ts';
import type { ScaleReading } from '#shared/devices/scale/reading.ts';
import { createScaleReader, scaleProtocols } from '#shared/devices/scale/reader.ts';
import { gramsIn } from '#shared/devices/scale/units.ts';
import { massaFrame, scaleFrames, type OnScale } from '../../../kit/played-scale.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const all = (parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

const reads = (protocol: (typeof scaleProtocolNames)[number], bytes: string | Uint8Array) =>
  createScaleReader(protocol, 'kg').take(typeof bytes === 'string' ? bytesOf(bytes) : bytes).readings;

/** What a scale means by what lies on it; some keep a moving weight, or the grams below zero, to themselves. */
function meant(protocol: string, { grams, rests, over = false }: OnScale): ScaleReading {
  const silent = protocol === 'toledo-8217';
  if (over && protocol !== 'cas' && protocol !== 'massa-old') return { kind: 'over' };
  if (!rests || (over && protocol === 'cas')) return { kind: 'moving', grams: silent ? null : grams };
  if (grams === 0) return { kind: 'zero' };
  if (grams > 0) return { kind: 'stable', grams };
  return silent ? { kind: 'under' } : { kind: 'negative', grams };
}

const onScale = (protocol: string): fc.Arbitrary<OnScale> =>
  fc.record({
    grams: fc.integer({ min: -9000, max: 29_999 }),
    rests: fc.boolean(),
    over: protocol === 'massa-old' || protocol === 'toledo-continuous' ? fc.constant(false) : fc.boolean(),
  });

describe.each(scaleProtocolNames)('%s', (protocol) => {
  const loads = fc.array(onScale(protocol), { minLength: 1, maxLength: 6 });
  const frame = scaleFrames[protocol];

  it('SL1 each state of the scale is read as what it is', () => {
    fc.assert(
      fc.property(onScale(protocol), (on) => {
        expect(reads(protocol, frame(on))).toEqual([meant(protocol, on)]);
      }),
    );
  });

  it('SL2 however the bytes are cut, the same readings come of them', () => {
    fc.assert(
      fc.property(loads, fc.array(fc.nat(200)), (those, at) => {
        const bytes = all(those.map(frame));
        const places = [0, ...at.filter((n) => n < bytes.length).toSorted((a, b) => a - b), bytes.length];
        const reader = createScaleReader(protocol, 'kg');
        const readings = places
          .slice(1)
          .flatMap((end, i) => reader.take(bytes.slice(places[i], end)).readings);
        expect(readings).toEqual(those.map((on) => meant(protocol, on)));
      }),
    );
  });

  it('SL2 whatever arrives, nothing throws, nothing piles up, and a question asked anew is answered', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), onScale(protocol), (junk, on) => {
        const reader = createScaleReader(protocol, 'kg');
        for (const part of junk) reader.take(part);
        reader.drop();
        expect(reader.take(frame(on)).readings).toEqual([meant(protocol, on)]);
      }),
    );
  });
});

/** The old answer of Massa-K has no frame: only the question in front of it tells where it begins. */
describe.each(scaleProtocolNames.filter((name) => name !== 'massa-old'))('%s between rubbish', (protocol) => {
  it('SL2 rubbish ahead of a frame is told and costs no later one', () => {
    const frame = scaleFrames[protocol];
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), onScale(protocol), (junk, on) => {
        const reader = createScaleReader(protocol, 'kg');
        const heard = reader.take(all([junk, ...Array.from({ length: 12 }, () => frame(on))]));
        expect(heard.readings.at(-1)).toEqual(meant(protocol, on));
      }),
    );
  });
});

describe('SL1 as the makers print it', () => {
  it.each([
    ['comma', 'ST,GS,+  1.234kg\r\n', { kind: 'stable', grams: 1234 }],
    ['comma', 'ST,+00123.45  g\r\n', { kind: 'stable', grams: 123.45 }],
    ['comma', 'US,NT,-  0.250kg\r\n', { kind: 'moving', grams: -250 }],
    ['comma', 'ST,NT,-  0.250kg\r\n', { kind: 'negative', grams: -250 }],
    ['comma', 'ST,GS,1\u00c4,   13.5 kg\r\n', { kind: 'stable', grams: 13_500 }],
    ['comma', 'ST,GS,     2.00 lb\r\n', { kind: 'stable', grams: 907.18 }],
    ['comma', 'OL,GS,-9999999kg\r\n', { kind: 'under' }],
    ['sics', 'S S     100.00 g\r\n', { kind: 'stable', grams: 100 }],
    ['sics', 'S D      -0.33 kg\r\n', { kind: 'moving', grams: -330 }],
    ['sics', 'S -\r\n', { kind: 'under' }],
    ['sics', 'S I\r\n', { kind: 'moving', grams: null }],
    ['sics', 'ES\r\n', { kind: 'fault' }],
    ['toledo-8217', '\u000201.234\r', { kind: 'stable', grams: 1234 }],
    ['toledo-8217', '\u0002?p\r', { kind: 'zero' }],
    ['toledo-8217', '\u0002?h\r', { kind: 'moving', grams: null }],
    ['cas', '\u0001\u0002S   1.50lb\u0015\u0003\u0004', null],
  ] as const)('%s %j', (protocol, bytes, reading) => {
    expect(reads(protocol, bytes)).toEqual(reading === null ? [] : [reading]);
  });

  it('SL1 the checksum of Massa-K is that of its request: F8 55 CE 01 00 23 23 00', () => {
    expect(scaleProtocols['massa-100'].ask).toEqual(massaFrame([0x23]));
    expect(reads('massa-100', massaFrame([0x28, 0x17]))).toEqual([{ kind: 'fault' }]);
  });

  it('SL2 a changed bit behind a checksum is no weight', () => {
    for (const protocol of ['massa-100', 'cas'] as const) {
      const good = scaleFrames[protocol]({ grams: 1234, rests: true });
      for (let bit = 0; bit < good.length * 8; bit += 1) {
        const bad = Uint8Array.from(good, (byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        const [reading] = reads(protocol, bad);
        // Where the header or the end is hit, the frame may still be whole: then it says what it said.
        if (reading !== undefined) expect(reading).toEqual({ kind: 'stable', grams: 1234 });
      }
    }
  });

  it('SL1 a CAS scale is asked twice: whether it is ready, then for the weight', () => {
    const reader = createScaleReader('cas', 'kg');
    expect(reader.take(Uint8Array.of(0x06)).replies).toEqual([Uint8Array.of(0x11)]);
    expect(reader.take(Uint8Array.of(0x15))).toEqual({ readings: [], replies: [], rubbish: 0 });
  });
});

it('SL3 units become grams, and one that nobody knows no weight', () => {
  expect([gramsIn(1.5, 'kg'), gramsIn(2, 'LB'), gramsIn(4, ' oz'), gramsIn(7.25, 'g')]).toEqual([
    1500, 907.18, 113.4, 7.25,
  ]);
  for (const unit of ['t', 'ct', 'pcs', '', '%']) expect(gramsIn(1, unit)).toBeNull();
  expect(reads('comma', 'ST,GS,+  1.234 t\r\n')).toEqual([]);
  expect(createScaleReader('toledo-8217', 'lb').take(bytesOf('\u000202.00\r')).readings).toEqual([
    { kind: 'stable', grams: 907.18 },
  ]);
});
