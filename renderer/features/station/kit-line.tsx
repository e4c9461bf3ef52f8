import type { KitProgress } from '#shared/domain/posting/kits.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './kit-line.module.css';
import { useTable } from './words.ts';

/** Which kit of how many the part goes into, and how many parts that one lacks. */
export function KitLine({ kit }: { readonly kit: KitProgress }) {
  const { t, view } = useTable();
  const name = view.product(kit.sku)?.name ?? kit.sku;
  return (
    <div className={css.kit} data-kit={kit.sku}>
      <Icon name="gift" />
      <span className={css.name}>{name}</span>
      <b className="nw">{t('table:kit.which', { now: kit.complete + 1, kits: kit.kits })}</b>
      <span className="nw">{t('table:kit.missing', { count: kit.missing })}</span>
    </div>
  );
}
