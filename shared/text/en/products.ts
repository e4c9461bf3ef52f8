import type { EnglishText } from '../plural.ts';
import type { ProductsText } from '../shape-products.ts';

/** The desk's page of products, in English. */
export const productsEn: ProductsText<EnglishText> = {
  search: 'Name, article, barcode or shelf',
  filters: { all: 'All', noShelf: 'No shelf', taught: 'Taught codes', kits: 'Kits' },
  columns: { product: 'Product', shelf: 'Shelf', codes: 'Barcodes', kit: 'Kit' },
  empty: {
    title: 'No products yet',
    hint: 'They come with the first orders, from the marketplace or from a file.',
  },
  nothingFound: 'No product is like that.',
  more: '{{extra}} more: search for what you need.',
  noShelf: 'No shelf',
  wrongShelf: '30 characters at most.',
  noCode: 'No barcode',
  pack: 'pack of {{units}}',
  moreCodes: 'and {{extra}} more',
  taughtBy: 'taught by {{who}}, {{when}}',
  takeBack: 'Take back',
  notKept: 'Not saved. Try again; if it stays so, look at the records in the settings.',
  kit: {
    parts: { count: { one: '{{count}} part', other: '{{count}} parts' } },
    define: 'Make it a kit',
    change: 'Change',
    title: 'What this kit consists of',
    as: 'It is packed',
    byParts: 'Part by part',
    whole: 'As a whole',
    hint: 'Part by part every part is scanned; as a whole only the code of the kit. A kit that needs a marking code is packed as a whole.',
    part: 'Part: name, article or barcode',
    quantity: 'Pieces',
    wrongQuantity: 'A whole number from 1.',
    add: 'Add',
    notFound: 'No product is like that.',
    several: 'Several products are like that: {{names}}',
    remove: 'Remove',
    save: 'Save the kit',
    noKit: 'It is no kit',
    back: 'Back',
  },
};
