import type { KeyStanding } from '#shared/bridge/calls/market.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { MarketAccount } from '#shared/market/account.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { HandlersOf } from './register.ts';

const freshMs = 6 * 3_600_000;
/** After an answer that says nothing of the key. */
const againMs = 60_000;

const unknown: KeyStanding = { account: null, trouble: null };

/** Handlers that know how the key stands without asking each time. A marketplace that was opened anew is asked anew: it may have another key. */
export function keyHandlers(
  market: () => Promise<Marketplace>,
  clock: Clock,
): HandlersOf<'market.account' | 'market.key'> {
  let heard: { readonly of: Marketplace; readonly standing: KeyStanding; readonly until: number } | null =
    null;

  const ask = async (of: Marketplace): Answer<MarketAccount> => {
    const before = heard?.of === of ? heard.standing : unknown;
    const answer = await of.account();
    const now = clock.now();
    if (answer.ok) heard = { of, standing: { account: answer.value, trouble: null }, until: now + freshMs };
    else if (answer.error.kind === 'auth') {
      const { trouble } = answer.error;
      heard = { of, standing: { account: before.account, trouble }, until: now + againMs };
    } else heard = { of, standing: before, until: now + againMs };
    return answer;
  };

  return {
    'market.account': async () => ask(await market()),
    'market.key': async () => {
      const of = await market();
      const now = clock.now();
      // A clock that was set back by a day must not silence the watch for a day.
      const fresh = heard?.of === of && now < heard.until && now > heard.until - 2 * freshMs;
      if (!fresh) await ask(of);
      return heard?.of === of ? heard.standing : unknown;
    },
  };
}
