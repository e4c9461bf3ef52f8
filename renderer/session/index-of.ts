/** Values under keys, many to many: what a book looks up without walking through all its postings. */
export interface Index<K, V> {
  add(key: K, value: V): void;
  remove(key: K, value: V): void;
  of(key: K): ReadonlySet<V>;
}

/** Makes an empty index. */
export function createIndex<K, V>(): Index<K, V> {
  const sets = new Map<K, Set<V>>();
  const nothing: ReadonlySet<V> = new Set();
  return {
    add(key, value) {
      const set = sets.get(key);
      if (set === undefined) sets.set(key, new Set([value]));
      else set.add(value);
    },
    remove(key, value) {
      const set = sets.get(key);
      if (set?.delete(value) === true && set.size === 0) sets.delete(key);
    },
    of: (key) => sets.get(key) ?? nothing,
  };
}
