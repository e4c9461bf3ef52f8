import type { EmptyQueue } from '#shared/text/shape-station.ts';
import type { QueueRow } from '#shared/projections/queue.ts';
import type { StationView } from '../../session/view.ts';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { Frame } from './frame.tsx';
import { CutoffClock } from './top-bar.tsx';
import { useTable } from './words.ts';

/** Rows that fit on the screen; the rest is behind them in the same order. */
const SHOWN = 8;
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
  const first = lines[0];
  return (
    <li>
      <button type="button" onClick={() => actions.choose(row.number)}>
        <PostingNumberText number={row.number} />
        <span className="goods-line">
          {first === undefined ? null : (
            <span className="thumb">
              <Picture src={pictureOf(first.sku)} alt="" />
            </span>
          )}
          <span>
            <b>{t('scan.units', { count: row.units })}</b> · {first?.name}
            {lines.length > 1 ? ` +${lines.length - 1}` : ''}
          </span>
        </span>
        <span className="row" style={{ gap: '.75rem' }}>
          {row.express ? <span className="chip warn">{t('queue.express')}</span> : null}
          {row.cutoffAt === null ? null : <CutoffClock at={row.cutoffAt} />}
        </span>
      </button>
    </li>
  );
}

function Calls() {
  const { t, view } = useTable();
  if (view.labelCalls.length === 0) return null;
  return (
    <div className="calls" role="status">
      {view.labelCalls.slice(0, 2).map((call) => (
        <div key={call.posting} className="call" data-label-call={call.posting}>
          <span className="shelf-digit">{call.shelf}</span>
          <span>
            <b>{call.shelf === null ? t('queue.calls') : t('queue.call', { shelf: call.shelf })}</b>
            <br />
            {t('queue.callHint')}
          </span>
          <div className="grow" />
          <PostingNumberText number={call.posting} />
        </div>
      ))}
    </div>
  );
}

/** Nothing is open: scan anything. The most urgent postings, with their clocks; labels that came out for parked parcels. */
export function QueueScreen() {
  const { t, view } = useTable();
  const open = view.queue.filter((row) => row.stage === 'ready' || row.stage === 'packing');
  const empty = emptyReason(view);
  return (
    <Frame posting={null} work={null}>
      <main className="main" style={{ gridTemplateColumns: 'minmax(0,1fr) 20rem' }}>
        <div className="column">
          <div className="row" style={{ gap: '1.5rem' }}>
            <Icon name="scan" style={{ width: '4.5rem', height: '4.5rem', color: 'var(--accent)' }} />
            <div>
              <div className="name" style={{ color: 'var(--accent)', fontSize: '3rem' }}>
                {t('queue.title')}
              </div>
              <div className="sub" style={{ fontSize: '1.5rem' }}>
                {t('queue.hint')}
              </div>
            </div>
          </div>
          <Calls />
          {open.length === 0 ? (
            <div className="column" style={{ margin: 'auto', textAlign: 'center', alignItems: 'center' }}>
              <img src="/art/parcel.svg" alt="" style={{ width: '13rem' }} />
              <div className="name">{t(`queue.empty.${empty}.title`)}</div>
              <div className="sub" style={{ fontSize: '1.5rem' }}>
                {t(`queue.empty.${empty}.hint`)}
              </div>
            </div>
          ) : (
            <ol className="queue-rows">
              {open.slice(0, SHOWN - Math.min(2, view.labelCalls.length)).map((row) => (
                <Row key={row.number} row={row} />
              ))}
            </ol>
          )}
        </div>
        <aside className="side">
          <div className="counts">
            {COUNTED.map((stage) => (
              <div key={stage}>
                <span>{t(`desk:stages.${stage}`)}</span>
                <b>{view.counts[stage] + (stage === 'problem' ? view.counts.new : 0)}</b>
              </div>
            ))}
            <div>
              <span>{t('desk:stages.closed')}</span>
              <b>{view.closedToday}</b>
            </div>
          </div>
        </aside>
      </main>
    </Frame>
  );
}
