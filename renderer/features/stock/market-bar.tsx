import { keepBackOf, pushToOf, withKeepBack, withPushTo } from '#shared/bridge/settings.ts';
import { ofShop, shopOf, type ShopId } from '#shared/domain/shop.ts';
import { ShopMark } from '../../parts/shop-mark.tsx';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarketWarehouse } from '#shared/market/warehouses.ts';
import { stockEffect } from '#shared/process/stock-effects.ts';
import { differs, type StockRow } from '#shared/projections/stock.ts';
import { numberOf, Select, TextField } from '../../parts/fields.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { keptBackPushes } from '../../session/stock-pushes.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './stock.module.css';

type Read = readonly MarketWarehouse[] | 'reading' | 'failed';

/** Whether the marketplace is told what is free, where, and what is still to be told (SN7). */
export function MarketBar({ rows, shop }: { readonly rows: readonly StockRow[]; readonly shop: ShopId }) {
  const { t } = useTranslation('stock');
  const { runtime, clock } = useStarted();
  const [choosing, setChoosing] = useState(false);
  const read = useWarehouses(shop);
  const pushTo = pushToOf(runtime.settings(), shop);
  const save = (to: string | null): void => {
    void runtime.saveSettings(withPushTo(runtime.settings(), shop, to)).then(() => setChoosing(false));
  };
  if (choosing) return <Chooser read={read} save={save} back={() => setChoosing(false)} />;
  if (pushTo === null)
    return (
      <div className={css.market}>
        <Icon name="offline" />
        <ShopMark shop={shop} />
        <span>{t('market.off')}</span>
        <button type="button" className="b sm quiet" onClick={() => setChoosing(true)}>
          {t('market.turnOn')}
        </button>
      </div>
    );
  const name = Array.isArray(read) ? read.find(({ id }) => id === pushTo)?.name : undefined;
  const due = rows.filter((row) => shopOf(row.product) === shop && differs(row));
  const shares = rows.some(({ product, mates }) => mates.length > 0 && shopOf(product) === shop);
  const send = (): void =>
    void runtime.execute.effects(
      due.map(({ product }) => stockEffect(product, pushTo, `asked-${clock.now()}`)),
    );
  return (
    <div className={css.market}>
      <Icon name="send" />
      <ShopMark shop={shop} />
      <span>{t('market.on', { name: name ?? pushTo })}</span>
      {shares ? <KeepBack shop={shop} pushTo={pushTo} /> : null}
      {due.length === 0 ? null : (
        <button type="button" className="b sm" onClick={send}>
          {t('market.sendAll', { count: due.length })}
        </button>
      )}
      <button type="button" className="b sm quiet" onClick={() => save(null)}>
        {t('market.turnOff')}
      </button>
    </div>
  );
}

/** How many pieces of a shelf that another shop sells from too this shop is not told of (SHP23). */
function KeepBack({ shop, pushTo }: { readonly shop: ShopId; readonly pushTo: string }) {
  const { t } = useTranslation('stock');
  const { runtime, clock, log } = useStarted();
  return (
    <span className={css.keepBack} data-keep-back={shop}>
      {t('market.keepBack')}
      <TextField
        bare
        label={t('market.keepBack')}
        digits
        width="tiny"
        value={String(keepBackOf(runtime.settings(), shop))}
        wrong={t('detail.wrong')}
        onCommit={async (text) => {
          const units = numberOf(text);
          if (!Number.isInteger(units) || units < 0 || units > 1000) return 'wrong';
          try {
            await runtime.saveSettings(withKeepBack(runtime.settings(), shop, units));
            const key = `kept-back-${clock.now()}`;
            await runtime.execute.effects(keptBackPushes(runtime.book, shop, key, () => pushTo));
            return 'kept';
          } catch (fault) {
            log('stock.keepBack', String(fault));
            return 'not-written';
          }
        }}
      />
      <span className={css.small}>{t('market.keepBackHint')}</span>
    </span>
  );
}

/** The warehouses at the marketplace, asked for once while the page is open. */
function useWarehouses(shop: ShopId): Read {
  const { runtime, log } = useStarted();
  const [read, setRead] = useState<Read>('reading');
  useEffect(() => {
    let gone = false;
    runtime.ask('market.warehouses', ofShop(shop)).then(
      (answer) => (gone ? undefined : setRead(answer.ok ? answer.value : 'failed')),
      (fault: unknown) => {
        log('market.warehouses', String(fault));
        if (!gone) setRead('failed');
      },
    );
    return () => {
      gone = true;
    };
  }, [runtime, log, shop]);
  return read;
}

interface ChooserProps {
  readonly read: Read;
  readonly save: (to: string) => void;
  readonly back: () => void;
}

function Chooser({ read, save, back }: ChooserProps) {
  const { t } = useTranslation('stock');
  const [chosen, setChosen] = useState<string | null>(null);
  const some = Array.isArray(read) ? read : [];
  const id = chosen ?? some[0]?.id ?? null;
  return (
    <section className={css.chooser} aria-label={t('market.turnOn')}>
      <p>{t('market.explain')}</p>
      {read === 'reading' ? <p>{t('market.reading')}</p> : null}
      {read === 'failed' ? <p role="alert">{t('market.failed')}</p> : null}
      {Array.isArray(read) && read.length === 0 ? <p role="alert">{t('market.none')}</p> : null}
      <div className={css.deeds}>
        {id === null ? null : (
          <>
            <Select
              bare
              label={t('market.warehouse')}
              value={id}
              options={some.map((one) => ({ value: one.id, name: one.name }))}
              onChoose={setChosen}
            />
            <button type="button" className="b pri" onClick={() => save(id)}>
              {t('market.start')}
            </button>
          </>
        )}
        <button type="button" className="b quiet" onClick={back}>
          {t('market.back')}
        </button>
      </div>
    </section>
  );
}
