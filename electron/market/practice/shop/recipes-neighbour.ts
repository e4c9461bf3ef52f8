import type { Random } from '../prng.ts';
import type { Recipe } from './recipes.ts';

/** The first postings of the second seller's shop. */
const sure: readonly Recipe[] = [
  { way: 'fbs-sofino', lines: [['n-mug-fox', 1]], due: 'soon' },
  { way: 'fbs-sofino', lines: [['n-honey', 2]] },
  { way: 'russian-post', lines: [['n-tea-set', 1]] },
  { way: 'fbs-noginsk', lines: [['n-socks', 3]] },
  { way: 'fbs-sofino', lines: [['n-candle', 1]], at: 'awaiting_deliver' },
];

const slugs = ['n-mug-fox', 'n-honey', 'n-candle', 'n-tea-set', 'n-socks', 'n-puzzle'];
const ways = ['fbs-sofino', 'fbs-sofino', 'fbs-sofino', 'fbs-noginsk', 'cdek', 'russian-post'];

/** Recipe of the posting at a place in the second seller's shop (0-based). */
export const neighbourRecipeAt = (place: number, random: Random): Recipe =>
  sure[place] ?? {
    way: random.pick(ways),
    lines: [[random.pick(slugs), random.pick([1, 1, 1, 2])]],
    due: 'slot',
  };
