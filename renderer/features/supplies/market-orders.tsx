import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shopsAtWork } from '#shared/bridge/shops.ts';
import { ofShop, type ShopId } from '#shared/domain/shop.ts';
import type { SupplyAtMarket, SupplyGoods } from '#shared/domain/supply/plan.ts';
import { orderedGoods } from '#shared/market/ordered-goods.ts';
import type { MarketSupply } from '#shared/market/supplies.ts';
import { useShopName } from '../../parts/use-shop-name.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './supplies.module.css';

/** A supply that was ordered, as the form takes it over. */
export interface TakenOrder {
  readonly number: string;
  readonly warehouse: string;
  readonly date: string;
  readonly goods: readonly SupplyGoods[];
  readonly market: SupplyAtMarket;
}

interface Ordered extends MarketSupply {
  readonly of: ShopId;
}

type Look =
  | { readonly kind: 'none' | 'asking' | 'unread' }
  | { readonly kind: 'read'; readonly orders: readonly Ordered[] }
  | { readonly kind: 'taken'; readonly number: string; readonly unknown: number };

/** The number of a supply here: its order's, and which of several it is where the order has more. */
function numberOf(order: Ordered, all: readonly Ordered[]): string {
  const same = all.filter(({ of, orderNumber }) => of === order.of && orderNumber === order.orderNumber);
  return same.length < 2 ? order.orderNumber : `${order.orderNumber}-${same.indexOf(order) + 1}`;
}

/** Supplies ordered at the marketplace that wait for packing, to be chosen instead of typed (FM1). */
export function MarketOrders({ take }: { readonly take: (order: TakenOrder) => void }) {
  const { t } = useTranslation('supplies');
  const { runtime, log } = useStarted();
  const nameOf = useShopName();
  const [look, setLook] = useState<Look>({ kind: 'none' });
  const shops = shopsAtWork(runtime.settings()).filter(({ on }) => on);

  const read = async (): Promise<Look> => {
    const asked = await Promise.all(
      shops.map(async ({ id }) => ({ id, answer: await runtime.ask('market.supplies', ofShop(id)) })),
    );
    const orders: Ordered[] = [];
    for (const { id, answer } of asked) {
      if (!answer.ok) return { kind: 'unread' };
      orders.push(...answer.value.map((each) => ({ ...each, of: id })));
    }
    return { kind: 'read', orders };
  };
  const choose = async (order: Ordered, all: readonly Ordered[]): Promise<Look> => {
    const answer = await runtime.ask('market.supplyGoods', { bundleId: order.bundleId, ...ofShop(order.of) });
    if (!answer.ok) return { kind: 'unread' };
    const learnt = await runtime.learn(
      order.of,
      answer.value.map(({ sku }) => sku),
    );
    if (!learnt.ok) return { kind: 'unread' };
    const known = answer.value.filter(({ sku }) => runtime.book.product(sku) !== null);
    const number = numberOf(order, all);
    take({
      number,
      warehouse: order.warehouse ?? '',
      date: order.date ?? '',
      goods: known.map(orderedGoods),
      market: { supplyId: order.supplyId, ...ofShop(order.of) },
    });
    return { kind: 'taken', number, unknown: answer.value.length - known.length };
  };
  const go = (work: Promise<Look>): void => {
    setLook({ kind: 'asking' });
    work.then(setLook, (fault: unknown) => {
      log('market.supplies', String(fault));
      setLook({ kind: 'unread' });
    });
  };
  return (
    <div className={css.market} data-orders={look.kind}>
      <button
        type="button"
        className="b"
        data-go="market-orders"
        disabled={look.kind === 'asking'}
        onClick={() => go(read())}
      >
        <Icon name="cloud" />
        {t(look.kind === 'asking' ? 'desk.market.reading' : 'desk.market.from')}
      </button>
      {look.kind === 'unread' ? (
        <p className={css.bad} role="alert">
          {t('desk.market.unread')}
        </p>
      ) : null}
      {look.kind === 'read' && look.orders.length === 0 ? (
        <p className={css.small}>{t('desk.market.none')}</p>
      ) : null}
      {look.kind === 'taken' ? (
        <p className={css.small} role="status">
          {t('desk.market.taken', { number: look.number })}{' '}
          {look.unknown > 0 ? (
            <span className={css.care}>{t('desk.market.unknown', { count: look.unknown })}</span>
          ) : null}
        </p>
      ) : null}
      {look.kind === 'read' ? (
        <ul className={css.orders}>
          {look.orders.map((order) => {
            const shop = shops.find(({ id }) => id === order.of);
            const said = t('desk.market.take', {
              number: numberOf(order, look.orders),
              warehouse: order.warehouse ?? '?',
              date: order.date ?? t('desk.noDate'),
            });
            return (
              <li key={`${order.of} ${order.supplyId}`}>
                <button
                  type="button"
                  className="b"
                  data-order={order.supplyId}
                  onClick={() => go(choose(order, look.orders))}
                >
                  {said}
                  {shops.length > 1 && shop !== undefined ? ` · ${nameOf(shop)}` : ''}
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
