import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shopsAtWork } from '#shared/bridge/shops.ts';
import { ofShop, shopOf, type ShopId } from '#shared/domain/shop.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { MarketWarehouse } from '#shared/market/warehouses.ts';
import fields from '../../../parts/fields.module.css';
import { useShopName } from '../../../parts/use-shop-name.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { compareWarehouses } from './compare-warehouses.ts';
import { TrialFault, TrialRefused } from './trial-says.tsx';

/** What one shop's marketplace answered. */
interface Read {
  readonly shop: ShopId;
  readonly answer:
    | { readonly ok: true; readonly value: readonly MarketWarehouse[] }
    | { readonly ok: false; readonly error: MarketError };
}

type Trial =
  { readonly kind: 'none' | 'asking' | 'fault' } | { readonly kind: 'read'; readonly reads: readonly Read[] };

/** Reads the warehouses of every shop at work, and says what differs from what is known here (TRY2). */
export function WarehousesTrial({ settings }: { readonly settings: Settings }) {
  const { t } = useTranslation('trials');
  const { runtime, log } = useStarted();
  const [trial, setTrial] = useState<Trial>({ kind: 'none' });
  const shops = shopsAtWork(settings).filter(({ on }) => on);
  const read = (): void => {
    setTrial({ kind: 'asking' });
    const asked = shops.map(async ({ id }): Promise<Read> => {
      const answer = await runtime.ask('market.warehouses', ofShop(id));
      return { shop: id, answer };
    });
    Promise.all(asked).then(
      (reads) => setTrial({ kind: 'read', reads }),
      (fault: unknown) => {
        log('trial.warehouses', String(fault));
        setTrial({ kind: 'fault' });
      },
    );
  };
  return (
    <div className={fields.field} data-trial-of="warehouses">
      <button
        type="button"
        className="b sm"
        data-go="read-warehouses"
        disabled={trial.kind === 'asking'}
        onClick={read}
      >
        {trial.kind === 'asking' ? t('asking') : t('warehouses.read')}
      </button>
      {trial.kind === 'fault' ? <TrialFault /> : null}
      {trial.kind === 'read'
        ? trial.reads.map((each) => (
            <Told
              key={each.shop}
              read={each}
              all={trial.reads}
              named={shops.length > 1}
              settings={settings}
            />
          ))
        : null}
    </div>
  );
}

interface ToldProps {
  readonly read: Read;
  readonly all: readonly Read[];
  /** Whether the shop has to be said. */
  readonly named: boolean;
  readonly settings: Settings;
}

function Told({ read, all, named, settings }: ToldProps) {
  const { t } = useTranslation('trials');
  const { runtime } = useStarted();
  const nameOf = useShopName();
  const { shop, answer } = read;
  const own = shopsAtWork(settings).find(({ id }) => id === shop);
  if (!answer.ok) return <TrialRefused error={answer.error} />;
  const inOrders = new Set<string>();
  for (const { snapshot } of runtime.book.postings())
    if (snapshot.warehouse !== null && snapshot.source === 'market' && shopOf(snapshot) === shop)
      inOrders.add(snapshot.warehouse);
  // A policy names no shop: it is a stranger only where no shop has such a warehouse.
  const others = new Set(
    all.flatMap((each) =>
      each.shop !== shop && each.answer.ok ? each.answer.value.map(({ name }) => name) : [],
    ),
  );
  const policies = Object.keys(settings.shipPolicies).filter((name) => !others.has(name));
  const news = compareWarehouses(answer.value, inOrders, policies);
  return (
    <div role="status" data-trial="read">
      {named && own !== undefined ? <b>{nameOf(own)}</b> : null}
      {answer.value.length === 0 ? <p className={fields.care}>{t('warehouses.none')}</p> : null}
      {answer.value.length > 0 && news.length === 0 ? (
        <p className={fields.ok}>{t('warehouses.same', { count: answer.value.length })}</p>
      ) : null}
      {news.map(({ kind, name }) => (
        <p
          key={`${kind} ${name}`}
          className={kind === 'new' ? fields.ok : fields.care}
          data-warehouse-news={kind}
        >
          {t(`warehouses.news.${kind}`, { name })}
        </p>
      ))}
    </div>
  );
}
