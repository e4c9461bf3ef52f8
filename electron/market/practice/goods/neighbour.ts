import { productFrom, type Product, type ProductRow } from './product.ts';

/** A line of the second seller's list; `twin`: the first seller has the same thing, with the same barcodes on it. */
interface NeighbourRow extends ProductRow {
  readonly twin?: string;
}

/** Where their numbers begin: no sku or article of one seller is the other's. */
const FIRST_PLACE = 300;

const rows: readonly NeighbourRow[] = [
  {
    slug: 'n-mug-fox',
    offer: 'T-MUG-01',
    name: 'Кружка «Лиса», керамика, 350 мл',
    type: 'Кружка',
    price: 640,
    weight: 420,
    size: [125, 95, 105],
    codes: ['cn'],
    picture: 'mug-fox',
    traits: ['fragile'],
    twin: 'mug-fox',
  },
  {
    slug: 'n-honey',
    offer: 'T-HONEY-05',
    name: 'Мёд таёжный, 500 г, стекло',
    type: 'Мёд',
    brand: 'Тайга',
    price: 560,
    weight: 760,
    size: [90, 90, 120],
    codes: ['ru2'],
    picture: 'honey',
    traits: ['fragile'],
  },
  {
    slug: 'n-candle',
    offer: 'T-CANDLE-02',
    name: 'Свеча «Кедр», соевый воск',
    type: 'Свеча',
    brand: 'Тайга',
    price: 490,
    weight: 330,
    size: [80, 80, 100],
    codes: ['ru2'],
    picture: 'candle',
  },
  {
    slug: 'n-tea-set',
    offer: 'T-TEA-06',
    name: 'Набор для чая «Иван-чай», 6 предметов',
    type: 'Чайный набор',
    brand: 'Тайга',
    price: 3490,
    weight: 2400,
    size: [360, 280, 160],
    codes: ['ru2', 'ozn'],
    picture: 'tea-set',
    traits: ['fragile'],
  },
  {
    slug: 'n-socks',
    offer: 'T-SOCKS-42',
    name: 'Носки шерстяные, 42-44',
    type: 'Носки',
    brand: 'Тайга',
    price: 390,
    weight: 90,
    size: [200, 100, 30],
    codes: ['ru2'],
    picture: 'socks',
  },
  {
    slug: 'n-puzzle',
    offer: 'T-PUZZLE-1000',
    name: 'Пазл «Байкал», 1000 деталей',
    type: 'Пазл',
    brand: 'Тайга',
    price: 890,
    weight: 720,
    size: [370, 270, 55],
    codes: ['ru2'],
    picture: 'puzzle',
  },
];

/** What the second practice seller sells: goods of its own, and one thing that the first has too, under another sku. */
export const neighbourOf = (first: readonly Product[]): readonly Product[] =>
  rows.map(({ twin, ...row }, index) => {
    const product = productFrom(row, FIRST_PLACE + index);
    const same = first.find(({ slug }) => slug === twin);
    return same === undefined ? product : { ...product, barcodes: same.barcodes };
  });
