type Roll = () => number;
const pick = <T>(roll: Roll, from: readonly T[]): T | undefined => from[Math.floor(roll() * from.length)];
/** As much of a valibot schema as is looked at here. */
interface Shape {
  readonly type: string;
  readonly entries?: Record<string, Shape>;
  readonly item?: Shape;
  readonly items?: readonly Shape[];
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly key?: Shape;
  readonly value?: Shape;
  readonly pipe?: readonly Shape[];
}

/** Texts of which one or the other fits most of what a station is told. */
export const texts = [
  '0208245774-0029-1',
  'ANNA',
  '1234',
  'P1',
  'ship:0208245774-0029-1:1',
  '2026-11/05-0208245774-0029-1-abc.jpg',
  '1',
  '',
  'a',
  '0'.repeat(64),
  '1837465001',
  '2026-11-05',
  'https://cdn1.ozone.ru/x.png',
  '../../x',
  'x'.repeat(400),
  '\u0000',
  '192.168.1.5',
  'COM3',
  'practice-0000-0000-0000-000000000000',
  'generic-zpl-203',
  'en',
  '4600439931256',
];
const numbers = [0, 1, 2, 10, 203, 500, -1, 0.5, 1e9, 2 ** 53, Number.NaN, Infinity];
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xd9);
const anything: readonly unknown[] = [
  undefined,
  null,
  true,
  7,
  'x',
  [],
  {},
  jpeg,
  new Date(0),
  () => 1,
  Symbol('x'),
  1n,
  new Map([[1, 2]]),
];

/** A value that nearly fits a schema; now and then a part of it is something else. `said`: texts to choose from. */
export function nearly(roll: Roll, shape: Shape, depth = 0, said: readonly string[] = texts): unknown {
  if (roll() < 0.02 || depth > 12) return pick(roll, anything);
  const inner = (next: Shape): unknown => nearly(roll, next, depth + 1, said);
  switch (shape.type) {
    case 'object':
    case 'loose_object':
    case 'strict_object': {
      const made: Record<string, unknown> = {};
      for (const [key, entry] of Object.entries(shape.entries ?? {}))
        if (roll() > 0.01) made[key] = inner(entry);
      if (roll() < 0.05)
        made[pick(roll, ['__proto__', 'extra', 'constructor']) ?? 'extra'] = pick(roll, anything);
      return made;
    }
    case 'array':
      return Array.from({ length: pick(roll, [0, 1, 1, 2, 3]) ?? 0 }, () =>
        inner(shape.item ?? { type: 'unknown' }),
      );
    case 'tuple':
      return (shape.items ?? []).map(inner);
    case 'record':
      return { [String(inner(shape.key ?? { type: 'string' }))]: inner(shape.value ?? { type: 'unknown' }) };
    case 'variant':
    case 'union':
      return inner(pick(roll, (shape.options ?? []) as readonly Shape[]) ?? { type: 'unknown' });
    case 'picklist':
    case 'enum':
      return pick(roll, shape.options ?? ['x']);
    case 'literal':
      return shape.literal;
    case 'optional':
    case 'exact_optional':
    case 'undefinedable':
      return roll() < 0.3 ? undefined : inner(shape.wrapped ?? { type: 'unknown' });
    case 'nullable':
    case 'nullish':
      return roll() < 0.3 ? null : inner(shape.wrapped ?? { type: 'unknown' });
    case 'string':
      return pick(roll, said);
    case 'number':
      return pick(roll, numbers);
    case 'boolean':
      return roll() < 0.5;
    case 'undefined':
      return undefined;
    case 'instance':
      return jpeg;
    default:
      return pick(roll, anything);
  }
}
