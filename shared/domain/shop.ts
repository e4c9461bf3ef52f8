import type { Brand } from '../kit/brand.ts';

/** Id of one of the house's shops: capital letters and digits. Never given twice, not even after its shop is gone. */
export type ShopId = Brand<string, 'ShopId'>;

/** Marks a checked or trusted text as the id of a shop. */
export const shopId = (text: string): ShopId => text as ShopId;

/** The shop of a house that has but one; whatever names no shop is its (SHP2). */
export const FIRST_SHOP: ShopId = shopId('1');

/** Whose something is. */
export const shopOf = ({ shop }: { readonly shop?: ShopId }): ShopId => shop ?? FIRST_SHOP;

/** How a shop is written into what belongs to it: the first one not at all, so that a house with one shop keeps what it always kept (SHP2). */
export const ofShop = (shop: ShopId): { readonly shop?: ShopId } => (shop === FIRST_SHOP ? {} : { shop });
