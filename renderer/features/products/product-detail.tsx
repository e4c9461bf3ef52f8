import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfPerson, type Language } from '#shared/bridge/settings.ts';
import { barcode } from '#shared/kit/brand.ts';
import { ownEans } from '#shared/domain/product/own-ean.ts';
import type { KnownProduct, ProductBarcode } from '#shared/domain/product/state.ts';
import { traits as allTraits } from '#shared/domain/product/traits.ts';
import { formatMoment, formatWeight } from '#shared/text/format.ts';
import { useProductDeeds, type ProductDeeds } from '../../parts/use-product-deeds.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { GuideButton } from './guide-button.tsx';
import { GuideForm } from './guide-form.tsx';
import { KitForm } from './kit-form.tsx';
import { OwnPicture } from './own-picture.tsx';
import { NotDoneLine } from './not-done-line.tsx';
import css from './products.module.css';

/** All of one product: its traits, codes, what was learnt of it, and what it consists of. */
export function ProductDetail({ product }: { readonly product: KnownProduct }) {
  const { t } = useTranslation(['products', 'goodsTable']);
  const deeds = useProductDeeds(product.sku);
  const [kit, setKit] = useState(product.kit.length > 0);
  const [guide, setGuide] = useState(false);
  const { traits } = product;
  const toggle = (trait: (typeof allTraits)[number]): void => {
    const next = traits.includes(trait) ? traits.filter((each) => each !== trait) : [...traits, trait];
    void deeds.run({ type: 'set-traits', traits: next });
  };
  return (
    <section className={css.detail} aria-label={t('products:open', { name: product.name })}>
      {deeds.notDone === null ? null : <NotDoneLine notDone={deeds.notDone} />}
      <div className={css.part}>
        <h3>{t('goodsTable:fields.traits')}</h3>
        <div className="flt">
          {allTraits.map((trait) => (
            <button
              key={trait}
              type="button"
              className={traits.includes(trait) ? 'f on' : 'f'}
              aria-pressed={traits.includes(trait)}
              onClick={() => toggle(trait)}
            >
              {t(`goodsTable:traits.${trait}`)}
            </button>
          ))}
        </div>
        <Learnt product={product} />
      </div>
      <div className={css.part}>
        <h3>{t('products:picture.title')}</h3>
        <OwnPicture product={product} run={deeds.run} />
      </div>
      <div className={css.part}>
        <h3>{t('products:columns.codes')}</h3>
        <Codes product={product} deeds={deeds} />
      </div>
      {kit ? (
        <KitForm product={product} run={deeds.run} close={() => setKit(false)} />
      ) : (
        <button type="button" className="b sm" onClick={() => setKit(true)}>
          {t(product.kit.length === 0 ? 'products:kit.define' : 'products:kit.change')}
        </button>
      )}
      {guide ? (
        <GuideForm product={product} close={() => setGuide(false)} />
      ) : (
        <GuideButton product={product} open={guide} change={setGuide} />
      )}
    </section>
  );
}

/** What one piece weighed in a parcel of its own, and the box it went in. */
function Learnt({ product }: { readonly product: KnownProduct }) {
  const { t, i18n } = useTranslation('products');
  const { runtime } = useStarted();
  const [usual] = runtime.learnt(product.sku);
  if (usual === undefined) return <p className={css.small}>{t('notLearnt')}</p>;
  const box = runtime.settings().packing.boxes.find(({ id }) => id === usual.box)?.name ?? usual.box;
  return (
    <p className={css.small}>
      {t(usual.box === '' ? 'learnt' : 'learntIn', {
        weight: formatWeight(usual.grams, i18n.language as Language),
        parcels: usual.weighings,
        box,
      })}
    </p>
  );
}

function Codes({ product, deeds }: { readonly product: KnownProduct; readonly deeds: ProductDeeds }) {
  const { t } = useTranslation('products');
  const { runtime } = useStarted();
  const codes = product.allBarcodes;
  const give = (): void => {
    const taken = [...runtime.book.products()].flatMap(({ allBarcodes }) =>
      allBarcodes.map(({ code }) => code),
    );
    const [code] = ownEans(1, taken);
    if (code !== undefined) deeds.give(barcode(code));
  };
  return (
    <ul className={css.codes}>
      {codes.map((known) => (
        <li key={known.code} data-taught={known.origin === 'taught' ? known.code : undefined}>
          <code>{known.code}</code>
          {known.units === 1 ? null : <span className={css.pack}>{t('pack', { units: known.units })}</span>}
          {known.taught === undefined ? null : <TaughtBy taught={known.taught} />}
          {known.origin === 'market' ? null : (
            <button type="button" className="b sm quiet" onClick={() => deeds.forget(known.code)}>
              {t('takeBack')}
            </button>
          )}
        </li>
      ))}
      {codes.some(({ units }) => units === 1) ? null : (
        <li>
          <span className={css.need}>{t('noCode')}</span>
          <button type="button" className="b sm" onClick={give}>
            {t('giveCode')}
          </button>
        </li>
      )}
    </ul>
  );
}

function TaughtBy({ taught }: { readonly taught: NonNullable<ProductBarcode['taught']> }) {
  const { t, i18n } = useTranslation('products');
  const { runtime, timeZone } = useStarted();
  const who = nameOfPerson(runtime.settings().packers, taught.by);
  const when = formatMoment(taught.at, i18n.language as Language, timeZone).replaceAll(' ', '\u00a0');
  return <span className={css.small}>{t('taughtBy', { who, when })}</span>;
}
