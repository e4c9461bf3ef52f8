/** Lengths of a thing or of a box's inside, mm, in any order. */
export type Sides = readonly [number, number, number];

/** A unit in its place: its corner next to the box's corner, and its sides along the box's. */
export interface Placed {
  /** Which of the given units. */
  readonly unit: number;
  readonly at: Sides;
  readonly sides: Sides;
}

/** Steps of each search before a box is taken not to hold the goods; a few milliseconds together. */
const STEPS = 600;
/** The same for so few units that every place is tried within them. */
const STEPS_OF_FOUR = 3_000;
const stepsFor = (units: number): number => (units <= 4 ? STEPS_OF_FOUR : STEPS);
/** Up to so many units are also tried without straight cuts. */
const FEW = 6;

/** Units of the same sides, whichever way they lie. */
interface Kind {
  readonly turned: readonly Sides[];
  readonly volume: number;
  readonly units: number[];
}

const volumeOf = ([a, b, c]: Sides): number => a * b * c;

/** The ways a thing can lie: six, fewer where sides are equal; flat ones first, since they stand firm. */
function turns([a, b, c]: Sides): readonly Sides[] {
  const all: Sides[] = [
    [a, b, c],
    [b, a, c],
    [a, c, b],
    [c, a, b],
    [b, c, a],
    [c, b, a],
  ];
  const seen = new Set<string>();
  return all
    .toSorted((one, other) => one[2] - other[2])
    .filter((sides) => !seen.has(sides.join()) && seen.add(sides.join()));
}

function kindsOf(units: readonly Sides[]): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const [unit, sides] of units.entries()) {
    const key = sides.toSorted((a, b) => a - b).join();
    const kind = kinds.get(key) ?? { turned: turns(sides), volume: volumeOf(sides), units: [] };
    kind.units.push(unit);
    kinds.set(key, kind);
  }
  return [...kinds.values()].toSorted((one, other) => other.volume - one.volume);
}

const apart = (one: Placed, at: Sides, sides: Sides): boolean =>
  one.at[0] + one.sides[0] <= at[0] ||
  at[0] + sides[0] <= one.at[0] ||
  one.at[1] + one.sides[1] <= at[1] ||
  at[1] + sides[1] <= one.at[1] ||
  one.at[2] + one.sides[2] <= at[2] ||
  at[2] + sides[2] <= one.at[2];

/** Where a next unit may begin along one side of the box: at the wall, and behind every unit that lies there. */
const edges = (placed: readonly Placed[], axis: 0 | 1 | 2): readonly number[] =>
  [...new Set([0, ...placed.map(({ at, sides }) => at[axis] + sides[axis])])].toSorted((a, b) => a - b);

/** Whether `next` comes after `last` when a box is filled from its floor, row by row. */
const after = (next: Sides, last: Sides): boolean =>
  next[2] !== last[2] ? next[2] > last[2] : next[1] !== last[1] ? next[1] > last[1] : next[0] > last[0];

/** A block of air in a box. */
interface Space {
  readonly at: Sides;
  readonly sides: Sides;
}

const orders: readonly Sides[] = [
  [0, 1, 2],
  [1, 0, 2],
  [0, 2, 1],
  [2, 0, 1],
  [1, 2, 0],
  [2, 1, 0],
];

/** What is left of a space beside a unit in its corner, cut straight through along one side after another. */
function cut({ at, sides: room }: Space, unit: Sides, order: Sides): readonly Space[] {
  const left: Space[] = [];
  const now: [number, number, number] = [...room];
  for (const axis of order as readonly (0 | 1 | 2)[]) {
    const from: [number, number, number] = [...at];
    const sides: [number, number, number] = [...now];
    from[axis] += unit[axis];
    sides[axis] -= unit[axis];
    if (sides[axis] > 0) left.push({ at: from, sides });
    now[axis] = unit[axis];
  }
  return left;
}

const holds = (room: Sides, [a, b, c]: Sides): boolean => a <= room[0] && b <= room[1] && c <= room[2];

/** Search by straight cuts: every unit takes a corner of a space, and the rest of it becomes spaces again. */
function byCuts(box: Sides, kinds: readonly Kind[], count: number): readonly Placed[] | null {
  const placed: Placed[] = [];
  const most = stepsFor(count);
  let steps = 0;
  let open = kinds.reduce((sum, kind) => sum + kind.volume * kind.units.length, 0);

  function into(space: Space, rest: readonly Space[], kind: Kind, sides: Sides): boolean {
    const unit = kind.units.pop();
    if (unit === undefined) return false;
    placed.push({ unit, at: space.at, sides });
    open -= kind.volume;
    for (const order of orders) if (steps < most && fill([...rest, ...cut(space, sides, order)])) return true;
    open += kind.volume;
    placed.pop();
    kind.units.push(unit);
    return false;
  }

  /** Ways to lay a unit into this corner, the tightest first: what leaves the thinnest gap leaves the best rest. */
  const ways = ({ sides: room }: Space) =>
    kinds
      .filter((kind) => kind.units.length > 0)
      .flatMap((kind) =>
        kind.turned
          .filter((sides) => holds(room, sides))
          .map((sides) => ({ kind, sides, gaps: room.map((side, i) => side - (sides[i] ?? 0)) }))
          .map(({ gaps, ...way }) => ({
            ...way,
            gap: Math.min(...gaps),
            closed: gaps.filter((gap) => gap === 0).length,
          })),
      )
      .toSorted(
        (one, other) =>
          other.kind.volume - one.kind.volume || other.closed - one.closed || one.gap - other.gap,
      );

  function fill(before: readonly Space[]): boolean {
    if (placed.length === count) return true;
    steps += 1;
    const wanted = kinds.filter((kind) => kind.units.length > 0);
    const spaces = before.filter(({ sides }) =>
      wanted.some(({ turned }) => turned.some((each) => holds(sides, each))),
    );
    if (steps >= most || spaces.reduce((sum, { sides }) => sum + volumeOf(sides), 0) < open) return false;
    const [space, ...rest] = spaces.toSorted((one, other) => volumeOf(one.sides) - volumeOf(other.sides));
    if (space === undefined) return false;
    for (const { kind, sides } of ways(space)) if (into(space, rest, kind, sides)) return true;
    return fill(rest);
  }

  return fill([{ at: [0, 0, 0], sides: box }]) ? placed : null;
}

/** Search by places: every unit lies at a wall or behind another one, wherever that is; for few units. */
function byPlaces(box: Sides, kinds: readonly Kind[], count: number): readonly Placed[] | null {
  const placed: Placed[] = [];
  const most = stepsFor(count);
  let steps = 0;

  function lay(kind: Kind, sides: Sides, at: Sides): boolean {
    if (at.some((from, axis) => from + (sides[axis] ?? 0) > (box[axis] ?? 0))) return false;
    if (!placed.every((one) => apart(one, at, sides))) return false;
    const unit = kind.units.pop();
    if (unit === undefined) return false;
    placed.push({ unit, at, sides });
    if (fill(at)) return true;
    placed.pop();
    kind.units.push(unit);
    return false;
  }

  function fillAt(at: Sides): boolean {
    steps += 1;
    if (placed.some((one) => !apart(one, at, [1, 1, 1]))) return false;
    for (const kind of kinds)
      if (kind.units.length > 0)
        for (const sides of kind.turned) if (steps < most && lay(kind, sides, at)) return true;
    return false;
  }

  /** Goes on behind the last place; places that stay empty are passed over. */
  function fill(last: Sides | null): boolean {
    if (placed.length === count) return true;
    const [xs, ys, zs] = [edges(placed, 0), edges(placed, 1), edges(placed, 2)];
    for (const z of zs)
      for (const y of ys)
        for (const x of xs) {
          if (steps >= most) return false;
          if ((last === null || after([x, y, z], last)) && fillAt([x, y, z])) return true;
        }
    return false;
  }

  return fill(null) ? placed : null;
}

/**
 * A way to lay all units into a box, turned as they must be, nothing overlapping (BX1); null where none was found. Every
 * place it names is right; for many different units it may miss a way that a very patient person would find.
 */
export function fitInto(box: Sides, units: readonly Sides[]): readonly Placed[] | null {
  const kinds = kindsOf(units);
  const volume = kinds.reduce((sum, kind) => sum + kind.volume * kind.units.length, 0);
  if (volume > volumeOf(box)) return null;
  if (!kinds.every(({ turned }) => turned.some((sides) => holds(box, sides)))) return null;
  return (
    byCuts(box, kinds, units.length) ??
    (units.length <= FEW ? byPlaces(box, kindsOf(units), units.length) : null)
  );
}
