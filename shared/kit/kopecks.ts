/** Roubles as typed, in kopecks; null where it is no sum above nothing. */
export function kopecksOf(text: string): number | null {
  const found = /^(\d{1,7})(?:[.,](\d{1,2}))?$/u.exec(text.trim());
  if (found === null) return null;
  const kopecks = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return kopecks > 0 ? kopecks : null;
}
