import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './tracking.module.css';
import type { Standing } from './use-watched.ts';
import { WatchRowView } from './watch-row.tsx';

/** Height of a row that nothing is open below, px. */
const ROW_PX = 72;

/** Watched parcels; only those in sight are drawn, since there may be a hundred thousand. */
export function WatchList({ all }: { readonly all: readonly Standing[] }) {
  const { t } = useTranslation('tracking');
  const scroller = useRef<HTMLDivElement>(null);
  // Its functions are new each time, so the compiler of React leaves this component alone; nothing here is memoized.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: all.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 6,
    getItemKey: (i) => all[i]?.row.number ?? i,
  });
  return (
    <div
      ref={scroller}
      className={css.list}
      role="table"
      aria-label={t('tabs.watch')}
      aria-rowcount={all.length + 1}
    >
      <div className={css.heads} role="row" aria-rowindex={1}>
        {(['what', 'posting', 'since', 'todo'] as const).map((name) => (
          <span key={name} role="columnheader">
            {t(`columns.${name}`)}
          </span>
        ))}
      </div>
      <div className={css.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const standing = all[index];
          return standing === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={css.place}
              style={{ transform: `translateY(${start}px)` }}
              role="row"
              aria-rowindex={index + 2}
              data-watched={standing.row.number}
              data-standing={standing.standing}
            >
              <WatchRowView {...standing} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
