import type { KeyStanding } from '#shared/bridge/calls/market.ts';
import { FIRST_SHOP, type ShopId } from '#shared/domain/shop.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { MarketAccount } from '#shared/market/account.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { MarketKey } from '../store/secrets.ts';
import type { HandlersOf } from './register.ts';

const freshMs = 6 * 3_600_000;
/** After an answer that says nothing of the key. */
const againMs = 60_000;

interface Heard {
  readonly of: Marketplace;
  readonly standing: KeyStanding;
  readonly until: number;
}

const unknown: KeyStanding = { account: null, trouble: null };

/** Handlers that know how the key stands without asking each time. A marketplace that was opened anew is asked anew: it may have another key. */
export function keyHandlers(
  market: (shop?: ShopId) => Promise<Marketplace>,
  trial: (key: MarketKey) => Marketplace,
  clock: Clock,
): HandlersOf<'market.account' | 'market.key' | 'market.tryKey'> {
  const told = new Map<ShopId, Heard>();

  const ask = async (of: Marketplace, shop: ShopId): Answer<MarketAccount> => {
    const heard = told.get(shop);
    const before = heard?.of === of ? heard.standing : unknown;
    const answer = await of.account();
    const now = clock.now();
    const note = (standing: KeyStanding, ms: number): void =>
      void told.set(shop, { of, standing, until: now + ms });
    if (answer.ok) note({ account: answer.value, trouble: null }, freshMs);
    else if (answer.error.kind === 'auth') {
      const { trouble } = answer.error;
      note({ account: before.account, trouble }, againMs);
    } else note(before, againMs);
    return answer;
  };

  return {
    'market.account': async (request) => ask(await market(request?.shop), request?.shop ?? FIRST_SHOP),
    'market.tryKey': (key) => trial(key).account(),
    'market.key': async (request) => {
      const shop = request?.shop ?? FIRST_SHOP;
      const of = await market(shop);
      const now = clock.now();
      const heard = told.get(shop);
      // A clock that was set back by a day must not silence the watch for a day.
      const fresh = heard?.of === of && now < heard.until && now > heard.until - 2 * freshMs;
      if (!fresh) await ask(of, shop);
      const latest = told.get(shop);
      return latest?.of === of ? latest.standing : unknown;
    },
  };
}
