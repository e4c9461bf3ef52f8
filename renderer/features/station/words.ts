import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { Sku } from '#shared/kit/brand.ts';
import type { Message } from '#shared/text/message.ts';
import type { StationActions, StationView } from '../../session/view.ts';
import { pictureSrc } from '../../ui/addresses.ts';
import { useSay } from '../../text/use-say.ts';

/** What every part of the table may use: the view, what can be asked, the moment, and the words. */
export interface TableContext {
  readonly view: StationView;
  readonly actions: StationActions;
  /** Ms since 1970 UTC; moves by the second. */
  readonly now: number;
  /** IANA zone. */
  readonly timeZone: string;
}

/** Set once by the station screen. */
export const Table = createContext<TableContext | null>(null);

/** Words, view and actions for a part of the table. */
export interface Words extends TableContext {
  readonly t: TFunction<
    ['station', 'outside', 'desk', 'table', 'scanner', 'pick', 'data', 'handover', 'returns', 'teach']
  >;
  readonly say: (message: Message) => string;
  readonly language: Language;
  readonly pictureOf: (sku: Sku) => string | null;
}

/** See `Words`. */
export function useTable(): Words {
  const context = useContext(Table);
  if (context === null) throw new Error('no table around this part');
  const { t } = useTranslation([
    'station',
    'outside',
    'desk',
    'table',
    'scanner',
    'pick',
    'data',
    'handover',
    'returns',
    'teach',
  ]);
  const say = useSay(context.timeZone);
  const { product } = context.view;
  const pictureOf = useMemo(
    () => (sku: Sku) => {
      const url = product(sku)?.pictureUrl ?? null;
      return url === null ? null : pictureSrc(url);
    },
    [product],
  );
  return { ...context, t, say, language: context.view.language, pictureOf };
}
