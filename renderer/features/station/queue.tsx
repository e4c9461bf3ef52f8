import { shopOf } from '#shared/domain/shop.ts';
import { ShopMark } from '../../parts/shop-mark.tsx';
import type { EmptyQueue } from '#shared/text/shape-station.ts';
import type { QueueRow } from '#shared/projections/queue.ts';
import type { StationView } from '../../session/view.ts';
import { Picture } from '../../ui/picture.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { AskAny } from './ask-any.tsx';
import { EmptyTable } from './empty-table.tsx';
import { Frame } from './frame.tsx';
import { LabelCalls, SHOWN_CALLS } from './label-calls.tsx';
import { DoneBy } from './pace.tsx';
import { CutoffClock } from './top-bar.tsx';
import { useTable } from './words.ts';

/** Rows that fit on the screen; the rest is behind them in the same order. */
const SHOWN = 7;
/** From here on a count needs more room than its place has at the usual size. */
const HUGE = 1_000_000;
const COUNTED = ['ready', 'packing', 'parked', 'to-scan-back', 'problem'] as const;

/** Why nothing can be packed now. */
function emptyReason(view: StationView): EmptyQueue {
  const { counts } = view;
  if (view.loading) return view.status.online ? 'loading' : 'never-online';
  if (counts.parked + counts['to-scan-back'] > 0) return 'waiting';
  if (counts.problem + counts.new > 0) return 'problems';
  return view.closedToday > 0 ? 'all-packed' : 'none';
}

function Row({ row }: { readonly row: QueueRow }) {
  const { t, view, actions, pictureOf } = useTable();
  const lines = view.lines(row.number);
  const [first] = lines;
  return (
    <li>
      <button
        type="button"
        className={row.stage === 'packing' ? 'begun' : ''}
        onClick={() => actions.choose(row.number)}
      >
        <PostingNumberText number={row.number} />
        <ShopMark shop={shopOf(row)} />
        <span className="thumb">
          {first === undefined ? null : <Picture src={pictureOf(first.sku)} alt="" />}
        </span>
        <span className="goods">
          <b>{t('scan.units', { count: row.units })}</b>
          {first === undefined ? null : <span className="goods-name">{first.name}</span>}
          {lines.length > 1 ? <span>+{lines.length - 1}</span> : null}
        </span>
        {row.stage === 'packing' ? <span className="chip">{t('queue.begun')}</span> : null}
        {row.express ? <span className="chip warn">{t('queue.express')}</span> : null}
        {row.cutoffAt === null ? null : <CutoffClock at={row.cutoffAt} />}
      </button>
    </li>
  );
}

/** Why there is nothing to choose, and what to do. */
function Empty() {
  const { t, view } = useTable();
  const empty = emptyReason(view);
  return <EmptyTable title={t(`queue.empty.${empty}.title`)} hint={t(`queue.empty.${empty}.hint`)} />;
}

/** The most urgent postings first; as many as fit. */
function Rows({ rows }: { readonly rows: readonly QueueRow[] }) {
  const { t, view } = useTable();
  const calls =
    Math.min(SHOWN_CALLS, view.labelCalls.length) +
    Math.min(1, view.largerPages.length) +
    Math.min(1, view.stuckLabels?.length ?? 0);
  const taken = calls + (calls > 1 ? 1 : 0) + (view.verdict?.kind === 'notice' ? 2 : 0);
  const shown = rows.slice(0, SHOWN - taken);
  const extra = rows.length - shown.length;
  return (
    <div>
      <ol className="queue-rows">
        {shown.map((row) => (
          <Row key={row.number} row={row} />
        ))}
      </ol>
      {extra > 0 ? <p className="more">{t('table:more', { extra })}</p> : null}
    </div>
  );
}

/** How many stand where. */
function Counts() {
  const { t, view } = useTable();
  const { counts, closedToday } = view;
  const rows = [
    ...COUNTED.map((stage) => [stage, counts[stage] + (stage === 'problem' ? counts.new : 0)] as const),
    ['closed', closedToday] as const,
  ];
  return (
    <dl className="counts">
      {rows.map(([stage, count]) => (
        <div key={stage} className={count === 0 ? 'none' : count >= HUGE ? 'huge' : ''}>
          <dt>{t(`desk:stages.${stage}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Nothing is open: scan anything. The most urgent postings, with their clocks; labels that came out for parked parcels. */
export function QueueScreen() {
  const { t, view } = useTable();
  // What lies begun on the table comes before what is more urgent: nobody should have to remember it over a night.
  const open = (['packing', 'ready'] as const).flatMap((stage) =>
    view.queue.filter((row) => row.stage === stage),
  );
  return (
    <Frame posting={null} work={null}>
      <main className="main m2">
        <div className="column">
          <AskAny icon="scan" title={t('queue.title')} hint={t('queue.hint')} />
          <LabelCalls />
          {open.length === 0 ? <Empty /> : <Rows rows={open} />}
        </div>
        <aside className="side">
          <Counts />
          <DoneBy />
        </aside>
      </main>
    </Frame>
  );
}
