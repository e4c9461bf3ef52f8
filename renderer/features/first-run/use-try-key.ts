import { useState } from 'react';
import type { KeyKept } from '#shared/bridge/calls/app.ts';
import type { MarketAccount } from '#shared/market/account.ts';
import type { MarketError } from '#shared/market/errors.ts';
import { useStarted } from '../../runtime/use-runtime.ts';

/** How a key that was typed stands. */
export type TriedKey =
  | { readonly kind: 'none' | 'asking' | 'fault' }
  | { readonly kind: 'malformed'; readonly field: 'client-id' | 'api-key' }
  | { readonly kind: 'works'; readonly account: MarketAccount; readonly kept: KeyKept }
  | { readonly kind: 'refused'; readonly error: MarketError };

/** Asks Ozon whose a key is, and keeps it only when Ozon answered (FR4). */
export function useTryKey(): {
  readonly tried: TriedKey;
  readonly tryKey: (id: string, key: string) => void;
  /** The person chose how the key is kept (KY8). */
  readonly keptSo: (kept: KeyKept) => void;
  readonly notKept: () => void;
} {
  const { runtime, log } = useStarted();
  const [tried, setTried] = useState<TriedKey>({ kind: 'none' });
  const tryIt = async (clientId: string, apiKey: string): Promise<TriedKey> => {
    if (!/^\d{1,20}$/u.test(clientId)) return { kind: 'malformed', field: 'client-id' };
    if (!/^[\w-]{8,200}$/u.test(apiKey)) return { kind: 'malformed', field: 'api-key' };
    setTried({ kind: 'asking' });
    const answer = await runtime.ask('market.tryKey', { clientId, apiKey });
    if (!answer.ok) return { kind: 'refused', error: answer.error };
    const { kept } = await runtime.ask('secrets.set', { clientId, apiKey });
    // A new station has one shop: there is no other that could have this key.
    return kept === 'other-shops' ? { kind: 'fault' } : { kind: 'works', account: answer.value, kept };
  };
  return {
    tried,
    keptSo: (kept) => setTried((now) => (now.kind === 'works' ? { ...now, kept } : now)),
    notKept: () => setTried({ kind: 'fault' }),
    tryKey: (id, key) =>
      void tryIt(id.trim(), key.trim()).then(setTried, (fault: unknown) => {
        log('first-run.key', String(fault));
        setTried({ kind: 'fault' });
      }),
  };
}
