import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { traits as allTraits } from '#shared/domain/product/traits.ts';
import { formatWeight } from '#shared/text/format.ts';
import { useProductDeeds } from '../../parts/use-product-deeds.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Codes } from './codes.tsx';
import { GuideButton } from './guide-button.tsx';
import { GuideForm } from './guide-form.tsx';
import { KitForm } from './kit-form.tsx';
import { OwnPicture } from './own-picture.tsx';
import { NotDoneLine } from './not-done-line.tsx';
import css from './products.module.css';

interface Props {
  readonly product: KnownProduct;
  /** Leads to the page where its labels are printed. */
  readonly print: () => void;
}

/** All of one product: its traits, codes, what was learnt of it, and what it consists of. */
export function ProductDetail({ product, print }: Props) {
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
        <Codes product={product} deeds={deeds} print={print} />
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
