import { useTranslation } from 'react-i18next';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import { useStarted } from '../runtime/use-runtime.ts';
import { useSay } from '../text/use-say.ts';
import css from './not-done.module.css';
import type { NotNoted } from './use-care.ts';

/** Why nothing was changed. */
export function NotDoneLine({ notDone }: { readonly notDone: NotNoted }) {
  const { t } = useTranslation('app');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  if (notDone.code === 'not-kept') {
    return (
      <p className={css.notDone} role="alert">
        {t('problems.notKept')}
      </p>
    );
  }
  const telling = verdictOfRefusal(notDone);
  return (
    <p className={css.notDone} role="alert">
      <b>{say(telling.title)}</b>
      <br />
      {say(telling.hint)}
    </p>
  );
}
