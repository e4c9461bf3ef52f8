import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { faultName } from '#shared/kit/fault.ts';
import type { ProductDeeds } from '../../parts/use-product-deeds.ts';
import fields from '../../parts/fields.module.css';
import { PickFile } from '../../parts/pick-file.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { productPicture } from '../../ui/addresses.ts';
import { Picture } from '../../ui/picture.tsx';
import { keepPicture, type PictureTrouble } from './keep-picture.ts';
import css from './products.module.css';

interface Props {
  readonly product: KnownProduct;
  readonly run: ProductDeeds['run'];
}

interface Trouble {
  readonly why: PictureTrouble;
  readonly name: string;
}

/** What a product looks like: a picture of the house in place of the catalogue's, replaced or taken away (PD10). */
export function OwnPicture({ product, run }: Props) {
  const { t } = useTranslation(['products', 'guides']);
  const { runtime, log } = useStarted();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const own = product.ownPicture !== undefined;
  const take = async (file: File): Promise<void> => {
    const kept = await keepPicture(file, runtime.ask);
    if (kept.ok) await run({ type: 'set-picture', picture: kept.value });
    setTrouble(kept.ok ? null : { why: kept.error, name: file.name });
  };
  const choose = (file: File): void => {
    setBusy(true);
    take(file)
      .catch((fault: unknown) => {
        log('product.picture', faultName(fault));
        setTrouble({ why: 'disk', name: file.name });
      })
      .finally(() => setBusy(false));
  };
  return (
    <div className={css.picture} data-own-picture={own}>
      <Picture src={productPicture(product)} alt={product.name} />
      <div className={fields.actions}>
        <PickFile className="b sm" accept="image/png,image/jpeg,image/webp" disabled={busy} onFile={choose}>
          {t(own ? 'products:picture.replace' : 'products:picture.add')}
        </PickFile>
        {own ? (
          <button
            type="button"
            className="b sm quiet"
            data-deed="no-picture"
            onClick={() => void run({ type: 'set-picture', picture: null })}
          >
            {t('products:picture.remove')}
          </button>
        ) : null}
      </div>
      {trouble === null ? null : (
        <p className={fields.wrong} role="alert" data-picture-trouble={trouble.why}>
          {t(`guides:wrong.${trouble.why}`, { name: trouble.name })}
        </p>
      )}
    </div>
  );
}
