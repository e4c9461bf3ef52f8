import { useTranslation } from 'react-i18next';
import { mayDo } from '#shared/bridge/rights.ts';
import { carrierName, isCarrierCode } from '#shared/domain/rules/waybill/carriers.ts';
import { formatMoney } from '#shared/text/format.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './proposed.module.css';
import { useTable } from './words.ts';

const nameField = { 'zh-CN': 'zh', ru: 'ru', en: 'en' } as const;

/** Which carrier is proposed for this parcel, in how many days and why; what it costs only whoever may see money (CA7, RR6). */
export function Proposed() {
  const { t } = useTranslation('carriers');
  const { view, language } = useTable();
  const { proposal, packer } = view;
  if (proposal === undefined) return null;
  const { best, why } = proposal;
  const name = isCarrierCode(best.carrier) ? carrierName(best.carrier)[nameField[language]] : best.carrier;
  return (
    <div className={css.proposed} data-proposed={best.carrier}>
      <Icon name="truck" />
      <span>
        {t('proposal.title')}: <b>{name}</b>
        {packer !== null && mayDo(packer, 'money') && best.kopecks !== null
          ? ` · ${formatMoney(best.kopecks, language)}`
          : ''}
        {' · '}
        <span className="nw">{t('proposal.days', { count: best.days })}</span>
        <small>{t(`proposal.why.${why}`)}</small>
      </span>
    </div>
  );
}
