import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { KeyStanding } from '#shared/bridge/calls/market.ts';
import type { Started } from './start.ts';

/** How the key stands, and how to look again. */
export interface KeyView {
  readonly standing: KeyStanding;
  readonly look: () => void;
}

const nothing: KeyView = { standing: { account: null, trouble: null }, look: () => undefined };

/** Set once at the root; without it nothing is known of the key. */
export const KeyContext = createContext<KeyView>(nothing);

const everyMs = 10 * 60_000;
/** While nothing was heard at all. */
const soonMs = 60_000;

/** Asks main how the key stands, now and then; main asks the marketplace far less often. */
export function useKeyWatch({ runtime }: Started): KeyView {
  const [standing, setStanding] = useState(nothing.standing);
  const known = standing.account !== null || standing.trouble !== null;
  const look = useCallback(() => {
    // A door that does not answer has a screen of its own.
    runtime.ask('market.key', undefined).then(setStanding, () => undefined);
  }, [runtime]);
  useEffect(() => {
    look();
  }, [look]);
  useEffect(() => {
    const timer = setInterval(look, known ? everyMs : soonMs);
    return () => clearInterval(timer);
  }, [look, known]);
  return useMemo(() => ({ standing, look }), [standing, look]);
}

/** How the key stands. */
export const useKey = (): KeyView => useContext(KeyContext);
