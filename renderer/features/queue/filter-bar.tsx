import { shopId } from '#shared/domain/shop.ts';
import { useShops } from '../../parts/shops-context.ts';
import { useShopName } from '../../parts/use-shop-name.ts';
import { useTranslation } from 'react-i18next';
import type { Way } from '#shared/domain/posting/snapshot.ts';
import {
  plainFilter,
  queueStates,
  warehousesOf,
  waysOf,
  type QueueEntry,
  type QueueFilter,
  type QueueState,
} from '#shared/projections/queue-filter.ts';
import { Filters } from '../../parts/filters.tsx';
import { PickOne } from '../../parts/pick-one.tsx';
import { Icon } from '../../ui/icons.tsx';
import css from './queue.module.css';
import { SavedFilters } from './saved-filters.tsx';

interface Props {
  readonly filter: QueueFilter;
  readonly change: (next: QueueFilter) => void;
  readonly counts: Readonly<Record<QueueState, number>>;
  /** All that could be listed: their ways and warehouses are offered. */
  readonly entries: readonly QueueEntry[];
}

const switches = ['single', 'marking', 'express', 'found'] as const;

/** Where postings stand, with how many; and what else narrows the list (QP3). */
export function FilterBar({ filter, change, counts, entries }: Props) {
  const { t } = useTranslation(['queue', 'desk', 'shops']);
  const shops = useShops();
  const nameOf = useShopName();
  const isNarrow = JSON.stringify(filter) !== JSON.stringify(plainFilter(filter.state));
  return (
    <>
      <Filters
        names={queueStates}
        chosen={filter.state}
        choose={(state) => change({ ...filter, state })}
        say={(state) => t(`queue:states.${state}`)}
        count={(state) => counts[state]}
      />
      <div className={`flt ${css.narrow}`} role="group" aria-label={t('queue:filters.title')}>
        {shops.length < 2 ? null : (
          <PickOne
            label={t('shops:all')}
            value={filter.shop ?? null}
            options={shops.map((shop) => [shop.id, nameOf(shop)])}
            choose={(chosen) => {
              const { shop: _, ...rest } = filter;
              change(chosen === null ? rest : { ...rest, shop: shopId(chosen) });
            }}
          />
        )}
        <PickOne
          label={t('queue:filters.ways')}
          value={filter.way}
          options={waysOf(entries).map((way) => [way, t(`desk:ways.${way}`)])}
          choose={(way) => change({ ...filter, way: way as Way | null })}
        />
        <PickOne
          label={t('queue:filters.warehouses')}
          value={filter.warehouse}
          options={warehousesOf(entries).map((name) => [name, name])}
          choose={(warehouse) => change({ ...filter, warehouse })}
        />
        {switches.map((name) => (
          <button
            key={name}
            type="button"
            className={filter[name] ? 'f on' : 'f'}
            aria-pressed={filter[name]}
            data-filter={name}
            onClick={() => change({ ...filter, [name]: !filter[name] })}
          >
            {filter[name] ? <Icon name="check" /> : null}
            {t(`queue:filters.${name}`)}
          </button>
        ))}
        {isNarrow ? (
          <button type="button" className="b sm quiet" onClick={() => change(plainFilter(filter.state))}>
            {t('queue:filters.clear')}
          </button>
        ) : null}
        <span className="grow" />
        <SavedFilters filter={filter} change={change} isNarrow={isNarrow} />
      </div>
    </>
  );
}
