import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { plainFilter, type QueueEntry, type QueueFilter } from '#shared/projections/queue-filter.ts';
import type { DeskPage as Page } from '#shared/text/shape-app.ts';
import { printerFor } from '#shared/printing/choose.ts';
import { DeskPage } from '../../parts/desk-page.tsx';
import { DeskPrintLine } from '../../parts/desk-print-line.tsx';
import { Empty } from '../../parts/empty.tsx';
import { toTheMinute } from '../../parts/days.ts';
import { useKept } from '../../runtime/use-kept.ts';
import { useNow } from '../../runtime/use-now.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { BulkBar } from './bulk-bar.tsx';
import { BulkReportView } from './bulk-report.tsx';
import { CutOffCards } from './cut-off-cards.tsx';
import { FilterBar } from './filter-bar.tsx';
import { numbersOf } from './numbers-of.ts';
import { PostingDetail } from './posting-detail.tsx';
import css from './queue.module.css';
import { QueueTable } from './queue-table.tsx';
import { RingSwitch } from './ring-switch.tsx';
import { QueueSearch } from './queue-search.tsx';
import { useBulk } from './use-bulk.ts';
import { usePrintList } from './use-print-list.ts';
import { useGroups, useNarrowed, useQueueData } from './use-queue.ts';
import { useSearch, type Found } from './use-search.ts';
import { useSelection } from './use-selection.ts';

const firstFilter = (): QueueFilter => plainFilter('open');

/** What leaves when, what of it is new, and what the check says: looked over, confirmed and sent on in bulk (SPEC QP1-QP9). */
export function QueuePage({ go }: { readonly go: (page: Page) => void }) {
  const { t } = useTranslation(['queue', 'app']);
  const { runtime, clock, memory } = useStarted();
  const now = toTheMinute(useNow(clock));
  const data = useQueueData();
  const [filter, setFilter] = useKept('queue.filter', firstFilter);
  const [cut, setCut] = useKept<string | null>('queue.cut', () => null);
  const [typed, setTyped] = useKept('queue.search', () => '');
  const [opened, setOpened] = useState<PostingNumber | null>(null);
  const selection = useSelection();
  const bulk = useBulk(({ deed, done }) => (deed === 'confirm' ? selection.drop(done) : undefined));
  const list = usePrintList();
  const found = useSearch(data, typed);
  const narrowed = useNarrowed(data, filter);
  const whole = useGroups(data.entries, now);
  const groups = useGroups(found?.rows ?? narrowed.rows, now);
  const shown = useMemo(
    () =>
      found !== null || !groups.some(({ key }) => key === cut)
        ? groups
        : groups.filter(({ key }) => key === cut),
    [groups, cut, found],
  );
  const rows = useMemo(() => shown.flatMap((group) => group.rows), [shown]);
  const chosen = useMemo(
    () => data.entries.filter(({ row }) => selection.chosen.has(row.number)),
    [data, selection.chosen],
  );
  useSeen();

  const detail = entryOf(opened, found, data.entries, data.closed);
  const close = (): void => setOpened(null);
  const toWave = (): void => {
    memory.set('waves.chosen', new Set(numbersOf(chosen)));
    go('waves');
  };
  return (
    <DeskPage
      title={t('app:pages.queue')}
      data-queue={rows.length}
      aside={
        <>
          <RingSwitch />
          <QueueSearch value={typed} change={setTyped} open={() => setOpened(onlyOne(found))} />
        </>
      }
    >
      <CutOffCards groups={whole} data={data} now={now} chosen={cut} choose={setCut} />
      {found === null ? (
        <FilterBar filter={filter} change={setFilter} counts={narrowed.counts} entries={data.entries} />
      ) : (
        <FoundLine found={found} back={() => setTyped('')} />
      )}
      {bulk.report === null ? null : (
        <BulkReportView report={bulk.report} open={setOpened} go={go} close={bulk.close} />
      )}
      {rows.length === 0 ? (
        <Nothing found={found} typed={typed} isEmpty={data.entries.length === 0} />
      ) : (
        <QueueTable
          groups={shown}
          rows={rows}
          now={now}
          selection={selection}
          opened={opened}
          open={setOpened}
        />
      )}
      <DeskPrintLine state={list.state} printer={printerFor('pick-list', runtime.settings())?.name ?? ''} />
      {chosen.length === 0 ? null : (
        <BulkBar
          chosen={chosen}
          rows={rows}
          bulk={bulk}
          clear={selection.clear}
          print={() => list.print(chosen, t('queue:bulk.selected', { count: chosen.length }))}
          wave={toWave}
        />
      )}
      {detail === null ? null : (
        <PostingDetail
          key={detail.row.number}
          posting={detail.posting}
          close={close}
          choose={selection.add}
        />
      )}
    </DeskPage>
  );
}

/** What Enter opens: the posting that was found, where it is the only one. */
const onlyOne = (found: Found | null): PostingNumber | null =>
  found?.rows.length === 1 ? (found.rows[0]?.row.number ?? null) : null;

/** Whoever looks at the queue has seen what came in. */
function useSeen(): void {
  const { runtime } = useStarted();
  const unseen = runtime.arrivals.unseen();
  useEffect(() => {
    if (unseen > 0) runtime.arrivals.seen();
  }, [runtime, unseen]);
}

/** The posting that is looked at, as it stands now. */
function entryOf(
  number: PostingNumber | null,
  found: Found | null,
  ...lists: readonly (readonly QueueEntry[])[]
): QueueEntry | null {
  if (number === null) return null;
  for (const list of [...lists, found?.rows ?? []]) {
    const entry = list.find(({ row }) => row.number === number);
    if (entry !== undefined) return entry;
  }
  return null;
}

function FoundLine({ found, back }: { readonly found: Found; readonly back: () => void }) {
  const { t } = useTranslation('queue');
  return (
    <div className={css.foundLine} role="status" data-found={found.stored}>
      <b>{t('found.title', { count: found.rows.length })}</b>
      {found.stored === 'failed' ? <span className="tag bad">{t('found.failed')}</span> : null}
      <button type="button" className="b sm" onClick={back}>
        {t('found.back')}
      </button>
    </div>
  );
}

interface NothingProps {
  readonly found: Found | null;
  readonly typed: string;
  readonly isEmpty: boolean;
}

function Nothing({ found, typed, isEmpty }: NothingProps) {
  const { t } = useTranslation('queue');
  if (found !== null)
    return found.stored === 'reading' ? null : (
      <Empty title={t('found.none', { text: typed.trim() })} hint={t('found.noneHint')} />
    );
  const which = isEmpty ? 'none' : 'title';
  return <Empty title={t(`empty.${which}`)} hint={t(isEmpty ? 'empty.noneHint' : 'empty.hint')} />;
}
