import { shopOf } from '#shared/domain/shop.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCancelAsked } from '#shared/domain/posting/errands.ts';
import { parcelNumbers } from '#shared/domain/posting/state.ts';
import { sortOf, type ProblemSort } from '#shared/projections/problem-sorts.ts';
import type { Trouble } from '#shared/projections/problems.ts';
import { DeskRow, WideCell } from '../../parts/desk-table.tsx';
import { MessageForm } from '../../parts/message-form.tsx';
import { NotDoneLine } from '../../parts/not-done.tsx';
import { hasRecord, ParcelRecord } from '../../parts/parcel-record.tsx';
import { ShopMark } from '../../parts/shop-mark.tsx';
import { Sign, type SignTone } from '../../parts/sign.tsx';
import type { IconName } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { CancelForm } from './cancel-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import { DueCell } from './due-cell.tsx';
import { MorePanel } from './more-panel.tsx';
import { IN_SIGHT, OfferButtons, type Open } from './offer-buttons.tsx';
import { draftFor, isForm, type Offer } from './offers.ts';
import { ProblemReason } from './problem-reason.tsx';
import css from './problems.module.css';
import { UnitsForm } from './units-form.tsx';
import { useOfferName, useOffers, type Offered } from './use-offers.ts';
import { useProblemActions } from './use-problem-actions.ts';

const looks: Readonly<Record<ProblemSort, { readonly icon: IconName; readonly tone: SignTone }>> = {
  urgent: { icon: 'stop', tone: 'bad' },
  goods: { icon: 'boxes', tone: 'warn' },
  address: { icon: 'pin', tone: 'warn' },
  label: { icon: 'label', tone: 'bad' },
  marking: { icon: 'code', tone: 'odd' },
  transit: { icon: 'truck', tone: 'odd' },
  other: { icon: 'warn', tone: 'warn' },
};

/** What happened says more than its kind where a thing broke, or where nothing is wrong. */
function lookOf(trouble: Trouble): { readonly icon: IconName; readonly tone: SignTone } {
  if (trouble.kind === 'waits') return { icon: 'clock', tone: 'odd' };
  if (trouble.kind === 'reported' && trouble.posting.reason === 'damaged')
    return { icon: 'glass', tone: 'warn' };
  return looks[sortOf(trouble)];
}

/** One posting of the work list: what happened, since when and who, what to do. */
export function ProblemRow({ trouble }: { readonly trouble: Trouble }) {
  const [open, setOpen] = useState<Open | null>(null);
  const { posting } = trouble;
  const actions = useProblemActions(trouble);
  const offered = useOffers(trouble);
  const { icon, tone } = lookOf(trouble);
  const { number, lines } = posting.snapshot;
  const close = () => setOpen(null);
  useEscape(open === null ? null : close);
  const toggle = (what: Open) => setOpen(open === what ? null : what);
  const choose = (offer: Offer) => (isForm(offer) ? toggle(offer) : actions.run(offer));
  return (
    <DeskRow data-problem={number} data-kind={trouble.kind} data-sort={sortOf(trouble)}>
      <div className={css.what} role="cell">
        <Sign icon={icon} tone={tone} />
        <ProblemReason trouble={trouble} />
      </div>
      <div role="cell">
        <PostingNumberText number={trouble.kind === 'pull-parcel' ? trouble.parcel.parcel : number} />{' '}
        <ShopMark shop={shopOf(posting.snapshot)} />
        <Goods lines={lines} />
      </div>
      <DueCell trouble={trouble} />
      <OfferButtons trouble={trouble} offered={offered} open={open} choose={choose} toggle={toggle}>
        {actions.notDone === null ? null : <NotDoneLine notDone={actions.notDone} />}
      </OfferButtons>
      {hasRecord(posting) ? (
        <WideCell>
          <ParcelRecord posting={posting} />
        </WideCell>
      ) : null}
      {open === null ? null : (
        <WideCell>
          <Below {...{ open, trouble, actions, offered, close, choose }} />
        </WideCell>
      )}
    </DeskRow>
  );
}

function Goods({ lines }: Pick<Trouble['posting']['snapshot'], 'lines'>) {
  const { t } = useTranslation('table');
  const [main] = lines;
  const more = lines.length - 1;
  return (
    <>
      <p className={css.small} title={lines.map((line) => line.name).join('\n')}>
        {main === undefined ? '' : `${main.quantity} × ${main.name}`}
      </p>
      {more > 0 ? <p className={css.small}>{t('more', { extra: more })}</p> : null}
    </>
  );
}

function Below({
  open,
  trouble,
  actions,
  offered,
  close,
  choose,
}: {
  readonly open: Open;
  readonly trouble: Trouble;
  readonly actions: ReturnType<typeof useProblemActions>;
  readonly offered: Offered;
  readonly close: () => void;
  readonly choose: (offer: Offer) => void;
}) {
  const offerName = useOfferName();
  const { posting } = trouble;
  const number = parcelNumbers(posting)[0] ?? posting.snapshot.number;
  switch (open) {
    case 'message':
      return <MessageForm posting={posting} kind={draftFor(trouble)} days={null} close={close} />;
    case 'correct':
      return <CorrectForm take={actions.correct} close={close} />;
    case 'cancelThere':
      return isCancelAsked(posting) ? null : (
        <CancelForm
          number={number}
          way={posting.snapshot.way}
          confirm={(reasonId, message) => actions.cancelThere(reasonId, message, null)}
          close={close}
        />
      );
    case 'units':
      return isCancelAsked(posting) ? null : (
        <UnitsForm posting={posting} number={number} confirm={actions.cancelThere} close={close} />
      );
    case 'more':
      return (
        <MorePanel
          posting={posting}
          offers={offered.offers.slice(IN_SIGHT).map((offer) => ({ offer, name: offerName(offer) }))}
          choose={choose}
        />
      );
  }
}
