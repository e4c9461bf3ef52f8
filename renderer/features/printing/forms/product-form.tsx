import { useTranslation } from 'react-i18next';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { labelWords } from '#shared/label/words.ts';
import { Empty } from '../../../parts/empty.tsx';
import { printingKeys, type ChosenLabels } from '../../../parts/print-products.ts';
import { SearchField } from '../../../parts/search-field.tsx';
import { useKept } from '../../../runtime/use-kept.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { Icon } from '../../../ui/icons.tsx';
import { composed } from '#shared/printing/compose.ts';
import { CountField } from '../count-field.tsx';
import { foundProducts, orderedPieces, pieceCodes } from '../orders.ts';
import { PrintFrame, useLabelLanguage } from '../print-frame.tsx';
import css from '../printing.module.css';
import type { FormProps } from '../printing-page.tsx';

const none: ChosenLabels = { numbers: {}, codes: {} };
const SHOWN = 60;
const MOST = 500;

/** Labels for products: found by name, article or barcode, each as often as wanted. */
export function ProductForm({ toJobs }: FormProps) {
  const { t } = useTranslation('printing');
  const { runtime } = useStarted();
  const { book } = runtime;
  const settings = runtime.settings();
  const [language] = useLabelLanguage();
  const [search, setSearch] = useKept('printing.product.search', () => '');
  const [chosen, setChosen] = useKept<ChosenLabels>(printingKeys.products, () => none);
  const all = foundProducts(book.products(), '');
  const found = foundProducts(all, search);
  const picked = all.filter(({ sku }) => (chosen.numbers[sku] ?? 0) > 0);
  const rest = found.filter((product) => !picked.includes(product));
  const put = (sku: string, number: number): void =>
    setChosen((before) => ({ ...before, numbers: { ...before.numbers, [sku]: number } }));
  const codeOf = (product: KnownProduct): string | null =>
    chosen.codes[product.sku] ?? pieceCodes(product)[0] ?? null;
  const batches = picked.flatMap((product) => {
    const barcode = codeOf(product);
    if (barcode === null) return [];
    const data = {
      words: labelWords[language],
      name: product.name,
      article: product.offerId,
      barcode,
      seller: settings.seller.name === '' ? null : settings.seller.name,
    };
    return [{ docs: composed('product', data, settings), copies: chosen.numbers[product.sku] ?? 1 }];
  });
  const ordered = orderedPieces(book.postings());
  const takeOrdered = (): void => {
    const wanted = all.filter((product) => ordered.has(product.sku) && pieceCodes(product).length > 0);
    setChosen((before) => ({
      ...before,
      numbers: Object.fromEntries(wanted.map(({ sku }) => [sku, Math.min(MOST, ordered.get(sku) ?? 0)])),
    }));
  };
  return (
    <PrintFrame kind="product" counted batches={batches} toJobs={toJobs}>
      <div className={css.tools}>
        <SearchField label={t('product.search')} value={search} change={setSearch} />
        <button type="button" className="b sm" disabled={ordered.size === 0} onClick={takeOrdered}>
          {ordered.size === 0 ? t('product.orderedNone') : t('product.ordered')}
        </button>
      </div>
      {picked.length === 0 ? null : (
        <div className={css.pickedLine}>
          <b>{t('product.chosen', { count: picked.length })}</b>
          <button type="button" className="b sm quiet" onClick={() => setChosen(none)}>
            {t('clear')}
          </button>
        </div>
      )}
      <ul className={css.rows}>
        {picked.map((product) => (
          <ProductRow
            key={product.sku}
            product={product}
            number={chosen.numbers[product.sku] ?? 0}
            put={(number) => put(product.sku, number)}
            code={codeOf(product)}
            setCode={(code) =>
              setChosen((before) => ({ ...before, codes: { ...before.codes, [product.sku]: code } }))
            }
          />
        ))}
        {rest.slice(0, SHOWN).map((product) => (
          <ProductRow
            key={product.sku}
            product={product}
            number={0}
            put={(number) => put(product.sku, number)}
            code={codeOf(product)}
            setCode={() => undefined}
          />
        ))}
      </ul>
      {rest.length > SHOWN ? (
        <p className={css.hint}>{t('product.more', { count: rest.length - SHOWN })}</p>
      ) : null}
      {all.length === 0 || found.length > 0 || picked.length > 0 ? null : (
        <Empty title={t('product.none.title')} hint={t('product.none.hint')} />
      )}
      {all.length === 0 ? (
        <Empty title={t('product.unknown.title')} hint={t('product.unknown.hint')} />
      ) : null}
    </PrintFrame>
  );
}

interface RowProps {
  readonly product: KnownProduct;
  readonly number: number;
  readonly put: (number: number) => void;
  readonly code: string | null;
  readonly setCode: (code: string) => void;
}

function ProductRow({ product, number, put, code, setCode }: RowProps) {
  const { t } = useTranslation('printing');
  const codes = pieceCodes(product);
  return (
    <li data-product={product.sku} data-chosen={number > 0}>
      <div className={css.productName}>
        <b className="clamp">{product.name}</b>
        <span>
          {product.offerId}
          {code === null ? null : number > 0 && codes.length > 1 ? (
            <select
              aria-label={t('product.barcode')}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            >
              {codes.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          ) : (
            <>
              {' · '}
              <code>{code}</code>
            </>
          )}
        </span>
      </div>
      {code === null ? (
        <span className={css.lacks}>{t('product.noBarcode')}</span>
      ) : number > 0 ? (
        <CountField
          bare
          label={t('product.labelsOf', { name: product.name })}
          value={number}
          least={0}
          most={MOST}
          onChange={put}
        />
      ) : (
        <button
          type="button"
          className={css.add}
          aria-label={t('product.add', { name: product.name })}
          onClick={() => put(1)}
        >
          <Icon name="label" />+
        </button>
      )}
    </li>
  );
}
