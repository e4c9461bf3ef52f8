import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfPerson, type Language } from '#shared/bridge/settings.ts';
import { productStream } from '#shared/domain/envelope.ts';
import type { StockFact } from '#shared/domain/product/stock.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { formatMoment } from '#shared/text/format.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import css from './stock.module.css';

type Move = Extract<StockFact, { type: 'StockCounted' | 'StockMoved' }>;

/** As many as somebody looks through. */
const SHOWN = 12;

/** What came and went of a product, the newest first, from its facts. */
export function MovesList({ product }: { readonly product: KnownProduct }) {
  const { t, i18n } = useTranslation('stock');
  const { runtime, timeZone, log } = useStarted();
  const [moves, setMoves] = useState<readonly Move[]>([]);
  const { sku, stock } = product;
  useEffect(() => {
    if (stock === undefined) return undefined;
    let gone = false;
    runtime.store.factsOf(productStream(sku)).then(
      (facts) => {
        const found = facts.flatMap(({ fact }) =>
          fact.type === 'StockCounted' || fact.type === 'StockMoved' ? [fact] : [],
        );
        if (!gone) setMoves(found.toReversed());
      },
      (fault: unknown) => log('stock-moves', String(fault)),
    );
    return () => {
      gone = true;
    };
  }, [runtime, log, sku, stock]);
  const nameOf = (by: string): string => nameOfPerson(runtime.settings().packers, by);
  return (
    <div className={css.moves}>
      <b>{t('detail.moves')}</b>
      {moves.length === 0 ? <p className={css.small}>{t('detail.noMoves')}</p> : null}
      <ul>
        {moves.slice(0, SHOWN).map((move, at) => (
          <li key={`${move.at}-${moves.length - at}`}>
            <span className={css.small}>{formatMoment(move.at, i18n.language as Language, timeZone)}</span>
            <b className={css.number}>
              {move.type === 'StockCounted'
                ? `= ${move.units}`
                : `${move.units > 0 ? '+' : '−'}${Math.abs(move.units)}`}
            </b>
            <span>
              {move.type === 'StockCounted' ? t('detail.counted') : t(`whys.${move.why}`)}
              {move.type === 'StockMoved' && move.ref !== undefined ? ` ${move.ref}` : ''}
            </span>
            <span className={css.small}>
              {[move.shelf, nameOf(move.by)].filter((word) => word !== null).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {moves.length > SHOWN ? (
        <p className={css.small}>{t('detail.older', { count: moves.length - SHOWN })}</p>
      ) : null}
    </div>
  );
}
