/** Rows that are always in order, though one or a hundred thousand of them changed since somebody looked. */
export interface Ordered<K, R> {
  put(key: K, row: R): void;
  remove(key: K): void;
  get(key: K): R | undefined;
  /** All rows in order; the same array until something changes. */
  rows(): readonly R[];
}

/** Above this share of changed rows merging two orders is cheaper than mending one place at a time. */
const FEW = 64;

/** The place of a row, or where it belongs; `compare` must tell any two rows apart. */
function placeOf<R>(rows: readonly R[], row: R, compare: (a: R, b: R) => number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = rows[middle];
    if (at !== undefined && compare(at, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merged<R>(left: readonly R[], right: readonly R[], compare: (a: R, b: R) => number): R[] {
  const all: R[] = [];
  let next = 0;
  for (const row of left) {
    for (let other = right[next]; other !== undefined && compare(other, row) < 0; other = right[++next])
      all.push(other);
    all.push(row);
  }
  for (let other = right[next]; other !== undefined; other = right[++next]) all.push(other);
  return all;
}

/** Makes an empty order. A change costs nothing until somebody looks, and little then: no sorting of what was in order. */
export function createOrdered<K, R extends object>(compare: (a: R, b: R) => number): Ordered<K, R> {
  const byKey = new Map<K, R>();
  const gone = new Set<R>();
  const fresh = new Set<R>();
  let order: readonly R[] = [];

  function leave(key: K): void {
    const before = byKey.get(key);
    if (before === undefined) return;
    if (!fresh.delete(before)) gone.add(before);
    byKey.delete(key);
  }

  function mend(): readonly R[] {
    const next = [...order];
    for (const row of gone) next.splice(placeOf(next, row, compare), 1);
    for (const row of fresh) next.splice(placeOf(next, row, compare), 0, row);
    return next;
  }

  return {
    put(key, row) {
      leave(key);
      byKey.set(key, row);
      fresh.add(row);
    },
    remove: leave,
    get: (key) => byKey.get(key),
    rows() {
      if (gone.size + fresh.size === 0) return order;
      order =
        gone.size + fresh.size <= FEW
          ? mend()
          : merged(
              order.filter((row) => !gone.has(row)),
              [...fresh].sort(compare),
              compare,
            );
      gone.clear();
      fresh.clear();
      return order;
    },
  };
}
