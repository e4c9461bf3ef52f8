import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { QueueEntry } from '#shared/projections/queue-filter.ts';
import { Tickbox } from './tickbox.tsx';
import css from './queue.module.css';
import { QueueLine } from './queue-line.tsx';
import { useCutWords } from '../../parts/use-cut-words.ts';
import type { QueueGroup } from './use-queue.ts';
import { chosenOf, goesOn, type Selection } from './use-selection.ts';

/** Heights of rows, px: the list reckons with them, so that it need not measure. */
const HEIGHT = { group: 36, row: 48 } as const;

type Item =
  | { readonly kind: 'group'; readonly group: QueueGroup }
  | { readonly kind: 'row'; readonly entry: QueueEntry };

interface Props {
  readonly groups: readonly QueueGroup[];
  readonly rows: readonly QueueEntry[];
  /** To the minute. */
  readonly now: number;
  readonly selection: Selection;
  readonly opened: PostingNumber | null;
  readonly open: (number: PostingNumber) => void;
}

/** Rows in the order of the cut-offs; only those in sight are drawn, however many there are (QP8). */
export function QueueTable({ groups, rows, now, selection, opened, open }: Props) {
  const { t } = useTranslation(['queue', 'desk', 'app']);
  const place = useRef<HTMLDivElement>(null);
  const items = useMemo(
    () =>
      groups.flatMap((group): Item[] => [
        { kind: 'group', group },
        ...group.rows.map((entry): Item => ({ kind: 'row', entry })),
      ]),
    [groups],
  );
  // oxlint-disable-next-line react/incompatible-library -- it draws anew whenever it is scrolled, and is handed to nobody
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => place.current,
    estimateSize: (at) => HEIGHT[items[at]?.kind ?? 'row'],
    overscan: 6,
    // A picture of the page, and the first one of the app, are drawn before anything was measured.
    initialRect: { width: 1000, height: 600 },
  });
  const heads = ['cutoff', 'posting', 'goods', 'units', 'way', 'checks'] as const;
  return (
    <div
      className={css.table}
      role="table"
      aria-label={t('app:pages.queue')}
      aria-rowcount={items.length + 1}
    >
      <div className={`${css.line} ${css.heads}`} role="row">
        <span role="columnheader">
          <Tickbox
            state={chosenOf(rows, selection.chosen)}
            label={t('queue:choose.all')}
            disabled={!rows.some(goesOn)}
            toggle={() => selection.toggleAll(rows)}
          />
        </span>
        {heads.map((head) => (
          <span key={head} role="columnheader" data-column={head}>
            {t(`desk:columns.${head}`)}
          </span>
        ))}
      </div>
      <div ref={place} className={css.scroll} role="rowgroup" tabIndex={0} data-rows={rows.length}>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
          {virtual.getVirtualItems().map(({ index, start }) => {
            const item = items[index];
            if (item === undefined) return null;
            const style = { transform: `translateY(${start}px)` };
            return item.kind === 'group' ? (
              <GroupLine
                key={item.group.key}
                group={item.group}
                now={now}
                style={style}
                selection={selection}
              />
            ) : (
              <QueueLine
                key={item.entry.row.number}
                entry={item.entry}
                now={now}
                style={style}
                isChosen={selection.chosen.has(item.entry.row.number)}
                isOpen={opened === item.entry.row.number}
                toggle={selection.toggle}
                open={open}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface GroupProps extends Pick<Props, 'now' | 'selection'> {
  readonly group: QueueGroup;
  readonly style: React.CSSProperties;
}

function GroupLine({ group, now, style, selection }: GroupProps) {
  const { t } = useTranslation('queue');
  const name = useCutWords(now).long(group);
  return (
    <div className={`${css.line} ${css.group}`} style={style} role="row" data-group={group.key}>
      <span role="cell">
        {group.rows.some(goesOn) ? (
          <Tickbox
            state={chosenOf(group.rows, selection.chosen)}
            label={t('choose.group', { group: name })}
            toggle={() => selection.toggleAll(group.rows)}
          />
        ) : null}
      </span>
      <span role="cell" className={css.groupName}>
        <b>{name}</b> {t('count', { count: group.rows.length })}
      </span>
    </div>
  );
}
