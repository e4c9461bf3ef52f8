import { shopOf } from '#shared/domain/shop.ts';
import { ShopMark } from '../../parts/shop-mark.tsx';
import { memo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { QueueEntry } from '#shared/projections/queue-filter.ts';
import { formatCutoff } from '#shared/text/format.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { productPicture } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { Ring } from '../../ui/ring.tsx';
import { NoteTag } from './note-tag.tsx';
import css from './queue.module.css';
import { Tickbox } from './tickbox.tsx';

/** Pictures of goods that stand in a row. */
const PICTURES = 3;
/** A full ring, ms. */
const FULL_MS = 165 * 60_000;

interface Props {
  readonly entry: QueueEntry;
  /** To the minute. */
  readonly now: number;
  readonly style: CSSProperties;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly toggle: (number: PostingNumber) => void;
  readonly open: (number: PostingNumber) => void;
}

/** One posting of the list: when, which, what, how it leaves, what was found. */
export const QueueLine = memo(function QueueLine(props: Props) {
  const { entry, now, style, isChosen, isOpen, toggle, open } = props;
  const { t } = useTranslation(['queue', 'desk']);
  const { row, posting } = entry;
  const { number } = row;
  return (
    <div
      className={`${css.line} ${css.row}`}
      style={style}
      role="row"
      aria-selected={isChosen}
      data-posting={number}
      data-stage={row.stage}
      data-open={isOpen}
      onClick={() => open(number)}
    >
      <span role="cell">
        <Tickbox
          state={isChosen ? 'all' : 'none'}
          label={t('queue:choose.one', { number })}
          toggle={() => toggle(number)}
        />
      </span>
      <span role="cell">
        <Due row={row} now={now} />
      </span>
      <span role="cell">
        <button
          type="button"
          className={css.number}
          aria-label={t('queue:choose.open', { number })}
          aria-expanded={isOpen}
        >
          <PostingNumberText number={number} />
        </button>{' '}
        <ShopMark shop={shopOf(row)} />
      </span>
      <span role="cell" className={`goods ${css.goods}`}>
        <Goods lines={posting.snapshot.lines} />
      </span>
      <b role="cell" className={css.units}>
        {row.units}
      </b>
      <span role="cell" className={css.way}>
        <WayWords snapshot={posting.snapshot} />
      </span>
      <span role="cell">
        <NoteTag posting={posting} />
      </span>
    </div>
  );
});

function Due({
  row: { cutoffAt, express, stage },
  now,
}: {
  readonly row: QueueEntry['row'];
  readonly now: number;
}) {
  const { i18n } = useTranslation();
  const { timeZone } = useStarted();
  if (cutoffAt === null) return <span className="mut">–</span>;
  const clock = formatCutoff(cutoffAt, now, i18n.language as Language, timeZone);
  if (stage === 'closed' || stage === 'sent' || stage === 'cancelled')
    return <span className="mut">{clock.until}</span>;
  return (
    <span
      className={`clk ${css.clock}`}
      data-tone={express && clock.tone === 'calm' ? 'soon' : clock.tone}
      title={clock.until}
    >
      {clock.tone === 'past' ? <Icon name="warn" /> : <Ring share={(cutoffAt - now) / FULL_MS} />}
      <span>{clock.tone === 'past' ? clock.until : clock.left}</span>
    </span>
  );
}

function Goods({ lines }: Pick<PostingSnapshot, 'lines'>) {
  const { runtime } = useStarted();
  const srcOf = (sku: PostingSnapshot['lines'][number]['sku']): string | null =>
    productPicture(runtime.book.product(sku)?.state);
  const [first] = lines;
  const more = lines.length - 1;
  return (
    <>
      {lines.slice(0, PICTURES).map((line) => (
        <i key={line.sku} className={`th ${css.thumb}`}>
          <Picture src={srcOf(line.sku)} alt="" />
        </i>
      ))}
      <span
        className={css.name}
        title={lines.map(({ name, quantity }) => `${quantity} × ${name}`).join('\n')}
      >
        {first?.name ?? ''}
      </span>
      {more > 0 ? <i className={css.plus}>+{more}</i> : null}
    </>
  );
}

/** Express before anything else; with whom, where the house chooses. */
function WayWords({ snapshot }: { readonly snapshot: PostingSnapshot }) {
  const { t } = useTranslation(['queue', 'desk']);
  const { express, way, carrier } = snapshot;
  const named = carrier !== null && way !== 'fbs' ? carrier : null;
  const name = express
    ? t('queue:cuts.express')
    : way === 'fbs'
      ? 'FBS'
      : way === 'virtual' || way === 'unknown'
        ? t(`desk:ways.${way}`)
        : 'rFBS';
  return (
    <span
      className={css.wayName}
      title={`${t(`desk:ways.${way}`)}${carrier === null ? '' : ` · ${carrier}`}`}
    >
      {named === null ? name : `${name} · ${named}`}
    </span>
  );
}
