import { productOfSlug } from '../goods/catalogue.ts';
import type { Product } from '../goods/product.ts';
import type { PracticeSwitches } from '../options.ts';
import { createRandom, hash01, type Random } from '../prng.ts';
import { cancellationBy } from './cancelling.ts';
import { dueAt } from './dates.ts';
import { methodOfKey } from './methods.ts';
import type { Needs } from './needs.ts';
import { newCodes } from './numbers.ts';
import { makeBuyer } from './people.ts';
import { neighbourRecipeAt } from './recipes-neighbour.ts';
import { recipeAt, type Recipe, type Want } from './recipes.ts';
import { schedule, type Buyer, type Posting, type ShopState } from './state.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Substatus of a posting that stands where a recipe says. */
const placed: Readonly<Record<NonNullable<Recipe['at']>, string>> = {
  awaiting_deliver: 'posting_not_in_carriage',
  awaiting_registration: 'posting_awaiting_registration',
  awaiting_approve: 'posting_created',
  delivering: 'posting_in_courier_service',
  delivered: 'posting_received',
  cancelled: 'posting_canceled',
};

function needsFrom(recipe: Recipe, products: readonly Product[]): Needs {
  const skus = products.map((product) => product.sku);
  const of = (want: Want): number[] => (recipe.wants?.includes(want) === true ? skus : []);
  return {
    country: of('country'),
    changeCountry: of('changeCountry'),
    gtd: of('gtd'),
    rnpt: of('rnpt'),
    imei: of('imei'),
    uin: of('uin'),
    weight: of('weight'),
    cutoff: recipe.wants?.includes('cutoff') ?? false,
  };
}

function makePosting(recipe: Recipe, buyer: Buyer, shop: ShopState, now: number, random: Random): Posting {
  const method = methodOfKey(recipe.way);
  const orderNumber = `${String(buyer.id).padStart(10, '0').slice(-random.int(8, 10))}-${random.digits(4)}`;
  const createdAt = now - random.int(30, 900) * MINUTE - random.int(0, 59) * 1000;
  const shipmentDate = dueAt(recipe.due, now, method.warehouse.utcHours, random);
  const products = recipe.lines.map(([slug]) => productOfSlug(slug));
  const number = `${orderNumber}-1`;
  const shipped = recipe.at !== undefined && !['awaiting_approve', 'cancelled'].includes(recipe.at);
  const skusWith = (trait: 'marked' | 'may-be-marked'): number[] =>
    products.filter((product) => product.traits.includes(trait)).map((product) => product.sku);
  return {
    number,
    orderId: 34_000_000_000 + shop.nextId++ * 7_919,
    orderNumber,
    parent: '',
    related: [],
    status: recipe.at ?? 'awaiting_packaging',
    substatus: recipe.at ? placed[recipe.at] : 'posting_created',
    previousSubstatus: 'posting_split_pending',
    methodId: method.id,
    buyer,
    createdAt,
    inProcessAt: createdAt + random.int(1, 3) * MINUTE,
    shipmentDate,
    latestShipment: shipmentDate + 24 * HOUR,
    deliveringDate: recipe.at === 'delivering' || recipe.at === 'delivered' ? now - 2 * HOUR : null,
    statusChangedAt: createdAt + 3 * MINUTE,
    lines: recipe.lines.map(([slug, quantity]) => ({ sku: productOfSlug(slug).sku, quantity })),
    isExpress: method.express,
    isMultibox: recipe.multibox ?? false,
    boxes: 1,
    trackingNumber: recipe.at === 'delivering' ? '10012345670' : '',
    ...newCodes(random),
    assembling: false,
    moving: '',
    labelReadyAt: recipe.at === 'awaiting_deliver' ? now - MINUTE : null,
    cancellation: recipe.at === 'cancelled' ? cancellationBy('client', false) : null,
    exemplars: [],
    markNeeded: shipped ? [] : skusWith('marked'),
    markPossible: skusWith('may-be-marked'),
    ...(recipe.wants === undefined ? {} : { needs: needsFrom(recipe, products) }),
    oddSubstatus: recipe.odd === 'substatus' ? 'posting_at_new_kind_of_place' : '',
    oddAction: recipe.odd === 'action' ? 'action_of_tomorrow' : '',
    quirk: hash01(shop.seed, number),
  };
}

/** Adds postings to a shop and answers their numbers; places go on where the shop stands. */
export function addPostings(
  shop: ShopState,
  count: number,
  now: number,
  switches: PracticeSwitches,
): string[] {
  const random = createRandom(shop.random);
  const added: Posting[] = [];
  // What comes in while the shop is open changed its status just now: a reading of changes must hear of it.
  const opening = shop.postings.length === 0;
  for (let index = 0; index < count; index += 1) {
    const recipe =
      (shop.seller ?? 0) === 0
        ? recipeAt(shop.postings.length, random, switches.paperwork)
        : neighbourRecipeAt(shop.postings.length, random);
    const last = shop.postings.at(-1)?.buyer;
    const near = recipe.way.includes('courier') || recipe.way.startsWith('express');
    const buyer =
      recipe.sameBuyer && last
        ? last
        : makeBuyer(random, random.int(3_000_000, 2_140_000_000), recipe.flaw ?? 'none', near);
    let posting = makePosting(recipe, buyer, shop, now, random);
    while (shop.postings.some((other) => other.orderNumber === posting.orderNumber)) {
      posting = makePosting(recipe, buyer, shop, now, random);
    }
    if (!opening) posting.statusChangedAt = now;
    if (!switches.oddities) Object.assign(posting, { oddSubstatus: '', oddAction: '', quirk: 0.5 });
    shop.postings.push(posting);
    added.push(posting);
    if (posting.status === 'awaiting_registration') {
      schedule(shop, {
        at: now + switches.registrationDelayMs,
        kind: 'registered',
        posting: posting.number,
        to: '',
      });
    }
  }
  shop.random = random.state();
  return added.map((posting) => posting.number);
}

function scheduleBuyerCancels(shop: ShopState, now: number, switches: PracticeSwitches): void {
  const { count, fromMs, toMs } = switches.buyerCancels;
  const random = createRandom(shop.seed ^ 0x5ca1ab1e);
  const open = shop.postings.filter((posting) => posting.status === 'awaiting_packaging');
  for (let index = 0; index < count && open.length > 0; index += 1) {
    const [posting] = open.splice(random.int(0, open.length - 1), 1);
    if (!posting) return;
    schedule(shop, {
      at: now + random.int(fromMs, toMs),
      kind: 'buyer-cancels',
      posting: posting.number,
      to: '',
    });
  }
}

/** A fresh shop: same seed, count and clock, same shop. */
export function openShop(
  seed: number,
  count: number,
  now: number,
  switches: PracticeSwitches,
  seller = 0,
): ShopState {
  const shop: ShopState = {
    seed,
    ...(seller === 0 ? {} : { seller }),
    openedAt: now,
    random: createRandom(seed).int(1, 0xffffffff),
    nextId: 1,
    postings: [],
    jobs: [],
    labelTasks: [],
    marks: {},
  };
  addPostings(shop, count, now, switches);
  scheduleBuyerCancels(shop, now, switches);
  return shop;
}
