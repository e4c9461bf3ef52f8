import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { KnownProduct, ProductBarcode } from '#shared/domain/product/state.ts';
import { formatMoment } from '#shared/text/format.ts';
import { tellProductRefusal } from '#shared/text/tell-desk.ts';
import { DeskRow, WideCell } from '../../parts/desk-table.tsx';
import { TextField } from '../../parts/fields.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { pictureSrc } from '../../ui/addresses.ts';
import { Picture } from '../../ui/picture.tsx';
import { KitForm } from './kit-form.tsx';
import css from './products.module.css';
import { useProductDeeds, type NotDone } from './use-product-deeds.ts';

/** Codes of the catalogue that are shown; what was taught is always shown. */
const SHOWN = 2;

/** One product: its shelf is written here, its taught codes are taken back here. */
export function ProductRow({ product }: { readonly product: KnownProduct }) {
  const { t } = useTranslation('products');
  const { sku, offerId, name, pictureUrl, shelf } = product;
  const { run, forget, notDone } = useProductDeeds(sku);
  const [kit, setKit] = useState(false);
  return (
    <DeskRow data-product={sku}>
      <div role="cell" className={css.what}>
        <span className={css.thumb}>
          <Picture src={pictureUrl === null ? null : pictureSrc(pictureUrl)} alt="" />
        </span>
        <div className={css.said}>
          <b className={css.name}>{name}</b>
          <span className={css.small}>
            {offerId} · {sku}
          </span>
          {notDone === null ? null : <NotDoneLine notDone={notDone} />}
        </div>
      </div>
      <div role="cell">
        <TextField
          label={`${t('columns.shelf')}: ${name}`}
          bare
          value={shelf ?? ''}
          placeholder={t('noShelf')}
          wrong={t('wrongShelf')}
          onCommit={async (text) => {
            const why = await run({ type: 'set-shelf', shelf: text === '' ? null : text });
            return why === null ? 'kept' : why.code === 'not-kept' ? 'not-written' : 'wrong';
          }}
        />
      </div>
      <div role="cell">
        <Codes codes={product.allBarcodes} forget={forget} />
      </div>
      <div role="cell" className={css.ofKit}>
        {product.kit.length === 0 ? null : (
          <span>
            {t('kit.parts', { count: product.kit.length })}
            <br />
            <span className={css.small}>{t(product.kitAs === 'whole' ? 'kit.whole' : 'kit.byParts')}</span>
          </span>
        )}
        <button type="button" className="b sm quiet" aria-expanded={kit} onClick={() => setKit(!kit)}>
          {t(product.kit.length === 0 ? 'kit.define' : 'kit.change')}
        </button>
      </div>
      {kit ? (
        <WideCell>
          <KitForm product={product} run={run} close={() => setKit(false)} />
        </WideCell>
      ) : null}
    </DeskRow>
  );
}

function Codes({
  codes,
  forget,
}: {
  readonly codes: readonly ProductBarcode[];
  readonly forget: (code: ProductBarcode['code']) => void;
}) {
  const { t } = useTranslation('products');
  const market = codes.filter(({ origin }) => origin === 'market');
  const extra = market.length - SHOWN;
  if (codes.length === 0) return <span className={css.need}>{t('noCode')}</span>;
  return (
    <ul className={css.codes}>
      {market.slice(0, SHOWN).map(({ code }) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
      {extra > 0 ? <li className={css.small}>{t('moreCodes', { extra })}</li> : null}
      {codes
        .filter(({ origin }) => origin === 'taught')
        .map((known) => (
          <li key={known.code} data-taught={known.code}>
            <code>{known.code}</code>
            {known.units === 1 ? null : <span className={css.pack}>{t('pack', { units: known.units })}</span>}
            {known.taught === undefined ? null : <TaughtBy taught={known.taught} />}
            <button type="button" className="b sm quiet" onClick={() => forget(known.code)}>
              {t('takeBack')}
            </button>
          </li>
        ))}
    </ul>
  );
}

function TaughtBy({ taught }: { readonly taught: NonNullable<ProductBarcode['taught']> }) {
  const { t, i18n } = useTranslation('products');
  const { runtime, timeZone } = useStarted();
  const person = runtime.settings().packers.find(({ id }) => id === taught.by);
  const when = formatMoment(taught.at, i18n.language as Language, timeZone).replaceAll(' ', '\u00a0');
  return <span className={css.small}>{t('taughtBy', { who: person?.name ?? taught.by, when })}</span>;
}

/** Why the last change was not made. */
function NotDoneLine({ notDone }: { readonly notDone: NotDone }) {
  const { t } = useTranslation('products');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const told = notDone.code === 'not-kept' ? null : tellProductRefusal(notDone);
  return (
    <p className={css.notDone} role="alert">
      {told === null ? t('notKept') : `${say(told.title)}. ${say(told.hint)}`}
    </p>
  );
}
