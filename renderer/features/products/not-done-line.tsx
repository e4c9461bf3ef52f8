import { useTranslation } from 'react-i18next';
import { tellProductRefusal } from '#shared/text/tell-desk.ts';
import type { NotDone } from '../../parts/use-product-deeds.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import css from './products.module.css';

/** Why the last change was not made. */
export function NotDoneLine({ notDone }: { readonly notDone: NotDone }) {
  const { t } = useTranslation('products');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const told = notDone.code === 'not-kept' ? null : tellProductRefusal(notDone);
  return (
    <p className={css.notDone} role="alert">
      {told === null ? t('notKept') : `${say(told.title)}. ${say(told.hint)}`}
    </p>
  );
}
