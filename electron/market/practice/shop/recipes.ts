import { catalogue } from '../goods/catalogue.ts';
import type { Random } from '../prng.ts';
import type { Needs } from './needs.ts';
import { paperworkRecipes } from './recipes-paperwork.ts';
import type { AddressFlaw } from './people.ts';

/** A paper or number that a recipe asks for. */
export type Want = keyof Needs;

/** What one seeded posting is like. */
export interface Recipe {
  /** Key of the delivery method. */
  readonly way: string;
  readonly lines: readonly (readonly [slug: string, quantity: number])[];
  readonly due?: 'soon' | 'express' | 'slot' | 'far' | 'late';
  readonly flaw?: AddressFlaw;
  /** Buyer of the posting before this one. */
  readonly sameBuyer?: true;
  readonly multibox?: true;
  /** What Ozon wants of all its products, or of the posting, before assembly. */
  readonly wants?: readonly Want[];
  readonly odd?: 'substatus' | 'action';
  /** Where it stands when the shop opens; absent: to be packed. */
  readonly at?:
    | 'awaiting_deliver'
    | 'awaiting_registration'
    | 'awaiting_approve'
    | 'delivering'
    | 'delivered'
    | 'cancelled';
}

/** The first postings of every shop: each kind of work once, the commonest first, so that small shops show them too. */
const sure: readonly Recipe[] = [
  { way: 'fbs-sofino', lines: [['mug-fox', 1]], due: 'soon' },
  {
    way: 'fbs-sofino',
    lines: [
      ['cable-black-2m', 1],
      ['cable-white-2m', 2],
    ],
  },
  { way: 'sf', lines: [['earbuds', 1]] },
  { way: 'fbs-sofino', lines: [['tshirt-black-m', 2]] },
  {
    way: 'aggregator',
    lines: [
      ['backpack', 1],
      ['socks', 1],
    ],
  },
  { way: 'express', lines: [['powerbank-black', 1]], due: 'express' },
  { way: 'fbs-noginsk', lines: [['bulb-warm', 12]] },
  { way: 'digital', lines: [['gift-card', 1]] },
  { way: 'cdek-integrated', lines: [['rc-car', 1]] },
  {
    way: 'fbs-sofino',
    lines: [
      ['mug-fox', 1],
      ['mug-whale', 1],
    ],
    sameBuyer: true,
  },
  {
    way: 'russian-post',
    lines: [
      ['honey', 2],
      ['jam', 1],
    ],
    flaw: 'no-house',
  },
  { way: 'fbs-noginsk', lines: [['tea-set', 1]] },
  { way: 'own-courier', lines: [['kettlebell-16', 1]] },
  { way: 'fbs-sofino', lines: [['puzzle', 1]], due: 'soon', odd: 'action' },
  {
    way: 'zto',
    lines: [
      ['case-blue', 1],
      ['glass-protector', 1],
    ],
  },
  { way: 'fbs-sofino', lines: [['shampoo', 3]] },
  { way: 'aggregator', lines: [['dumbbells', 2]], multibox: true },
  {
    way: 'fbs-noginsk',
    lines: [
      ['wine-glasses', 1],
      ['knife', 1],
    ],
  },
  { way: 'cdek', lines: [['perfume', 1]] },
  { way: 'fbs-sofino', lines: [['plush-grey', 1]], sameBuyer: true, odd: 'substatus' },
  { way: 'yunda', lines: [['watch', 1]], flaw: 'no-phone' },
  {
    way: 'fbs-sofino',
    lines: [
      ['notebook-blue', 2],
      ['notebook-red', 1],
      ['postcard', 1],
    ],
  },
  { way: 'fbs-sofino', lines: [['calendar', 1]], due: 'far' },
  { way: 'fbs-noginsk', lines: [['sneakers-42', 1]] },
  {
    way: 'fbs-sofino',
    lines: [
      ['vase', 1],
      ['candle', 3],
    ],
    at: 'awaiting_deliver',
  },
  { way: 'fbs-sofino', lines: [['umbrella', 1]], at: 'cancelled' },
  { way: 'digital', lines: [['app-key', 1]] },
  { way: 'russian-post', lines: [['hand-soap', 4]], flaw: 'no-zip' },
  {
    way: 'express-own',
    lines: [
      ['thermos-green', 1],
      ['thermos-blue', 1],
    ],
    due: 'express',
  },
  {
    way: 'sto',
    lines: [
      ['screwdrivers', 1],
      ['tape', 6],
    ],
  },
  { way: 'aggregator', lines: [['yoga-mat', 1]], at: 'awaiting_registration' },
  { way: 'fbs-noginsk', lines: [['pan', 1]], due: 'late' },
  { way: 'own-courier', lines: [['desk-lamp', 1]], at: 'delivering' },
  { way: 'fbs-sofino', lines: [['case-clear', 1]], at: 'awaiting_approve' },
  { way: 'fbs-sofino', lines: [['plush-pink', 1]], at: 'delivered' },
];

const ways: readonly (readonly [way: string, weight: number])[] = [
  ['fbs-sofino', 44],
  ['fbs-noginsk', 18],
  ['aggregator', 6],
  ['cdek-integrated', 4],
  ['russian-post', 6],
  ['cdek', 5],
  ['own-courier', 3],
  ['express', 2],
  ['express-own', 1],
  ['sf', 5],
  ['zto', 3],
  ['yunda', 2],
  ['sto', 1],
];

const ordinary = catalogue.filter(
  (product) =>
    !product.traits.some((trait) => trait === 'digital' || trait === 'pre-sale' || trait === 'gift'),
);

function wayOf(random: Random): string {
  let left = random.next() * ways.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [way, weight] of ways) {
    left -= weight;
    if (left < 0) return way;
  }
  return 'fbs-sofino';
}

/** A posting like most are: one line of one, sometimes more; heavy goods come alone. */
function ordinaryRecipe(random: Random): Recipe {
  const way = wayOf(random);
  const count = random.pick([1, 1, 1, 1, 1, 2, 2, 3]);
  const lines = new Map<string, number>();
  for (let index = 0; index < count; index += 1) {
    const product = random.pick(ordinary);
    const heavy = product.weight > 5_000;
    if (heavy && index > 0) continue;
    lines.set(product.slug, heavy ? 1 : random.pick([1, 1, 1, 1, 1, 1, 2, 2, 3, 5]));
    if (heavy) break;
  }
  const flaw = random.pick<AddressFlaw>([
    'none',
    'none',
    'none',
    'none',
    'none',
    'no-house',
    'no-zip',
    'no-surname',
  ]);
  return { way, lines: [...lines], flaw, due: way.startsWith('express') ? 'express' : 'slot' };
}

/** Recipe of the posting at a place in the shop (0-based); those that want papers come right behind the sure ones. */
export function recipeAt(place: number, random: Random, paperwork: boolean): Recipe {
  const papers = paperwork ? paperworkRecipes[place - sure.length] : undefined;
  return sure[place] ?? papers ?? ordinaryRecipe(random);
}
