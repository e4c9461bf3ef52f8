import type { Settings } from '#shared/bridge/settings.ts';
import type { Marketplace } from '#shared/market/port.ts';
import { CodedError } from '../bridge/coded-error.ts';
import { createLimitBook } from '../market/limits/book.ts';
import { createOzonMarketplace } from '../market/ozon/adapter.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import type { Secrets } from '../store/secrets.ts';
import type { PracticeParts, PracticeShop } from './practice-shop.ts';

/** What choosing a marketplace needs. */
export interface MarketHostOptions extends PracticeParts {
  readonly settings: () => Settings;
  readonly secrets: Secrets;
}

/** The marketplace of the settings, whichever it is at the moment. */
export interface MarketHost {
  market(): Promise<Marketplace>;
  /** The practice shop; a `CodedError` where the station works with a real marketplace. */
  practice(): Promise<PracticeShop>;
  close(): Promise<void>;
}

interface Open {
  readonly key: string;
  readonly market: Marketplace;
  readonly practice: PracticeShop | null;
}

/** Opens what the settings say when somebody asks, and anew when settings or key changed since. */
export function createMarketHost(options: MarketHostOptions): MarketHost {
  const { settings, secrets, clock, random } = options;
  const turn = inTurn();
  let generation = 0;
  let open: Open | null = null;
  // Outlives every adapter: what the marketplace asked for holds for the key, not for our settings.
  const limits = createLimitBook();
  secrets.onChange(() => (generation += 1));

  const ozon = (baseUrl: string): Marketplace =>
    secrets.use((key) =>
      createOzonMarketplace({
        baseUrl,
        clientId: key?.clientId ?? '',
        apiKey: key?.apiKey ?? '',
        clock,
        random,
        limits,
      }),
    );

  const start = async (key: string, { marketplace, practice }: Settings): Promise<Open> => {
    if (marketplace.kind === 'ozon') return { key, market: ozon(marketplace.baseUrl), practice: null };
    // A shop draws labels and pictures: a station that works with Ozon starts without all that.
    const { openPracticeShop } = await import('./practice-shop.ts');
    const shop = await openPracticeShop(practice, options);
    return { key, market: shop.market, practice: shop };
  };

  const current = (): Promise<Open> =>
    turn(async () => {
      const wanted = settings();
      const { kind, baseUrl } = wanted.marketplace;
      const key = JSON.stringify(kind === 'ozon' ? [kind, baseUrl, generation] : [kind, wanted.practice]);
      if (open?.key === key) return open;
      const before = open;
      open = null;
      await before?.practice?.close();
      open = await start(key, wanted);
      return open;
    });

  return {
    market: async () => (await current()).market,
    async practice() {
      const { practice } = await current();
      if (practice === null) throw new CodedError('not-practice');
      return practice;
    },
    close: () =>
      turn(async () => {
        const before = open;
        open = null;
        await before?.practice?.close();
      }),
  };
}
