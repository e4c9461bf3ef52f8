import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unitsOn } from '#shared/domain/product/stock.ts';
import { ProductName } from '../../parts/product-name.tsx';
import { useKept } from '../../runtime/use-kept.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { interpretScan, type ScanMeaning } from '../../scan/interpret.ts';
import {
  hearCount,
  noCounting,
  withUnits,
  type CountedLine,
  type Counting,
  type Heard,
} from '../../session/stock-count.ts';
import { shopOf } from '#shared/domain/shop.ts';
import { ShopMark } from '../../parts/shop-mark.tsx';
import { twinsOf } from '../../session/twins.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './stock.module.css';

const undo = { kind: 'command', command: { kind: 'undo' } } as const;

/** Counting by scanning: a shelf, then what lies there; nothing is kept before somebody says so (SN9). */
export function ScanCount({ leave }: { readonly leave: () => void }) {
  const { t } = useTranslation('stock');
  const { runtime, clock, claim } = useStarted();
  const [counting, setCounting] = useKept<Counting>('stock.counting', () => noCounting);
  const [said, setSaid] = useState<'failed' | null>(null);

  /** Two scans may come before the page is drawn again: each counts on from what is kept. */
  function hear(scan: ScanMeaning): Heard['kind'] {
    let kind: Heard['kind'] = 'foreign';
    setCounting((before) => {
      const heard = hearCount(before, scan, runtime.book);
      kind = heard.kind;
      return heard.kind === 'goes-on' ? heard.counting : before;
    });
    return kind;
  }

  async function keep(): Promise<void> {
    const by = runtime.acting();
    let left = noCounting;
    setCounting((now) => (left = now));
    for (const { sku, shelf, units } of left.lines) {
      const told = { type: 'count-stock', sku, shelf, units, at: clock.now(), by } as const;
      const done = await runtime.execute.product(sku, told);
      if (done.kind !== 'done') continue;
      left = { ...withUnits(left, sku, shelf, -units), scans: [] };
      setCounting(left);
    }
    if (left.lines.length > 0) return setSaid('failed');
    setCounting(noCounting);
    leave();
  }
  const close = (): void => {
    setCounting(noCounting);
    leave();
  };
  useEffect(() =>
    claim((scan) => {
      // One pull of the trigger too many counts nothing.
      if (scan.repeatWithinMs !== null) return true;
      const heard = hear(interpretScan(scan));
      if (heard === 'keep') void keep();
      else if (heard === 'leave') close();
      return heard !== 'foreign';
    }),
  );
  const [first, ...rest] = counting.lines;
  return (
    <div className={css.counting}>
      <p className={css.small}>{t('scan.hint')}</p>
      <p className={css.where}>
        <Icon name="shelf" />
        {counting.shelf === undefined ? t('scan.ownShelf') : t('scan.shelf', { shelf: counting.shelf })}
      </p>
      {counting.unknown === null ? null : (
        <p className={css.unknown} role="alert">
          <Icon name="question" />
          {t('scan.unknown', { code: counting.unknown })}
        </p>
      )}
      {said === null ? null : (
        <p className={css.badSmall} role="alert">
          {t('scan.failed')}
        </p>
      )}
      <ul className={css.counted}>
        {first === undefined ? (
          <li className={css.firstThing}>{t('scan.first')}</li>
        ) : (
          <Line line={first} large />
        )}
        {rest.map((line) => (
          <Line key={`${line.sku} ${line.shelf}`} line={line} />
        ))}
      </ul>
      <div className={css.bar}>
        <button type="button" className="b quiet" onClick={close}>
          {t('scan.leave')}
        </button>
        <button type="button" className="b" disabled={counting.scans.length === 0} onClick={() => hear(undo)}>
          <Icon name="undo" />
          {t('scan.undo')}
        </button>
        <button
          type="button"
          className="b pri"
          disabled={counting.lines.length === 0}
          onClick={() => void keep()}
        >
          <Icon name="check" />
          {t('scan.keep', { count: counting.lines.length })}
        </button>
      </div>
    </div>
  );
}

function Line({ line, large = false }: { readonly line: CountedLine; readonly large?: boolean }) {
  const { t } = useTranslation('stock');
  const { runtime } = useStarted();
  const product = runtime.book.product(line.sku)?.state;
  if (product === undefined) return null;
  const before = product.stock === undefined ? null : unitsOn(product.stock, line.shelf);
  return (
    <li data-counted={line.sku} data-large={large}>
      <ProductName product={product} large={large}>
        <span className={css.small}>
          {line.shelf ?? t('noShelf')} ·{' '}
          {before === null ? t('scan.never') : t('scan.before', { units: before })}
        </span>
        {twinsOf(runtime.book, product).length === 0 ? null : (
          <span className={css.whose}>
            <ShopMark shop={shopOf(product)} />
            <span className={css.tag}>{t('twins.tag')}</span>
          </span>
        )}
      </ProductName>
      <b className={css.units}>{line.units}</b>
    </li>
  );
}
