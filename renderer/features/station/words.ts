import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { Sku } from '#shared/kit/brand.ts';
import type { Message } from '#shared/text/message.ts';
import type { StationActions, StationView } from '../../session/view.ts';
import { productPicture } from '../../ui/addresses.ts';
import { useSay } from '../../text/use-say.ts';

/** What every part of the table may use: the view and what can be asked. */
export interface TableContext {
  readonly view: StationView;
  readonly actions: StationActions;
  /** IANA zone. */
  readonly timeZone: string;
}

const namespaces = [
  'station',
  'outside',
  'desk',
  'table',
  'scanner',
  'devices',
  'pick',
  'data',
  'handover',
  'supplies',
  'returns',
  'teach',
  'shelve',
  'shadow',
  'labels',
] as const;

/** Words, view and actions for a part of the table. */
export interface Words extends TableContext {
  readonly t: TFunction<readonly [...typeof namespaces]>;
  readonly say: (message: Message) => string;
  readonly language: Language;
  readonly pictureOf: (sku: Sku) => string | null;
}

/** Set once by the station screen. */
export const Table = createContext<Words | null>(null);

/** The moment, apart from all else: only what shows a clock is drawn anew by the second. Ms since 1970 UTC. */
export const Now = createContext(0);

/** A word without variables is looked up once: a scan draws some thirty of them, and each look goes through files and fallbacks. */
function lookedUpOnce(t: Words['t']): Words['t'] {
  const known = new Map<unknown, unknown>();
  const look = (...asked: Parameters<Words['t']>): unknown => {
    const [key] = asked;
    if (asked.length > 1 || typeof key !== 'string') return t(...asked);
    if (!known.has(key)) known.set(key, t(...asked));
    return known.get(key);
  };
  return look as Words['t'];
}

/** Makes what `Table` gives to all parts, once for all of them: they are many, and a scan draws them anew. */
export function useWords({ view, actions, timeZone }: TableContext): Words {
  const { t: translate } = useTranslation(namespaces);
  const t = useMemo(() => lookedUpOnce(translate), [translate]);
  const say = useSay(timeZone);
  const { product, language } = view;
  const pictureOf = useMemo(() => (sku: Sku) => productPicture(product(sku)), [product]);
  return useMemo(
    () => ({ view, actions, timeZone, t, say, language, pictureOf }),
    [view, actions, timeZone, t, say, language, pictureOf],
  );
}

/** See `Words`. */
export function useTable(): Words {
  const words = useContext(Table);
  if (words === null) throw new Error('no table around this part');
  return words;
}
