import path from 'node:path';
import type { KeyKept } from '#shared/bridge/calls/app.ts';
import { FIRST_SHOP, type ShopId } from '#shared/domain/shop.ts';
import type { SealedOptions } from './sealed.ts';
import { openSecrets, type MarketKey, type Secrets } from './secrets.ts';

/** The keys of all shops, each in a file of its own: one that cannot be read takes no other with it (SHP3). */
export interface SecretBook {
  of(shop: ShopId): Promise<Secrets>;
  /** Another shop that has this Client-Id already; null where none has (SHP3). */
  whoseToo(shop: ShopId, key: MarketKey): Promise<ShopId | null>;
  /** How each shop's key is kept; a shop without one is left out (KY10). */
  kept(): Promise<readonly { readonly shop: ShopId; readonly kept: KeyKept }[]>;
}

/** What opening needs. */
export interface SecretBookOptions extends Omit<SealedOptions, 'file'> {
  readonly dir: string;
  /** The shops that may have a key. */
  readonly shops: () => readonly ShopId[];
}

/** The first shop's key stays where the key of a house with one shop always was. */
const nameOf = (shop: ShopId): string => (shop === FIRST_SHOP ? 'secrets.bin' : `secrets-${shop}.bin`);

/** Opens each shop's key when it is first wanted. */
export function openSecretBook({ dir, shops, ...options }: SecretBookOptions): SecretBook {
  const open = new Map<ShopId, Promise<Secrets>>();
  const of = (shop: ShopId): Promise<Secrets> => {
    const known = open.get(shop) ?? openSecrets({ ...options, file: path.join(dir, nameOf(shop)) });
    open.set(shop, known);
    return known;
  };
  return {
    of,
    async whoseToo(shop, { clientId }) {
      for (const other of shops()) {
        if (other === shop) continue;
        const same = (await of(other)).use((key) => key?.clientId === clientId);
        if (same) return other;
      }
      return null;
    },
    async kept() {
      const all = await Promise.all(shops().map(async (shop) => ({ shop, kept: (await of(shop)).kept() })));
      return all.flatMap(({ shop, kept }) => (kept === null ? [] : [{ shop, kept }]));
    },
  };
}
