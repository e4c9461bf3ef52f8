import { isSlotted, unitsPut } from '#shared/domain/posting/picking.ts';
import { goodsOf, scannedOf, type PackWork } from '#shared/domain/posting/progress.ts';
import type { CancelledParcel, KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import { shelfOf } from '../../session/shelf-of.ts';
import type { Verdict } from '../../session/view.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { StatusLine } from './status-line.tsx';
import { VerdictFoot } from './verdict-foot.tsx';
import { useTable, type Words } from './words.ts';

type Stop = Extract<Verdict, { kind: 'stop' }>;

interface Taken {
  readonly id: string;
  readonly sku: Sku;
  readonly name: string;
  readonly shelf: string | null;
  readonly units: number;
}

/** Lines that get a large card; more of them are listed in less space. */
const LARGE = 2;
const SHOWN = 5;

const inBoxOf = (work: PackWork | null): readonly Taken[] =>
  work === null
    ? []
    : goodsOf(work.plan)
        .map(({ id, sku, name, shelf }) => ({ id, sku, name, shelf, units: scannedOf(work, id) }))
        .filter(({ units }) => units > 0);

/** What lies in one parcel of a split, by the marketplace's word. */
const inParcel = ({ posting, work }: Stop, { lines }: CancelledParcel): readonly Taken[] =>
  lines.map(({ sku, quantity }) => {
    const planned = work?.plan.lines.find((line) => line.sku === sku);
    const named = planned ?? posting.snapshot.lines.find((line) => line.sku === sku);
    return { id: sku, sku, name: named?.name ?? sku, shelf: planned?.shelf ?? null, units: quantity };
  });

/** One thing to take out, how many of it, and where it goes. */
function TakeOut({ sku, name, shelf, units }: Taken) {
  const { t, pictureOf } = useTable();
  return (
    <li className="card take">
      <span className="take-picture">
        <Picture src={pictureOf(sku)} alt="" />
      </span>
      <div className="grow">
        <b className="take-units">{units}&nbsp;×</b>
        <div className="take-name clamp">{name}</div>
        {shelf === null ? null : (
          <div className="take-shelf">
            {t('scan.shelf')} <b>{shelf}</b>
          </div>
        )}
      </div>
    </li>
  );
}

function TakeOuts({ things }: { readonly things: readonly Taken[] }) {
  const { t } = useTable();
  const total = things.reduce((sum, each) => sum + each.units, 0);
  const extra = things.length - SHOWN;
  return (
    <>
      <h2 className="take-head">
        {total === 0 ? t('stop.nothingInBox') : t('stop.takeOut', { units: total })}
      </h2>
      <ul className={`takes ${things.length > LARGE ? 'small' : ''}`}>
        {things.slice(0, SHOWN).map((each) => (
          <TakeOut key={each.id} {...each} />
        ))}
      </ul>
      {extra > 0 ? <p className="more">{t('table:more', { extra })}</p> : null}
    </>
  );
}

interface Told {
  readonly title: string;
  readonly hint: string;
  /** Where it is, where it is not in somebody's hands. */
  readonly where: readonly string[];
  readonly number: PostingNumber;
  readonly things: readonly Taken[];
  readonly reason: string;
}

const onShelf = (posting: KnownPosting, t: Words['t']): readonly string[] => {
  const shelf = shelfOf(posting);
  return shelf === null ? [] : [t('stop.peel', { shelf })];
};

/** Goods of a wave lie in their slot, not in a box. */
const inSlot = (posting: KnownPosting, t: Words['t']): readonly string[] =>
  isSlotted(posting) && unitsPut(posting.picking) > 0 ? [t('pick:stopSlot', { slot: posting.slot })] : [];

function orderStop({ posting, work }: Stop, t: Words['t']): Told {
  const out = posting.status === 'cancelled' && posting.wasClosed && posting.toPull;
  return {
    title: t('stop.title'),
    hint: t('stop.hint'),
    where: [...onShelf(posting, t), ...inSlot(posting, t), ...(out ? [t('stop.pullOut')] : [])],
    number: posting.snapshot.number,
    things: inBoxOf(work),
    reason: posting.status === 'cancelled' ? posting.note.reason : '',
  };
}

function parcelStop(stop: Stop, parcel: CancelledParcel, t: Words['t']): Told {
  const shelved = onShelf(stop.posting, t);
  const out = parcel.toPull && shelved.length === 0;
  return {
    title: t('stop.parcel.title'),
    hint: t('stop.parcel.hint'),
    where: [...shelved, ...(out ? [t('stop.parcel.pull')] : [])],
    number: parcel.parcel,
    things: inParcel(stop, parcel),
    reason: parcel.note.reason,
  };
}

/** Stop: the order is cancelled, or one parcel of it. What lies in the box, and where each thing goes back. OK only. */
export function StopVerdict({ verdict }: { readonly verdict: Stop }) {
  const { t } = useTable();
  const { parcel } = verdict;
  const told = parcel === undefined ? orderStop(verdict, t) : parcelStop(verdict, parcel, t);
  const { things, reason } = told;
  const back = things.length > 0 || inSlot(verdict.posting, t).length > 0;
  return (
    <>
      <div className="stripes" />
      <main className="main m-stop" role="alert">
        <div className="column">
          <div className="stop-slab">
            <Icon name="stop" />
            <span>{t('stop.word')}</span>
          </div>
          <FittedName size={3.25}>{told.title}</FittedName>
          <p className="lead">{told.hint}</p>
          {told.where.map((line) => (
            <p className="lead" key={line}>
              <b>{line}</b>
            </p>
          ))}
          <p className="stop-number">
            <PostingNumberText number={told.number} />
          </p>
          <div className="foot">
            <VerdictFoot
              next={back ? t('verdicts.stop.next') : t('table:stop.nothingBack')}
              work={null}
              button={back ? t('buttons.onShelves') : t('buttons.understood')}
            />
          </div>
        </div>
        <aside className="column">
          <TakeOuts things={things} />
          {reason === '' ? null : <p className="foot stop-reason">{t('stop.reason', { reason })}</p>}
        </aside>
      </main>
      <div className="stripes" />
      <StatusLine />
    </>
  );
}
