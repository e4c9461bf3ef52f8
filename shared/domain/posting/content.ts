import type { Sku } from '../../kit/brand.ts';

type Content = readonly { readonly sku: Sku; readonly quantity: number }[];

/** Nothing but what and how many. */
export const contentOf = (lines: Content): Content => lines.map(({ sku, quantity }) => ({ sku, quantity }));

const totals = (content: Content): Map<Sku, number> => {
  const sums = new Map<Sku, number>();
  for (const { sku, quantity } of content) sums.set(sku, (sums.get(sku) ?? 0) + quantity);
  return sums;
};

/** Whether two lists mean the same things in the same numbers, whatever their order. */
export function sameContent(a: Content, b: Content): boolean {
  const left = totals(a);
  const right = totals(b);
  return left.size === right.size && [...left].every(([sku, quantity]) => right.get(sku) === quantity);
}
