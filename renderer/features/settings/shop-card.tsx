import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shopColours, shopsAtWork, type Shop } from '#shared/bridge/shops.ts';
import { withKeepBack, withPushTo, type Language } from '#shared/bridge/settings.ts';
import { isOpenWork } from '#shared/domain/posting/open-work.ts';
import { ofShop, shopOf } from '#shared/domain/shop.ts';
import { isForMarket } from '#shared/process/effects.ts';
import { piecesOfWork, type OpenWork } from '#shared/bridge/calls/shops.ts';
import { ShopSign } from '../../parts/shop-mark.tsx';
import { useShopName } from '../../parts/use-shop-name.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Select, Switch, TextField } from '../../parts/fields.tsx';
import fields from '../../parts/fields.module.css';
import { formatMoment } from '#shared/text/format.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { LeftElsewhere } from '../../parts/left-elsewhere.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { KeyFields } from './key-fields.tsx';
import css from './shop-card.module.css';
import type { PanelProps } from './station-panel.tsx';

/** One of several shops: its name and sign, its key, whether its orders are taken, and the way to part with it. */
export function ShopCard({ shop, settings, change }: PanelProps & { readonly shop: Shop }) {
  const { t } = useTranslation(['shops', 'settings']);
  const { runtime } = useStarted();
  const name = useShopName()(shop);
  const put = (part: Partial<Shop>) =>
    change((before) => ({
      ...before,
      shops: before.shops.map((each) =>
        each.id === shop.id && each.marketplace === shop.marketplace ? { ...each, ...part } : each,
      ),
    }));
  const open = [...runtime.book.postings()].filter(
    (posting) => shopOf(posting.snapshot) === shop.id && isOpenWork(posting),
  ).length;
  return (
    <section className={css.card} aria-label={name} data-shop-card={shop.id}>
      <header className={css.head}>
        <ShopSign shop={shop} />
        <b>{name}</b>
        <span>
          {shop.on ? null : `${t('shops:off')} · `}
          {t('shops:open', { count: open })}
        </span>
      </header>
      <div className={css.looks}>
        <TextField
          label={t('shops:name')}
          value={shop.name}
          wrong={t('settings:wrong.text')}
          onCommit={(text) => put({ name: text.trim() })}
        />
        <TextField
          label={t('shops:mark.title')}
          value={shop.mark}
          width="tiny"
          wrong={t('shops:mark.hint')}
          onCommit={(text) => (text.trim() === '' ? Promise.resolve('wrong') : put({ mark: text.trim() }))}
        />
        <Select
          label={t('shops:colour')}
          value={shop.colour}
          options={shopColours.map((value) => ({ value, name: t(`shops:colours.${value}`) }))}
          onChoose={(colour) => void put({ colour })}
        />
      </div>
      {shop.marketplace === 'practice' ? <p className={fields.hint}>{t('shops:practice')}</p> : null}
      <KeyFields needsKey={shop.marketplace === 'ozon'} shop={shop.id} />
      <Switch
        label={t('shops:on.title')}
        hint={t('shops:on.hint')}
        on={shop.on}
        words={[t('settings:on'), t('settings:off')]}
        onChange={(on) => void put({ on })}
      />
      <Removal shop={shop} settings={settings} change={change} name={name} open={open} />
    </section>
  );
}

interface RemovalProps extends PanelProps {
  readonly shop: Shop;
  readonly name: string;
  readonly open: number;
}

/** Parting with a shop: only when nothing of it is open here or on its way (SHP13). */
function Removal({ shop, settings, change, name, open }: RemovalProps) {
  const { t } = useTranslation('shops');
  const { runtime, log } = useStarted();
  const [asking, setAsking] = useState(false);
  const [kept, setKept] = useState<OpenWork | 'refused' | null>(null);
  const only = shopsAtWork(settings).length === 1;
  const remove = async (): Promise<void> => {
    // The window's own rows first: what it has not written to the journal yet, main cannot count.
    const rows = await runtime.store.openEffects();
    const here = rows.filter((row) => shopOf(row) === shop.id && isForMarket(row)).length;
    const work = await runtime.ask('shops.openWork', ofShop(shop.id));
    setAsking(false);
    if (here + piecesOfWork(work) > 0) return setKept({ ...work, unsent: Math.max(here, work.unsent) });
    const outcome = await change((before) => ({
      ...withKeepBack(withPushTo(before, shop.id, null), shop.id, 0),
      shops: before.shops.filter(({ id, marketplace }) => id !== shop.id || marketplace !== shop.marketplace),
    }));
    if (outcome !== 'kept') setKept('refused');
  };
  const failed = (fault: unknown): void => {
    log('shop.remove', String(fault));
    setAsking(false);
    setKept('refused');
  };
  if (asking)
    return (
      <div className={css.sure} role="alert">
        <b>{t('removeSure.title', { shop: name })}</b>
        <p>{t('removeSure.hint')}</p>
        <button
          type="button"
          className={`b sm ${css.danger}`}
          data-deed="remove-shop-now"
          onClick={() => void remove().catch(failed)}
        >
          {t('remove')}
        </button>
        <button type="button" className="b sm" onClick={() => setAsking(false)}>
          {t('keep')}
        </button>
      </div>
    );
  return (
    <div className={css.removal}>
      <button
        type="button"
        className="b sm"
        data-deed="remove-shop"
        disabled={open > 0 || only}
        onClick={() => setAsking(true)}
      >
        {t('remove')}
      </button>
      {only ? <span className={fields.hint}>{t('kept.only')}</span> : null}
      {open > 0 && !only ? <span className={fields.hint}>{t('kept.open')}</span> : null}
      {open > 0 || only || kept === null ? null : (
        <span className={fields.wrong} role="alert" data-kept={shop.id}>
          {kept === 'refused'
            ? t('kept.refused')
            : t('kept.work', {
                postings: kept.postings,
                supplies: kept.supplies ?? 0,
                unsent: kept.unsent,
              })}
        </span>
      )}
      {kept === null || kept === 'refused' ? null : (
        <LeftBehind closed={kept.closed ?? []} said={(number) => setKept(without(kept, number))} />
      )}
    </div>
  );
}

/** The work of a shop without a parcel that somebody told of; null where nothing else is left. */
function without(work: OpenWork, number: PostingNumber): OpenWork | null {
  const { postings, closed = [] } = work;
  if (piecesOfWork(work) <= 1) return null;
  return { ...work, postings: postings - 1, closed: closed.filter((each) => each.number !== number) };
}

interface LeftBehindProps {
  readonly closed: NonNullable<OpenWork['closed']>;
  readonly said: (number: PostingNumber) => void;
}

/** Closed parcels that nobody handed over: each is handed over, or somebody says where it is (HB11). */
function LeftBehind({ closed, said }: LeftBehindProps) {
  const { t, i18n } = useTranslation('shops');
  const { timeZone } = useStarted();
  if (closed.length === 0) return null;
  return (
    <div className={css.behind} data-left-behind={closed.length}>
      <b>{t('kept.closed', { count: closed.length })}</b>
      <p className={fields.hint}>{t('kept.closedHint')}</p>
      <ul>
        {closed.map(({ number, closedAt }) => (
          <li key={number}>
            <PostingNumberText number={number} />
            <span className={fields.hint}>
              {t('kept.closedAt', { at: formatMoment(closedAt, i18n.language as Language, timeZone) })}
            </span>
            <LeftElsewhere posting={number} said={() => said(number)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
