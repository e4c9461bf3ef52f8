import type { Posting, ShopState } from './state.ts';

/** What Ozon may want of a product in a posting before assembly, besides marking codes; each a list of SKUs. */
export interface Needs {
  readonly country: readonly number[];
  readonly changeCountry: readonly number[];
  readonly gtd: readonly number[];
  readonly rnpt: readonly number[];
  readonly imei: readonly number[];
  readonly uin: readonly number[];
  readonly weight: readonly number[];
  /** The date of assembly must be confirmed first. */
  readonly cutoff: boolean;
}

const noNeeds: Needs = {
  country: [],
  changeCountry: [],
  gtd: [],
  rnpt: [],
  imei: [],
  uin: [],
  weight: [],
  cutoff: false,
};

/** What a posting wants; a shop kept by an older build wants nothing. */
export const needsOf = (posting: Pick<Posting, 'needs'>): Needs => ({ ...noNeeds, ...posting.needs });

/** Whether the posting's date of assembly still has to be confirmed. */
export const awaitsCutoff = (posting: Pick<Posting, 'needs' | 'cutoffConfirmedAt'>): boolean =>
  needsOf(posting).cutoff && posting.cutoffConfirmedAt === undefined;

/** Products of a posting whose country nobody has told, or whose country is to be told anew. */
export function unmetCountry(
  shop: Pick<ShopState, 'countries'>,
  posting: Pick<Posting, 'needs'>,
): { readonly country: number[]; readonly changeCountry: number[] } {
  const { country, changeCountry } = needsOf(posting);
  const unknown = (sku: number): boolean => shop.countries?.[String(sku)] === undefined;
  return { country: country.filter(unknown), changeCountry: changeCountry.filter(unknown) };
}
