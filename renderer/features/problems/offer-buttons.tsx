import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isCancelAsked } from '#shared/domain/posting/errands.ts';
import { sortOf } from '#shared/projections/problem-sorts.ts';
import type { Trouble } from '#shared/projections/problems.ts';
import { MoreButton } from '../../parts/more-button.tsx';
import { NoRight } from '../../parts/no-right.tsx';
import { isForm, type Offer, type ProblemForm } from './offers.ts';
import css from './problems.module.css';
import { useOfferName, type Offered } from './use-offers.ts';

/** Offers that stand in sight; the others are behind one button. */
export const IN_SIGHT = 2;

/** What is open below a row. */
export type Open = ProblemForm | 'more';

/** What can be done about a problem, the best first. */
export function OfferButtons({
  trouble,
  offered: { offers, lacking },
  open,
  choose,
  toggle,
  children,
}: {
  readonly trouble: Trouble;
  readonly offered: Offered;
  readonly open: Open | null;
  readonly choose: (offer: Offer) => void;
  readonly toggle: (what: Open) => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('app');
  const offerName = useOfferName();
  const asked = isCancelAsked(trouble.posting);
  const isFirst = sortOf(trouble) === 'urgent' || trouble.kind === 'reported' || trouble.kind === 'refused';
  return (
    <div className={css.actions} role="cell">
      {offers.every((offer) => offer === 'cancelThere') && lacking.length === 0 && !asked ? (
        <p className={css.comes}>{t('problems.comes')}</p>
      ) : null}
      {asked ? <p className={css.comes}>{t('problems.cancel.sent')}</p> : null}
      {offers.slice(0, IN_SIGHT).map((offer, i) => (
        <button
          key={offer}
          type="button"
          data-offer={offer}
          className={i === 0 && isFirst ? 'b sm pri' : 'b sm'}
          aria-expanded={isForm(offer) ? open === offer : undefined}
          onClick={() => choose(offer)}
        >
          {offerName(offer)}
        </button>
      ))}
      <MoreButton data-offer="more" open={open === 'more'} onClick={() => toggle('more')} />
      {lacking.map((right) => (
        <NoRight key={right} right={right} />
      ))}
      {children}
    </div>
  );
}
