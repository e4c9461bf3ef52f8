import { useTranslation } from 'react-i18next';
import { nameOfPerson, type Language } from '#shared/bridge/settings.ts';
import { barcode } from '#shared/kit/brand.ts';
import { mayAskBarcode } from '#shared/domain/product/decide-barcode.ts';
import { ownEans } from '#shared/domain/product/own-ean.ts';
import type { BarcodeWish, KnownProduct, ProductBarcode } from '#shared/domain/product/state.ts';
import { formatMoment } from '#shared/text/format.ts';
import { marketWords } from '#shared/text/shape-products.ts';
import type { ProductDeeds } from '../../parts/use-product-deeds.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './products.module.css';

interface Props {
  readonly product: KnownProduct;
  readonly deeds: ProductDeeds;
  readonly print: () => void;
}

/** The codes of a product: whose they are, and the ways to one where it has none (PD6, BM1). */
export function Codes({ product, deeds, print }: Props) {
  const { t } = useTranslation('products');
  const { runtime } = useStarted();
  const codes = product.allBarcodes;
  const single = codes.some(({ units }) => units === 1);
  const give = (): void => {
    const taken = [...runtime.book.products()].flatMap(({ allBarcodes }) =>
      allBarcodes.map(({ code }) => code),
    );
    const [code] = ownEans(1, taken);
    if (code !== undefined) deeds.give(barcode(code));
  };
  const ask = (code: BarcodeWish['code']): void => void deeds.run({ type: 'ask-barcode', code });
  return (
    <>
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
            {known.origin === 'market' || !mayAskBarcode(product, known.code) ? null : (
              <button type="button" className="b sm quiet" onClick={() => ask(known.code)}>
                {t('market.tie')}
              </button>
            )}
          </li>
        ))}
        {single ? null : (
          <li>
            <span className={css.need}>{t('noCode')}</span>
            <button type="button" className="b sm" onClick={give}>
              {t('giveCode')}
            </button>
          </li>
        )}
      </ul>
      {product.wish === undefined ? null : <Wish wish={product.wish} />}
      <div className={css.group}>
        {mayAskBarcode(product, null) ? (
          <button type="button" className="b sm" data-ask-barcode onClick={() => ask(null)}>
            {t('market.ask')}
          </button>
        ) : null}
        {single ? (
          <button type="button" className="b sm" onClick={print}>
            <Icon name="printer" />
            {t('market.print')}
          </button>
        ) : null}
      </div>
    </>
  );
}

/** What the marketplace was asked for: waited for, or why it was not taken (BM2). */
function Wish({ wish: { code, error } }: { readonly wish: BarcodeWish }) {
  const { t } = useTranslation('products');
  if (error === null)
    return (
      <p className={css.small} role="status" data-wish="waits">
        {code === null ? t('market.waits') : t('market.waitsFor', { code })}
      </p>
    );
  const known = marketWords.find((word) => word === error);
  const why = known === undefined ? error : t(`market.words.${known}`);
  return (
    <p className={`${css.group} ${css.need}`} role="alert" data-wish="refused">
      <Icon name="warn" />{' '}
      {code === null ? t('market.refused', { why }) : t('market.refusedFor', { code, why })}
    </p>
  );
}

function TaughtBy({ taught }: { readonly taught: NonNullable<ProductBarcode['taught']> }) {
  const { t, i18n } = useTranslation('products');
  const { runtime, timeZone } = useStarted();
  const who = nameOfPerson(runtime.settings().packers, taught.by);
  const when = formatMoment(taught.at, i18n.language as Language, timeZone).replaceAll(' ', '\u00a0');
  return <span className={css.small}>{t('taughtBy', { who, when })}</span>;
}
