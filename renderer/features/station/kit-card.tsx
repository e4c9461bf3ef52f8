import type { KitProgress } from '#shared/domain/posting/kits.ts';
import css from './kit-card.module.css';
import { useTable } from './words.ts';

/** Which kit of how many the part goes into, and how many parts that one lacks. */
export function KitCard({ kit }: { readonly kit: KitProgress }) {
  const { t, view } = useTable();
  return (
    <section className={css.kit} data-kit={kit.sku}>
      <b>{t('table:kit.which', { now: kit.complete + 1, kits: kit.kits })}</b>
      <span className={css.name}>{view.product(kit.sku)?.name ?? kit.sku}</span>
      <span>{t('table:kit.missing', { count: kit.missing })}</span>
    </section>
  );
}
