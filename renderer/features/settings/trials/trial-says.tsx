import { useTranslation } from 'react-i18next';
import type { MarketError } from '#shared/market/errors.ts';
import { tellMarketError } from '#shared/text/tell-outside.ts';
import fields from '../../../parts/fields.module.css';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { useSay } from '../../../text/use-say.ts';

/** The marketplace said no to a trial: why, and what to do. */
export function TrialRefused({ error }: { readonly error: MarketError }) {
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const telling = tellMarketError(error);
  return (
    <p className={fields.wrong} role="alert" data-trial={error.kind}>
      <b>{say(telling.title)}.</b> {say(telling.hint)}
    </p>
  );
}

/** The trial itself failed. */
export function TrialFault() {
  const { t } = useTranslation('trials');
  return (
    <p className={fields.wrong} role="alert" data-trial="fault">
      <b>{t('fault.title')}.</b> {t('fault.hint')}
    </p>
  );
}
