import { assertNever } from '../../../kit/assert-never.ts';
import type { ParcelView, RuledLine } from './parcel-view.ts';
import { asksGoods, type Bound, type Condition, type GoodsQuestion, type HouseRule } from './rule.ts';

/** Upper and lower case and ё do not count, nor do blanks at the ends. */
const plain = (text: string): string => text.trim().toLowerCase().replaceAll('ё', 'е');

/** Whether any of the texts contains any of the words; an empty word is in nothing. */
function containsAny(texts: readonly (string | null | undefined)[], words: readonly string[]): boolean {
  const wanted = words.map(plain).filter((word) => word !== '');
  return texts.some(
    (text) => text !== null && text !== undefined && wanted.some((word) => plain(text).includes(word)),
  );
}

const within = (value: number, is: Bound, bound: number): boolean =>
  is === 'from' ? value >= bound : value <= bound;

function holdsForLine({ line, names, articles, skus }: RuledLine, question: GoodsQuestion): boolean {
  switch (question.kind) {
    case 'trait':
      return question.traits.some((trait) => line.traits.includes(trait));
    case 'marked':
      return line.marking === 'required' || line.traits.includes('marking');
    case 'text':
      if (question.of === 'sku') return question.words.some((word) => skus.includes(word.trim()));
      return containsAny(question.of === 'name' ? names : articles, question.words);
    case 'pieces':
      return within(line.quantity, question.is, question.count);
    default:
      return assertNever(question);
  }
}

function holdsForParcel(view: ParcelView, condition: Condition): boolean {
  const { snapshot, goods } = view;
  const { city, region, country, address } = snapshot.destination;
  switch (condition.kind) {
    case 'trait':
    case 'marked':
    case 'text':
    case 'pieces':
      return goods.some((line) => holdsForLine(line, condition));
    case 'units':
      return within(
        goods.reduce((sum, { line }) => sum + line.quantity, 0),
        condition.is,
        condition.count,
      );
    case 'lines':
      return within(new Set(goods.map(({ line }) => line.sku)).size, condition.is, condition.count);
    case 'place': {
      const places = { city: [city], region: [region], country: [country, address] };
      return containsAny(
        condition.of === 'anywhere' ? [city, region, country, address] : places[condition.of],
        condition.words,
      );
    }
    case 'carrier':
      return containsAny([snapshot.carrier, snapshot.deliveryMethod], condition.words);
    case 'warehouse':
      return containsAny([snapshot.warehouse], condition.words);
    case 'way':
      return condition.ways.includes(snapshot.way);
    case 'value':
      return within(view.kopecks, condition.is, condition.kopecks);
    case 'weight':
      return view.grams !== null && within(view.grams, condition.is, condition.grams);
    case 'express':
      return snapshot.express;
    default:
      return assertNever(condition);
  }
}

/**
 * The goods that a rule means in a parcel (RL2, RL3); null where it does not touch the parcel. Of `all`: the products for
 * which every condition about goods holds; of `any`: those for which one does. Where no condition about goods brought the
 * rule here it means all of them.
 */
export function goodsMeant(view: ParcelView, { match, conditions }: HouseRule): readonly RuledLine[] | null {
  const ofGoods = conditions.flatMap((each) => (asksGoods(each) && !each.not ? [each] : []));
  const others = conditions.filter((each) => !asksGoods(each) || each.not);
  // What nobody weighed is neither light nor heavy, and no "not" makes it so (RL4).
  const unknown = (each: Condition): boolean => each.kind === 'weight' && view.grams === null;
  const holds = (each: Condition): boolean => !unknown(each) && holdsForParcel(view, each) !== each.not;
  if (match === 'any' && conditions.length > 0) {
    const lines = view.goods.filter((line) => ofGoods.some((each) => holdsForLine(line, each)));
    if (lines.length > 0) return lines;
    return others.some(holds) ? view.goods : null;
  }
  if (!others.every(holds)) return null;
  if (ofGoods.length === 0) return view.goods;
  const lines = view.goods.filter((line) => ofGoods.every((each) => holdsForLine(line, each)));
  return lines.length === 0 ? null : lines;
}
