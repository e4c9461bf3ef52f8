import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { formatWeight } from '#shared/text/format.ts';
import { TextField } from '../../parts/fields.tsx';
import { ProductName } from '../../parts/product-name.tsx';
import { RowOpener } from '../../parts/row-opener.tsx';
import { useProductDeeds } from '../../parts/use-product-deeds.ts';
import { Icon } from '../../ui/icons.tsx';
import { NotDoneLine } from './not-done-line.tsx';
import css from './products.module.css';

interface Props {
  readonly product: KnownProduct;
  readonly isChosen: boolean;
  readonly toggle: () => void;
  readonly isOpen: boolean;
  readonly open: () => void;
}

/** One product in a line; its shelf is written here. */
export function ProductCells({ product, isChosen, toggle, isOpen, open }: Props) {
  const { t, i18n } = useTranslation(['products', 'goodsTable']);
  const { sku, name, shelf, traits, grams, lengthMm, widthMm, heightMm } = product;
  const { run, notDone } = useProductDeeds(sku);
  const codes = product.allBarcodes;
  const sides = [lengthMm, widthMm, heightMm].filter((mm) => mm !== null);
  return (
    <>
      <div role="cell">
        <button
          type="button"
          role="checkbox"
          aria-checked={isChosen}
          aria-label={name}
          className={css.tick}
          onClick={toggle}
        >
          <span className={isChosen ? 'ck on' : 'ck'}>{isChosen ? <Icon name="check" /> : null}</span>
        </button>
      </div>
      <div role="cell" data-product={sku}>
        <ProductName product={product}>
          {notDone === null ? null : <NotDoneLine notDone={notDone} />}
        </ProductName>
      </div>
      <div role="cell">
        <TextField
          label={`${t('products:columns.shelf')}: ${name}`}
          bare
          value={shelf ?? ''}
          placeholder={t('products:noShelf')}
          wrong={t('products:wrongShelf')}
          onCommit={async (text) => {
            const why = await run({ type: 'set-shelf', shelf: text === '' ? null : text });
            return why === null ? 'kept' : why.code === 'not-kept' ? 'not-written' : 'wrong';
          }}
        />
      </div>
      <div role="cell" className={css.traits}>
        {traits.map((trait) => (
          <span key={trait} className={css.pack}>
            {t(`goodsTable:traits.${trait}`)}
          </span>
        ))}
        {product.kit.length === 0 ? null : (
          <span className={css.pack}>{t('products:kit.parts', { count: product.kit.length })}</span>
        )}
      </div>
      <div role="cell" className={css.said}>
        <span>{grams === null ? '–' : formatWeight(grams, i18n.language as Language)}</span>
        {sides.length === 3 ? <span className={css.small}>{sides.join(' × ')}</span> : null}
      </div>
      <div role="cell" className={css.said}>
        {codes[0] === undefined ? (
          <span className={css.need}>{t('products:noCode')}</span>
        ) : (
          <code>{codes[0].code}</code>
        )}
        {codes.length > 1 ? (
          <span className={css.small}>{t('products:moreCodes', { extra: codes.length - 1 })}</span>
        ) : null}
      </div>
      <div role="cell">
        <RowOpener label={t('products:open', { name })} isOpen={isOpen} open={open} />
      </div>
    </>
  );
}
