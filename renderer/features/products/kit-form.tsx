import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KitPart, KnownProduct } from '#shared/domain/product/state.ts';
import { productNamed } from '#shared/projections/products.ts';
import fields from '../../parts/fields.module.css';
import { Choice, numberOf, TextField } from '../../parts/fields.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import css from './products.module.css';
import type { ProductDeeds } from '../../parts/use-product-deeds.ts';

interface Props {
  readonly product: KnownProduct;
  readonly run: ProductDeeds['run'];
  readonly close: () => void;
}

/** What a kit consists of and how it is packed; nothing is changed before it is saved. */
export function KitForm({ product, run, close }: Props) {
  const { t } = useTranslation('products');
  const { runtime } = useStarted();
  const [parts, setParts] = useState<readonly KitPart[]>(product.kit);
  const [packed, setPacked] = useState(product.kitAs ?? 'parts');
  const save = async (next: readonly KitPart[]): Promise<void> => {
    if ((await run({ type: 'set-kit', parts: next, packed })) === null) close();
  };
  const put = (at: KitPart, quantity: number): void =>
    setParts(parts.map((part) => (part.sku === at.sku ? { ...part, quantity } : part)));
  return (
    <section className={css.kit} aria-label={t('kit.title')}>
      <h3>{t('kit.title')}</h3>
      <Choice
        label={t('kit.as')}
        value={packed}
        options={[
          { value: 'parts', name: t('kit.byParts') },
          { value: 'whole', name: t('kit.whole') },
        ]}
        onChoose={setPacked}
        hint={t('kit.hint')}
      />
      <ul className={css.parts}>
        {parts.map((part) => (
          <li key={part.sku} data-part={part.sku}>
            <span className={css.name}>{runtime.book.product(part.sku)?.state.name ?? part.sku}</span>
            <TextField
              label={t('kit.quantity')}
              bare
              digits
              width="tiny"
              value={String(part.quantity)}
              wrong={t('kit.wrongQuantity')}
              onCommit={(text) => {
                const quantity = numberOf(text);
                if (!(quantity >= 1 && quantity <= 1000)) return Promise.resolve('wrong');
                put(part, quantity);
                return Promise.resolve('kept');
              }}
            />
            <button
              type="button"
              className="b sm quiet"
              onClick={() => setParts(parts.filter(({ sku }) => sku !== part.sku))}
            >
              {t('kit.remove')}
            </button>
          </li>
        ))}
      </ul>
      <AddPart
        without={[product.sku, ...parts.map(({ sku }) => sku)]}
        add={({ sku }) => setParts([...parts, { sku, quantity: 1 }])}
      />
      <div className={css.buttons}>
        <button
          type="button"
          className="b pri"
          disabled={parts.length === 0}
          onClick={() => void save(parts)}
        >
          {t('kit.save')}
        </button>
        {product.kit.length === 0 ? null : (
          <button type="button" className="b" onClick={() => void save([])}>
            {t('kit.noKit')}
          </button>
        )}
        <button type="button" className="b quiet" onClick={close}>
          {t('kit.back')}
        </button>
      </div>
    </section>
  );
}

/** Names that are told when a search finds several. */
const NAMED = 3;

/** A part named by anything that finds one product. */
function AddPart({
  without,
  add,
}: {
  readonly without: readonly string[];
  readonly add: (product: KnownProduct) => void;
}) {
  const { t } = useTranslation('products');
  const { runtime } = useStarted();
  const id = useId();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const take = (): void => {
    const found = productNamed(
      [...runtime.book.products()].filter(({ sku }) => !without.includes(sku)),
      text,
    );
    if (found.kind === 'one') {
      add(found.product);
      setText('');
      return setWrong(null);
    }
    setWrong(
      found.kind === 'none'
        ? t('kit.notFound')
        : t('kit.several', { names: found.names.slice(0, NAMED).join('; ') }),
    );
  };
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <label htmlFor={id}>{t('kit.part')}</label>
      <div className={css.buttons}>
        <input
          id={id}
          className={fields.input}
          value={text}
          aria-invalid={wrong !== null}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="b">
          {t('kit.add')}
        </button>
      </div>
      {wrong === null ? null : (
        <p className={css.notDone} role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
}
