import type { ReactNode } from 'react';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { productPicture } from '../ui/addresses.ts';
import { Picture } from '../ui/picture.tsx';
import css from './product-name.module.css';

interface Props {
  readonly product: Pick<KnownProduct, 'sku' | 'offerId' | 'name' | 'pictureUrl' | 'ownPicture'>;
  /** Seen from where the scanner is held, not from a chair. */
  readonly large?: boolean;
  /** What stands below it. */
  readonly children?: ReactNode;
}

/** A product in a list: its picture, name and articles. */
export function ProductName({ product, large = false, children }: Props) {
  const { sku, offerId, name } = product;
  return (
    <div className={css.what} data-large={large}>
      <span className={css.thumb}>
        <Picture src={productPicture(product)} alt="" />
      </span>
      <div className={css.said}>
        <b className={css.name}>{name}</b>
        <span className={css.small}>
          {offerId} · {sku}
        </span>
        {children}
      </div>
    </div>
  );
}
