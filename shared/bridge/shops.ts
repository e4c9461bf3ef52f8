import * as v from 'valibot';
import { FIRST_SHOP, shopId, type ShopId } from '../domain/shop.ts';
import { text } from './schema.ts';

/** Colours of the marks; a mark is told by its signs as well, never by its colour alone (SHP12). */
export const shopColours = ['blue', 'green', 'violet', 'orange', 'teal', 'rose'] as const;

/** Shops that one marketplace may have here. */
export const SHOPS_MOST = 10;

/** Id of a shop as it comes through the door. */
const shopIdSchema = v.pipe(
  v.string(),
  v.regex(/^[A-Z0-9]{1,16}$/u),
  v.transform((id): ShopId => shopId(id)),
);

/** Part of every call that goes to a marketplace: which shop's; left out for the first one's (SHP5). */
export const inShop = { shop: v.exactOptional(shopIdSchema) };

/** The same as a whole request. */
export const whichShop = v.optional(v.object(inShop));

const shopSchema = v.object({
  id: shopIdSchema,
  marketplace: v.picklist(['practice', 'ozon']),
  /** Empty: it has no name of its own yet. */
  name: text(40),
  /** Up to three signs that stand on its rows. */
  mark: text(3),
  colour: v.picklist(shopColours),
  /** Off: nothing new of it is fetched, what is open stays packable (SHP13). */
  on: v.boolean(),
});

/** A shop of this house. */
export type Shop = v.InferOutput<typeof shopSchema>;

const firstOf = (marketplace: Shop['marketplace']): Shop => ({
  id: FIRST_SHOP,
  marketplace,
  name: '',
  mark: '1',
  colour: 'blue',
  on: true,
});

/** What a house has that never named a shop: one at each marketplace (SHP1). */
export const firstShops: readonly Shop[] = [firstOf('practice'), firstOf('ozon')];

function isSound(shops: readonly Shop[]): boolean {
  const keys = shops.map(({ marketplace, id }) => `${marketplace} ${id}`);
  const count = (kind: Shop['marketplace']): number =>
    shops.filter(({ marketplace }) => marketplace === kind).length;
  return (
    new Set(keys).size === keys.length &&
    (['practice', 'ozon'] as const).every((kind) => count(kind) >= 1 && count(kind) <= SHOPS_MOST)
  );
}

/** Shops of the settings: each once, one to ten at each marketplace. */
export const shopsSchema = v.pipe(
  v.array(shopSchema),
  v.check((shops) => isSound(shops)),
);

/** What of the settings tells the shops. */
export interface ShopSettings {
  readonly marketplace: { readonly kind: Shop['marketplace'] };
  readonly shops: readonly Shop[];
}

/** The shops of the marketplace that the station works with now, in their order. */
export const shopsAtWork = ({ marketplace, shops }: ShopSettings): readonly Shop[] =>
  shops.filter((shop) => shop.marketplace === marketplace.kind);

/** The shops of which new postings are fetched. */
export const shopsRead = (settings: ShopSettings): readonly Shop[] =>
  shopsAtWork(settings).filter(({ on }) => on);

/** A shop that the station works with; null for one it does not have. */
export const shopNamed = (settings: ShopSettings, id: ShopId): Shop | null =>
  shopsAtWork(settings).find((shop) => shop.id === id) ?? null;
