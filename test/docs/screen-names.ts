/** A text of the app as the guide may quote it: fill-ins stand for anything. */
const pattern = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/\{\{\w+\}\}/u)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
      .join('.+')}$`,
    'u',
  );

/** Every line of every text below; texts by count in all their forms. */
export function leavesIn(node: unknown): readonly string[] {
  if (typeof node === 'string') return node.split('\n');
  if (typeof node !== 'object' || node === null) return [];
  return Object.values(node).flatMap(leavesIn);
}

/** Whether words stand on a screen or a sheet exactly so; a text that is nothing but a fill-in does not count. */
export type KnowsName = (words: string) => boolean;

/** Knows every text below the given ones. Words of a command count in capitals, as the screens write them. */
export function namesIn(...texts: readonly unknown[]): KnowsName {
  const all = texts.flatMap(leavesIn);
  const plain = new Set(all.filter((text) => !text.includes('{{')));
  const filled = all.filter(
    (text) => /\{\{/u.test(text) && /\p{L}/u.test(text.replaceAll(/\{\{\w+\}\}/gu, '')),
  );
  const patterns = filled.map(pattern);
  return (words) => plain.has(words) || patterns.some((each) => each.test(words));
}
