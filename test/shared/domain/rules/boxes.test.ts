import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultBoxes,
  suggestBox,
  volumetricGrams,
  withUse,
  wrappedSides,
  type BoxType,
  type BoxUse,
  type Goods,
} from '#shared/domain/rules/boxes.ts';
import { fitInto, type Placed, type Sides } from '#shared/domain/rules/fit.ts';

const goods = (partial: Partial<Goods> = {}): Goods => ({
  quantity: 1,
  lengthMm: 100,
  widthMm: 80,
  heightMm: 60,
  layers: 0,
  ...partial,
});
const box = (id: string, [lengthMm, widthMm, heightMm]: Sides): BoxType => ({
  id,
  name: id,
  lengthMm,
  widthMm,
  heightMm,
  grams: 0,
});
const idOf = (...given: Parameters<typeof suggestBox>): string | null => suggestBox(...given).box?.id ?? null;

/** Whether a box really holds the units as they were laid: told dot by dot, by nothing the search uses. */
function isHeld(room: Sides, units: readonly Sides[], placed: readonly Placed[]): boolean {
  const taken = new Set<string>();
  for (const { unit, at, sides } of placed) {
    const own = units[unit];
    if (own === undefined || own.toSorted().join() !== sides.toSorted().join()) return false;
    for (let x = at[0]; x < at[0] + sides[0]; x += 1)
      for (let y = at[1]; y < at[1] + sides[1]; y += 1)
        for (let z = at[2]; z < at[2] + sides[2]; z += 1) {
          const dot = `${x},${y},${z}`;
          if (x >= room[0] || y >= room[1] || z >= room[2] || taken.has(dot)) return false;
          taken.add(dot);
        }
  }
  return new Set(placed.map(({ unit }) => unit)).size === units.length;
}

/** Whether units go into a box at all: every place and every turn tried, dot by dot. */
function canBeHeld(room: Sides, units: readonly Sides[], taken: ReadonlySet<string> = new Set()): boolean {
  const [first, ...rest] = units;
  if (first === undefined) return true;
  const [a, b, c] = first;
  const turns: Sides[] = [
    [a, b, c],
    [a, c, b],
    [b, a, c],
    [b, c, a],
    [c, a, b],
    [c, b, a],
  ];
  for (const [l, w, h] of turns)
    for (let x = 0; x + l <= room[0]; x += 1)
      for (let y = 0; y + w <= room[1]; y += 1)
        for (let z = 0; z + h <= room[2]; z += 1) {
          const dots: string[] = [];
          for (let i = x; i < x + l; i += 1)
            for (let j = y; j < y + w; j += 1) for (let k = z; k < z + h; k += 1) dots.push(`${i},${j},${k}`);
          if (dots.some((dot) => taken.has(dot))) continue;
          if (canBeHeld(room, rest, new Set([...taken, ...dots]))) return true;
        }
  return false;
}

const side = (max: number) => fc.integer({ min: 1, max });
const small = (max: number): fc.Arbitrary<Sides> => fc.tuple(side(max), side(max), side(max));

describe('the smallest box', () => {
  it('BX1 takes every unit by its sides, beside the others', () => {
    expect(idOf([goods()], defaultBoxes)).toBe('S');
    expect(idOf([goods({ quantity: 6 })], defaultBoxes)).toBe('M');
    expect(idOf([goods({ lengthMm: 390, widthMm: 10, heightMm: 10 })], defaultBoxes)).toBe('L');
    expect(idOf([goods({ heightMm: 70, layers: 2 })], defaultBoxes)).toBe('M');
  });

  it('BX1 volume alone is not enough: two long things that fill half of a box may not go into it', () => {
    const long = goods({ quantity: 2, lengthMm: 190, widthMm: 90, heightMm: 80 });
    const tube = box('T', [200, 100, 100]);
    expect(idOf([{ ...long, quantity: 1 }], [tube])).toBe('T');
    expect(idOf([goods({ quantity: 2, lengthMm: 120, widthMm: 60, heightMm: 60 })], [tube])).toBeNull();
  });

  it('BX1 whatever the units, a place that is found holds them', () => {
    fc.assert(
      fc.property(small(9), fc.array(small(5), { minLength: 1, maxLength: 9 }), (room, units) => {
        const placed = fitInto(room, units);
        expect(placed === null || isHeld(room, units, placed)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('BX1 a box is never larger than needed: where every place was tried, none smaller holds up to four units', () => {
    fc.assert(
      fc.property(small(4), fc.array(small(3), { minLength: 1, maxLength: 4 }), (room, units) => {
        const volume = units.reduce((sum, [a, b, c]) => sum + a * b * c, 0);
        if (volume > room[0] * room[1] * room[2]) return;
        expect(fitInto(room, units) !== null).toBe(canBeHeld(room, units));
      }),
      {
        numRuns: 250,
        examples: [
          [
            [4, 3, 3],
            [
              [1, 1, 1],
              [2, 3, 3],
              [2, 2, 2],
              [1, 1, 2],
            ],
          ],
        ],
      },
    );
  });

  it('BX1 of the boxes of a station the smallest that holds the goods is taken', () => {
    fc.assert(
      fc.property(
        fc.array(small(4), { minLength: 1, maxLength: 5 }),
        fc.array(small(3), { minLength: 1, maxLength: 3 }),
        (rooms, units) => {
          const boxes = rooms.map((room, i) => box(`B${i}`, room));
          const things = units.map(([lengthMm, widthMm, heightMm]) => goods({ lengthMm, widthMm, heightMm }));
          const holding = rooms.filter((room) => canBeHeld(room, units)).map(([a, b, c]) => a * b * c);
          const taken = suggestBox(things, boxes).box;
          const volume = taken === null ? Infinity : taken.lengthMm * taken.widthMm * taken.heightMm;
          expect(volume).toBe(Math.min(...holding, Infinity));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('BX1 film around a unit counts on every side', () => {
    expect(wrappedSides(goods({ layers: 2 }))).toEqual([140, 120, 100]);
    expect(wrappedSides(goods({ heightMm: 0 }))).toBeNull();
  });

  it('BX1 sixty things of one kind are answered as well', () => {
    const cables = goods({ quantity: 60, lengthMm: 100, widthMm: 90, heightMm: 80 });
    expect(idOf([cables], defaultBoxes)).toBe('XL');
  });
});

describe('its reason', () => {
  it('BX3 the smallest says what it weighs by volume', () => {
    expect(suggestBox([goods()], defaultBoxes).why).toEqual({ kind: 'fits', volumetricGrams: 600 });
    expect(volumetricGrams(box('B', [400, 300, 250]))).toBe(6000);
  });

  it('BX3 what was not measured is named, and that nothing holds it is said', () => {
    expect(suggestBox([goods(), goods({ name: 'A-12', lengthMm: null })], defaultBoxes)).toEqual({
      box: null,
      why: { kind: 'no-sizes', of: 'A-12' },
    });
    expect(suggestBox([goods({ lengthMm: 2000 })], defaultBoxes)).toEqual({
      box: null,
      why: { kind: 'none-holds' },
    });
  });
});

describe('as before', () => {
  const uses = (...boxes: readonly string[]): readonly BoxUse[] =>
    boxes.map((id, i) => ({ posting: `p${i}`, box: id }));

  it('BX4 one use is chance, two are a habit, also for goods that nobody measured', () => {
    expect(idOf([goods()], defaultBoxes, uses('L'))).toBe('S');
    expect(suggestBox([goods({ lengthMm: null })], defaultBoxes, uses('L', 'L'))).toMatchObject({
      box: { id: 'L' },
      why: { kind: 'as-before', times: 2 },
    });
  });

  it('BX4 the latest habit counts; a box that is no longer kept is no habit', () => {
    expect(idOf([goods()], defaultBoxes, uses('L', 'L', 'M', 'M'))).toBe('M');
    expect(idOf([goods()], defaultBoxes, uses('L', 'L', 'M'))).toBe('L');
    expect(idOf([goods()], defaultBoxes, uses('OLD', 'OLD'))).toBe('S');
  });

  it('BX4 the same parcel packed again counts once, and only the last uses are remembered', () => {
    const twice = withUse(withUse([], { posting: 'p', box: 'L' }), { posting: 'p', box: 'L' });
    expect(twice).toHaveLength(1);
    let many: readonly BoxUse[] = [];
    for (let i = 0; i < 9; i += 1) many = withUse(many, { posting: `p${i}`, box: 'L' });
    expect(many.map(({ posting }) => posting)).toEqual(['p4', 'p5', 'p6', 'p7', 'p8']);
  });
});
