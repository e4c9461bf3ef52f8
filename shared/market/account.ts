import type { Answer } from './answer.ts';

/** What a key lets the station do, by what stops without it. */
export const keyAbilities = [
  'orders',
  'assembly',
  'marks',
  'labels',
  'delivery',
  'cancelling',
  'handover',
  'returns',
  'goods',
  'barcodes',
  'stocks',
  'warehouses',
  'supplies',
  'reports',
] as const;

/** One of `keyAbilities`. */
export type KeyAbility = (typeof keyAbilities)[number];

/** What the key is good for. */
export interface MarketAccount {
  readonly company: string | null;
  /** When the key ends; ms since 1970 UTC, null where unknown. */
  readonly keyExpiresAt: number | null;
  readonly roles: readonly string[];
  /** Methods the key may call, in the marketplace's words; empty where it names none. */
  readonly methods: readonly string[];
  /** What the station cannot do with this key; empty where the marketplace does not say what it may. */
  readonly missing: readonly KeyAbility[];
  /** What will stop working with this version of the program: the marketplace has announced it in its answers. */
  readonly retiring: readonly KeyAbility[];
  /** By how many ms this machine's clock is ahead of the marketplace's, negative behind; null where unknown. */
  readonly clockSkewMs: number | null;
}

/** Who we are at the marketplace. */
export interface AccountPort {
  account(): Answer<MarketAccount>;
}
