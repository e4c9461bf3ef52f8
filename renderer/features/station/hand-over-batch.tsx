import { shopOf } from '#shared/domain/shop.ts';
import { ShopMark } from '../../parts/shop-mark.tsx';
import { formatTime } from '#shared/text/format.ts';
import type { BatchView, MissingParcel, ParcelToPull } from '../../session/activities/hand-over-view.ts';
import type { Verdict } from '../../session/view.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { CommandButton } from './command-button.tsx';
import { Notice } from './notice.tsx';
import { sayTaker } from './say-taker.ts';
import { StatusLine } from './status-line.tsx';
import { useTable } from './words.ts';
import css from './hand-over.module.css';

/** Lines of the list of missing parcels that fit. */
const SHOWN = 7;

/** Who takes it, since when it is open, who works. */
function Top({ batch }: { readonly batch: BatchView }) {
  const words = useTable();
  const { t, view, timeZone } = words;
  return (
    <header className="tb">
      <b className={css.title}>
        {t('handover:name')} · {sayTaker(words, batch.ref.taker)}{' '}
        {batch.ref.taker.kind === 'carriage' ? <ShopMark shop={shopOf(batch.ref.taker)} /> : null}
      </b>
      <span className={css.since}>
        {t('handover:since', { time: formatTime(batch.ref.begunAt, timeZone) })}
      </span>
      <div className="grow" />
      <div className="who">
        <Icon name="user" />
        {view.packer?.name ?? t('top.nobody')}
      </div>
    </header>
  );
}

/** How many are in, of how many; it takes the colour of the last scan. */
function Count({ batch, verdict }: { readonly batch: BatchView; readonly verdict: Verdict | null }) {
  const { t } = useTable();
  const { taken, missing, last } = batch;
  const total = taken + missing.length;
  const right = verdict?.kind === 'right';
  return (
    <div className={`${css.panel} ${right ? css.right : ''}`} role="status">
      <div className={css.said}>
        {right ? (
          <span className={`vmark ${css.mark}`}>
            <Icon name="check" />
          </span>
        ) : (
          <Icon name="scan" />
        )}
        {right ? t('handover:taken') : t(last === null ? 'handover:first.title' : 'handover:another')}
      </div>
      {last === null ? null : (
        <div className={css.number}>
          <PostingNumberText number={last} />
        </div>
      )}
      <div className={css.count}>
        <div className={`${css.figure} ${taken > 999 ? css.longer : taken > 99 ? css.long : ''}`}>
          {taken}
        </div>
        <div className={css.of}>
          <span>{t('handover:scanned')}</span>
          {t('handover:of', { total })}
        </div>
      </div>
      <div className={`bar ${css.progress}`} role="presentation">
        <i style={{ width: `${total === 0 ? 0 : Math.round((taken / total) * 100)}%` }} />
      </div>
    </div>
  );
}

const placeIcons: Readonly<Record<MissingParcel['place']['kind'], IconName>> = {
  closed: 'box',
  shelf: 'shelf',
  label: 'label',
  'scan-back': 'label',
  packing: 'user',
  problem: 'warn',
};

function Place({ place }: Pick<MissingParcel, 'place'>) {
  const { t, timeZone } = useTable();
  const odd = place.kind === 'problem';
  return (
    <span className={`${css.place} ${odd ? css.odd : ''}`}>
      <Icon name={placeIcons[place.kind]} />
      {place.kind === 'closed'
        ? t('handover:where.closed', { time: formatTime(place.at, timeZone) })
        : place.kind === 'shelf'
          ? t('handover:where.shelf', { shelf: place.shelf })
          : t(`handover:where.${place.kind}`)}
    </span>
  );
}

function Pull({ parcel, shelf }: ParcelToPull) {
  const { t } = useTable();
  return (
    <div className={css.pull}>
      <Icon name="stop" />
      <div>
        <b>{t('handover:pull')}</b>
        <div>
          <PostingNumberText number={parcel} /> ·{' '}
          {shelf === null ? t('handover:outgoing') : t('handover:where.shelf', { shelf })}
        </div>
      </div>
    </div>
  );
}

/** What is not in yet and where it is. */
function Missing({ batch, room }: { readonly batch: BatchView; readonly room: number }) {
  const { t } = useTable();
  const { missing } = batch;
  if (missing.length === 0)
    return (
      <div className={css.list}>
        <h2>{t('handover:allIn.title')}</h2>
        <p className="hint">{t('handover:allIn.hint')}</p>
      </div>
    );
  const extra = missing.length - room;
  return (
    <div className={css.list}>
      <h2>{t('handover:missing', { count: missing.length })}</h2>
      <ol>
        {missing.slice(0, room).map(({ parcel, place }) => (
          <li key={parcel}>
            <PostingNumberText number={parcel} />
            <Place place={place} />
          </li>
        ))}
      </ol>
      {extra > 0 ? <p className={css.more}>{t('table:more', { extra })}</p> : null}
    </div>
  );
}

/** The batch at hand: the count, what is missing, and the ways on. */
export function BatchScreen({
  batch,
  verdict,
}: {
  readonly batch: BatchView;
  readonly verdict: Verdict | null;
}) {
  const { t } = useTable();
  const count = batch.missing.length;
  const notice = verdict?.kind === 'notice';
  const pulls = batch.pull.slice(0, 1);
  const room = SHOWN - (pulls.length > 0 ? 2 : 0) - (batch.sure ? 2 : 0) - (notice ? 2 : 0);
  return (
    <>
      <Top batch={batch} />
      <main className={`main ${css.batch}`}>
        <Count batch={batch} verdict={verdict} />
        <div className="column">
          {pulls.map((each) => (
            <Pull key={each.parcel} {...each} />
          ))}
          {batch.sure ? (
            <div className={css.sure}>
              <h2>{t('handover:sure.title', { count })}</h2>
              <p>{t('handover:sure.hint')}</p>
            </div>
          ) : null}
          <Missing batch={batch} room={Math.max(1, room)} />
          <div className={css.buttons}>
            <CommandButton icon="undo" command={{ kind: 'undo' }}>
              {t('buttons.undo')}
            </CommandButton>
            <CommandButton icon="truck" kind={count === 0 ? 'main' : 'plain'} command={{ kind: 'ok' }}>
              {count === 0 ? t('handover:finish') : t('handover:finishWithout', { count })}
            </CommandButton>
          </div>
        </div>
      </main>
      {verdict?.kind === 'notice' ? <Notice verdict={verdict} /> : null}
      <StatusLine />
    </>
  );
}
