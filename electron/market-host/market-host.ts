import type { MethodRest } from '#shared/bridge/calls/support.ts';
import { shopNamed } from '#shared/bridge/shops.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { FIRST_SHOP, ofShop, type ShopId } from '#shared/domain/shop.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Marketplace } from '#shared/market/port.ts';
import { CodedError } from '../bridge/coded-error.ts';
import { createLimitBook, type LimitBook } from '../market/limits/book.ts';
import type { KeyLimits } from '../market/limits/key-limits.ts';
import type { Sleep } from '../market/retry.ts';
import { createOzonMarketplace } from '../market/ozon/adapter.ts';
import type { SecretBook } from '../store/secret-book.ts';
import type { MarketKey } from '../store/secrets.ts';
import { practiceOf } from './practice-of.ts';
import type { PracticeParts, PracticeShop } from './practice-shop.ts';

/** What choosing a marketplace needs. */
export interface MarketHostOptions extends PracticeParts {
  readonly settings: () => Settings;
  readonly secrets: SecretBook;
  /** How pauses between tries are waited for; by the real clock where nobody says otherwise. */
  readonly sleep?: Sleep;
}

/** The marketplace of each shop of the settings, whichever it is at the moment. */
export interface MarketHost {
  /** A shop's own marketplace, by its own key; one that refuses every call where the station has no such shop (SHP5). */
  market(shop?: ShopId): Promise<Marketplace>;
  /** The practice shop; a `CodedError` where the station works with a real marketplace, or has no such shop. */
  practice(shop?: ShopId): Promise<PracticeShop>;
  /** The real marketplace with a key that is not kept, whatever the settings say; to ask whose key it is. */
  trial(key: MarketKey): Marketplace;
  /** Methods that a marketplace wants to be left alone now. */
  resting(): readonly MethodRest[];
  close(): Promise<void>;
}

interface Open {
  readonly key: string;
  readonly market: Marketplace;
  readonly practice: PracticeShop | null;
}

/** One shop's marketplace. */
interface Stall {
  current(): Promise<Open>;
  close(): Promise<void>;
}

/** The answer to every call for a shop that the station does not have. */
const unknownShop: MarketError = {
  kind: 'refused',
  token: 'UNKNOWN_SHOP',
  detail: 'the station has no such shop',
};

/** Opens what the settings say when somebody asks, and anew when settings or key changed since; each shop by itself (SHP6). */
export function createMarketHost(options: MarketHostOptions): MarketHost {
  const { settings, secrets, clock, random, sleep } = options;
  // Outlives every adapter: what the marketplace asked for holds for the key, not for our settings.
  const limits = createLimitBook();
  const owners = new Map<KeyLimits, ShopId>();
  /** The book as one shop's adapters write in it: whose a limit is is remembered. */
  const limitsOf = (shop: ShopId): LimitBook => ({
    ...limits,
    of: (key, make) => {
      const own = limits.of(key, make);
      owners.set(own, shop);
      return own;
    },
  });
  const stalls = new Map<ShopId, Stall>();

  const ozonWith = (
    baseUrl: string,
    key: MarketKey | null,
    book: LimitBook = limits,
    refuse?: MarketError,
  ): Marketplace =>
    createOzonMarketplace({
      baseUrl,
      clientId: key?.clientId ?? '',
      apiKey: key?.apiKey ?? '',
      clock,
      random,
      limits: book,
      ...(sleep === undefined ? {} : { sleep }),
      ...(refuse === undefined ? {} : { refuse }),
    });
  const nobody = ozonWith('', null, limits, unknownShop);

  function openStall(shop: ShopId): Stall {
    const turn = inTurn();
    let open: Open | null = null;
    let generation = 0;
    const own = secrets.of(shop).then((found) => {
      found.onChange(() => (generation += 1));
      return found;
    });

    const start = async (key: string, { marketplace, practice }: Settings): Promise<Open> => {
      if (marketplace.kind === 'ozon') {
        const market = (await own).use((lent) => ozonWith(marketplace.baseUrl, lent, limitsOf(shop)));
        return { key, market, practice: null };
      }
      // A shop draws labels and pictures: a station that works with Ozon starts without all that.
      const { openPracticeShop } = await import('./practice-shop.ts');
      const played = await openPracticeShop(practiceOf(practice, shop), { ...options, shop });
      return { key, market: played.market, practice: played };
    };

    return {
      current: () =>
        turn(async () => {
          const wanted = settings();
          const { kind, baseUrl } = wanted.marketplace;
          await own;
          const key = JSON.stringify(kind === 'ozon' ? [kind, baseUrl, generation] : [kind, wanted.practice]);
          if (open?.key === key) return open;
          const before = open;
          open = null;
          await before?.practice?.close();
          open = await start(key, wanted);
          return open;
        }),
      close: () =>
        turn(async () => {
          const before = open;
          open = null;
          await before?.practice?.close();
        }),
    };
  }

  const stallOf = (shop: ShopId): Stall | null => {
    if (shopNamed(settings(), shop) === null) return null;
    const stall = stalls.get(shop) ?? openStall(shop);
    stalls.set(shop, stall);
    return stall;
  };

  return {
    resting: () =>
      limits
        .all()
        .flatMap((own) =>
          own.blocks.resting().map((rest) => ({ ...rest, ...ofShop(owners.get(own) ?? FIRST_SHOP) })),
        ),
    market: async (shop = FIRST_SHOP) => (await stallOf(shop)?.current())?.market ?? nobody,
    trial: (key) => ozonWith(settings().marketplace.baseUrl, key),
    async practice(shop = FIRST_SHOP) {
      const stall = stallOf(shop);
      if (stall === null) throw new CodedError('unknown-shop');
      const { practice } = await stall.current();
      if (practice === null) throw new CodedError('not-practice');
      return practice;
    },
    close: async () => {
      await Promise.all([...stalls.values()].map((stall) => stall.close()));
    },
  };
}
