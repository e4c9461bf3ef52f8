import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { barcode, type Sku } from '#shared/kit/brand.ts';
import type { ProductCommand } from '#shared/domain/product/decide.ts';
import { mayAskBarcode } from '#shared/domain/product/decide-barcode.ts';
import { ownEans } from '#shared/domain/product/own-ean.ts';
import { traits, type Trait } from '#shared/domain/product/traits.ts';
import { bulkCommands, type BulkDeed } from '#shared/projections/product-choice.ts';
import { Select } from '../../parts/fields.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import css from './products.module.css';

interface Props {
  readonly chosen: ReadonlySet<Sku>;
  readonly clear: () => void;
  /** Leads to the page where their labels are printed. */
  readonly print: () => void;
}

/** What is done to all products that were chosen (PD5, PD6, BM1). */
export function BulkBar({ chosen, clear, print }: Props) {
  const { t } = useTranslation(['products', 'goodsTable']);
  const { runtime, clock } = useStarted();
  const [trait, setTrait] = useState<Trait>('fragile');
  const [shelf, setShelf] = useState('');
  const [said, setSaid] = useState<{ readonly done: number } | 'failed' | null>(null);
  const products = [...chosen].flatMap((sku) => runtime.book.product(sku)?.state ?? []);

  async function run(commands: readonly ProductCommand[]): Promise<void> {
    const done = await runtime.execute.later.many.products(commands);
    setSaid(done.ok ? { done: commands.length } : 'failed');
    await runtime.station.refresh();
  }
  const stamp = () => ({
    at: clock.now(),
    by: runtime.acting(),
  });
  const all = (deed: BulkDeed): void =>
    void run(bulkCommands(products, deed, stamp())).catch(() => setSaid('failed'));
  const bare = products.filter(({ allBarcodes }) => allBarcodes.length === 0);
  const give = (): void => {
    const taken = [...runtime.book.products()].flatMap((each) => each.allBarcodes.map(({ code }) => code));
    const codes = ownEans(bare.length, taken);
    const commands = bare.map(({ sku }, at): ProductCommand => ({
      type: 'teach',
      ...stamp(),
      sku,
      code: barcode(codes[at] ?? ''),
      units: 1,
      mayTeach: true,
      owner: null,
    }));
    void run(commands).catch(() => setSaid('failed'));
  };
  const askable = products.filter((product) => mayAskBarcode(product, null));
  const ask = (): void => {
    const commands = askable.map(({ sku }): ProductCommand => ({
      type: 'ask-barcode',
      ...stamp(),
      sku,
      code: null,
    }));
    void run(commands).catch(() => setSaid('failed'));
  };
  const printable = products.filter(({ allBarcodes }) => allBarcodes.some(({ units }) => units === 1));
  return (
    <div className={css.bulk} role="toolbar" aria-label={t('products:bulk.title')}>
      <b>{t('products:bulk.chosen', { count: chosen.size })}</b>
      <button type="button" className="b sm quiet" onClick={clear}>
        {t('products:bulk.clear')}
      </button>
      <span className={css.said} role="status">
        {said === 'failed' ? t('products:notKept') : null}
        {said === null || said === 'failed' ? null : t('products:bulk.done', { count: said.done })}
      </span>
      <span className={css.group}>
        <Select
          bare
          label={t('goodsTable:fields.traits')}
          value={trait}
          options={traits.map((value) => ({ value, name: t(`goodsTable:traits.${value}`) }))}
          onChoose={setTrait}
        />
        <button type="button" className="b sm" onClick={() => all({ kind: 'add-trait', trait })}>
          {t('products:bulk.add')}
        </button>
        <button type="button" className="b sm" onClick={() => all({ kind: 'drop-trait', trait })}>
          {t('products:bulk.drop')}
        </button>
      </span>
      <span className={css.group}>
        <input
          className={css.shelf}
          aria-label={t('products:columns.shelf')}
          placeholder={t('products:columns.shelf')}
          maxLength={30}
          value={shelf}
          onChange={(event) => setShelf(event.target.value)}
        />
        <button
          type="button"
          className="b sm"
          onClick={() => all({ kind: 'set-shelf', shelf: shelf.trim() === '' ? null : shelf.trim() })}
        >
          {t('products:bulk.shelf')}
        </button>
      </span>
      {bare.length === 0 ? null : (
        <button type="button" className="b sm" onClick={give}>
          {t('products:bulk.give', { count: bare.length })}
        </button>
      )}
      {askable.length === 0 ? null : (
        <button type="button" className="b sm" data-ask-barcodes onClick={ask}>
          {t('products:bulk.ask', { count: askable.length })}
        </button>
      )}
      {printable.length === 0 ? null : (
        <button type="button" className="b sm" onClick={print}>
          {t('products:bulk.print', { count: printable.length })}
        </button>
      )}
    </div>
  );
}
