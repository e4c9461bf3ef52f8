import { useTranslation } from 'react-i18next';
import { isCancelAsked } from '#shared/domain/posting/errands.ts';
import type { Trouble } from '#shared/projections/problems.ts';
import { useMay } from '../../runtime/use-may.ts';
import { offersFor, type Offer } from './offers.ts';

/** A right that an offer may take. */
type OfferRight = 'cancel' | 'confirm-anyway';

/** What whoever is here may do about a trouble. */
export interface Offered {
  /** The best first. */
  readonly offers: readonly Offer[];
  /** Rights that more would take. */
  readonly lacking: readonly OfferRight[];
}

/** What an offer takes, where it takes a right (RR2). */
const rightOf: Readonly<Partial<Record<Offer, OfferRight>>> = {
  cancelThere: 'cancel',
  units: 'cancel',
  confirmAnyway: 'confirm-anyway',
};

/** What is asked once the marketplace was asked to cancel is its answer only. */
const offersNow = (trouble: Trouble): readonly Offer[] =>
  isCancelAsked(trouble.posting)
    ? offersFor(trouble).filter((offer) => rightOf[offer] !== 'cancel')
    : offersFor(trouble);

/** What whoever is here may do about it, and the rights that the rest would take (RR2). */
export function useOffers(trouble: Trouble): Offered {
  const may = { cancel: useMay('cancel'), 'confirm-anyway': useMay('confirm-anyway') };
  const wished = offersNow(trouble);
  const needs = [...new Set(wished.flatMap((offer) => rightOf[offer] ?? []))];
  return {
    offers: wished.filter((offer) => {
      const right = rightOf[offer];
      return right === undefined || may[right];
    }),
    lacking: needs.filter((right) => !may[right]),
  };
}

/** What a button is called. */
export function useOfferName(): (offer: Offer) => string {
  const { t } = useTranslation(['app', 'care']);
  return (offer) => {
    switch (offer) {
      case 'restocked':
      case 'tookAnother':
      case 'shelfRight':
      case 'coded':
      case 'addressKnown':
      case 'split':
        return t(`care:acts.${offer}`);
      case 'message':
      case 'units':
        return t(`care:forms.${offer}`);
      default:
        return t(`app:problems.${offer}`);
    }
  };
}
