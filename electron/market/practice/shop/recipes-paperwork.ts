import type { Recipe } from './recipes.ts';

/** Postings that want papers: each kind of paper once alone, then together. */
export const paperworkRecipes: readonly Recipe[] = [
  { way: 'fbs-sofino', lines: [['mug-whale', 2]], wants: ['country'] },
  { way: 'fbs-noginsk', lines: [['kettlebell-16', 1]], wants: ['gtd', 'rnpt'] },
  { way: 'fbs-sofino', lines: [['powerbank-black', 2]], wants: ['imei'] },
  { way: 'fbs-noginsk', lines: [['honey', 2]], wants: ['weight'] },
  { way: 'fbs-sofino', lines: [['watch', 1]], wants: ['uin'] },
  { way: 'own-courier', lines: [['desk-lamp', 1]], wants: ['cutoff'] },
  {
    way: 'fbs-sofino',
    lines: [
      ['perfume', 1],
      ['earbuds', 1],
    ],
    wants: ['changeCountry', 'gtd', 'weight'],
  },
];
