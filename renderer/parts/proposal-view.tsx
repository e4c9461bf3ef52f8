import { useTranslation } from 'react-i18next';
import type { Proposal } from '#shared/domain/rules/tariffs/propose.ts';
import { Icon } from '../ui/icons.tsx';
import css from './proposal-view.module.css';
import { useCarrierName } from './use-carrier-name.ts';
import { useMoney } from './use-money.ts';

/** Who is proposed, what it costs, how long it takes and why; the others beside it (CA7). */
export function ProposalView({ proposal: { best, why, others } }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('carriers');
  const nameOf = useCarrierName();
  const money = useMoney();
  return (
    <div className={css.proposal} data-proposed={best.carrier} data-why={why}>
      <p className={css.best}>
        <Icon name="check" />
        <b>{nameOf(best.carrier)}</b>
        <b>{money(best.kopecks)}</b>
        <span>{t('proposal.days', { count: best.days })}</span>
        <span className={css.small}>{t(`proposal.why.${why}`)}</span>
      </p>
      {others.map((offer) => (
        <p key={offer.carrier} className={css.other}>
          <span>{nameOf(offer.carrier)}</span>
          <span>{money(offer.kopecks)}</span>
          <span>{t('proposal.days', { count: offer.days })}</span>
          {offer.inTime ? null : <span className="tag warn">{t('proposal.notInTime')}</span>}
        </p>
      ))}
    </div>
  );
}
