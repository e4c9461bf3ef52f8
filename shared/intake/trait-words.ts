import type { Trait } from '../domain/product/traits.ts';

/** What people write for a trait, in Russian, Chinese and English. */
const words: readonly (readonly [Trait, RegExp])[] = [
  ['fragile', /^(?:fragile|хрупк\p{L}*|易碎品?)$/u],
  ['liquid', /^(?:liquids?|жидк\p{L}*|液体)$/u],
  ['battery', /^(?:batter(?:y|ies)|батаре\p{L}*|аккумулятор\p{L}*|电池|带电)$/u],
  ['sharp', /^(?:sharp|остр\p{L}*|колющ\p{L}*|режущ\p{L}*|锋利|尖锐)$/u],
  ['heavy', /^(?:heavy|тяж[её]л\p{L}*|重物?|超重)$/u],
  ['oversize', /^(?:oversized?|крупногабарит\p{L}*|кгт|негабарит\p{L}*|超大件?|大件)$/u],
  ['marking', /^(?:marking(?: codes?)?|marked|(?:коды? )?маркировк\p{L}*|честный знак|标识码|追溯码)$/u],
  ['digital', /^(?:digital|цифров\p{L}*|虚拟|数字商品?)$/u],
];

/** Traits that a cell names; the word nobody knows instead. `-` names none. */
export function traitsIn(cell: string): readonly Trait[] | { readonly unknown: string } {
  const found = new Set<Trait>();
  if (cell === '-' || cell === '–') return [];
  for (const part of cell.split(/[,;/|、，；+]+/u)) {
    const word = part.trim().toLowerCase();
    if (word === '') continue;
    const trait = words.find(([, fits]) => fits.test(word))?.[0];
    if (trait === undefined) return { unknown: part.trim() };
    found.add(trait);
  }
  return [...found];
}
