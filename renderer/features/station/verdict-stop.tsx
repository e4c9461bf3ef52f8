import type { PlanLine } from '#shared/domain/posting/plan.ts';
import { isSlotted, unitsPut } from '#shared/domain/posting/picking.ts';
import { goodsOf, scannedOf, type PackWork } from '#shared/domain/posting/progress.ts';
import type { Verdict } from '../../session/view.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { StatusLine } from './status-line.tsx';
import { VerdictFoot } from './verdict-foot.tsx';
import { useTable } from './words.ts';

interface Taken {
  readonly line: PlanLine;
  readonly units: number;
}

/** Lines that get a large card; more of them are listed in less space. */
const LARGE = 2;
const SHOWN = 5;

const inBoxOf = (work: PackWork | null): readonly Taken[] =>
  work === null
    ? []
    : goodsOf(work.plan)
        .map((line) => ({ line, units: scannedOf(work, line.id) }))
        .filter(({ units }) => units > 0);

/** One thing to take out, how many of it, and where it goes. */
function TakeOut({ line, units }: Taken) {
  const { t, pictureOf } = useTable();
  return (
    <li className="card take">
      <span className="take-picture">
        <Picture src={pictureOf(line.sku)} alt="" />
      </span>
      <div className="grow">
        <b className="take-units">{units}&nbsp;×</b>
        <div className="take-name">{line.name}</div>
        {line.shelf === null ? null : (
          <div className="take-shelf">
            {t('scan.shelf')} <b>{line.shelf}</b>
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
          <TakeOut key={each.line.id} {...each} />
        ))}
      </ul>
      {extra > 0 ? <p className="more">{t('table:more', { extra })}</p> : null}
    </>
  );
}

/** Stop: the order is cancelled. What lies in the box, and where each thing goes back. OK only. */
export function StopVerdict({ verdict }: { readonly verdict: Extract<Verdict, { kind: 'stop' }> }) {
  const { t } = useTable();
  const { posting, work } = verdict;
  const things = inBoxOf(work);
  const shelf = posting.status === 'cancelled' ? posting.shelf : null;
  const slot = isSlotted(posting) && unitsPut(posting.picking) > 0 ? posting.slot : null;
  const back = things.length > 0 || slot !== null;
  const out = posting.status === 'cancelled' && posting.wasClosed && posting.toPull;
  const reason = posting.status === 'cancelled' ? posting.note.reason : '';
  return (
    <>
      <div className="stripes" />
      <main className="main m-stop" role="alert">
        <div className="column">
          <div className="stop-slab">
            <Icon name="stop" />
            <span>{t('stop.word')}</span>
          </div>
          <FittedName size={3.25}>{t('stop.title')}</FittedName>
          <p className="lead">{t('stop.hint')}</p>
          {shelf === null ? null : (
            <p className="lead">
              <b>{t('stop.peel', { shelf })}</b>
            </p>
          )}
          {slot === null ? null : (
            <p className="lead">
              <b>{t('pick:stopSlot', { slot })}</b>
            </p>
          )}
          {out ? (
            <p className="lead">
              <b>{t('stop.pullOut')}</b>
            </p>
          ) : null}
          <p className="stop-number">
            <PostingNumberText number={posting.snapshot.number} />
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
