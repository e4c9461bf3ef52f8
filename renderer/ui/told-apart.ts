/** Names that begin alike for fewer signs than this stay as they are: a short list still shows where they differ. */
const LONG_START = 14;

const startOf = (one: readonly string[], other: readonly string[]): number => {
  const at = one.findIndex((word, i) => word !== other[i]);
  return at === -1 ? one.length : at;
};

/**
 * Names for a list that has room for their beginning only: where several begin alike, what they share behind the first word
 * gives way to the words that tell them apart.
 */
export function toldApart(names: readonly string[]): readonly string[] {
  const all = names.map((name) => name.split(' '));
  return all.map((words, i) => {
    const shared = all
      .filter((_, k) => names[k] !== names[i])
      .map((other) => startOf(words, other))
      .filter((count) => count < words.length && words.slice(0, count).join(' ').length >= LONG_START);
    if (shared.length === 0) return names[i] ?? '';
    const rest = words.slice(Math.min(...shared));
    return `${words[0] ?? ''} … ${rest.join(' ')}`;
  });
}
