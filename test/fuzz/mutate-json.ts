import { pick } from '../chaos/dice.ts';

type Roll = () => number;
type Holder = Record<string, unknown>;

const strange: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  -0,
  2 ** 60,
  '',
  '0',
  'x',
  'x'.repeat(5_000),
  '2026-13-45T99:99:99Z',
  '__proto__',
  'constructor',
  [],
  {},
  [[]],
  [null],
  { '': null },
  '\u0000',
  '\uD800',
  '../../x',
  'https://evil.example/',
];

/** More places are not looked at: lists of lists that were made long twice have millions. */
const MOST_PLACES = 20_000;
/** A value with more places gets no list made that long. */
const FEW_PLACES = 200;

/** The places in a value: what holds it, and under which key. Not by recursion: inputs are nested thousands deep. */
function placesIn(value: unknown): [Holder, string][] {
  const found: [Holder, string][] = [];
  const holders: unknown[] = [value];
  for (let at = 0; at < holders.length && found.length < MOST_PLACES; at += 1) {
    const holder = holders[at];
    if (typeof holder !== 'object' || holder === null) continue;
    for (const key of Object.keys(holder)) {
      found.push([holder as Holder, key]);
      holders.push((holder as Holder)[key]);
    }
  }
  return found;
}

function deep(depth: number): unknown {
  let value: unknown = 0;
  for (let i = 0; i < depth; i += 1) value = [value];
  return value;
}

function change(roll: Roll, places: readonly [Holder, string][], words: readonly string[]): void {
  const [holder, key] = pick(roll, places);
  const old = holder[key];
  switch (Math.floor(roll() * 9)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return;
    case 1:
      holder[key] = [old];
      return;
    case 2: {
      const [from, name] = pick(roll, places);
      // A copy: a value that holds itself has no text.
      holder[key] = structuredClone(from[name]);
      return;
    }
    case 3:
      if (Array.isArray(old))
        holder[key] = Array.from(
          { length: pick(roll, [0, 2, 50, places.length > FEW_PLACES ? 50 : 3_000]) },
          () => old[0] ?? null,
        );
      else holder[key] = typeof old === 'number' ? String(old) : old === null ? {} : null;
      return;
    case 4:
      holder[typeof old === 'string' && old !== '' ? old.slice(0, 20) : 'extra'] = old;
      return;
    case 5:
      holder[key] = deep(pick(roll, [3, 50, 2_000]));
      return;
    case 6:
      holder[key] =
        typeof old === 'string'
          ? `${old.slice(0, Math.floor(roll() * old.length))}${pick(roll, ['', '€', '\n', '0', old])}`
          : pick(roll, strange);
      return;
    case 7:
      holder[key] = words.length > 0 ? pick(roll, words) : pick(roll, strange);
      return;
    default:
      holder[key] = pick(roll, strange);
  }
}

/** JSON with some of its values changed; null for what is none, or has nothing inside. */
export function changeJson(roll: Roll, text: string, words: readonly string[]): string | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  try {
    for (let left = 1 + Math.floor(roll() ** 2 * 4); left > 0; left -= 1) {
      const places = placesIn(value);
      if (places.length === 0) return null;
      change(roll, places, words);
    }
    const made = JSON.stringify(value);
    return made.length > 2_000_000 ? null : made;
  } catch {
    // Nested deeper than what copies values, or writes them, goes.
    return null;
  }
}
