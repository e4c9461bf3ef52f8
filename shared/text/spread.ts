import type { Counted } from './plural.ts';

/** A tree of texts with plural forms spread over keys, as i18next reads them: `left_one`, `left_few`. */
export interface SpreadTexts {
  readonly [key: string]: string | SpreadTexts;
}

const isForms = (node: object): node is Counted<Record<string, string>> =>
  'count' in node && typeof node.count === 'object';

/** Spreads plural forms over keys. */
export function spread(tree: object): SpreadTexts {
  const entries = Object.entries(tree).flatMap(
    ([key, node]: [string, unknown]): [string, string | SpreadTexts][] => {
      if (typeof node === 'string') return [[key, node]];
      if (typeof node !== 'object' || node === null) return [];
      if (!isForms(node)) return [[key, spread(node)]];
      return Object.entries(node.count).map(([form, text]) => [`${key}_${form}`, text]);
    },
  );
  return Object.fromEntries(entries);
}
