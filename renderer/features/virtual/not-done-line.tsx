import { useTranslation } from 'react-i18next';
import { verdictOfRefusal } from '#shared/text/verdicts.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import type { NotSent } from '../../session/virtual-sender.ts';
import { useSay } from '../../text/use-say.ts';
import css from './virtual.module.css';

/** Why the last thing was not done, with what to do. */
export function NotDoneLine({ notDone }: { readonly notDone: NotSent }) {
  const { t } = useTranslation('virtual');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  if (notDone.code === 'not-kept' || notDone.code === 'along-unknown') {
    return (
      <p className={css.notDone} role="alert" data-not-done={notDone.code}>
        {t(notDone.code === 'not-kept' ? 'form.notKept' : 'form.alongUnknown')}
      </p>
    );
  }
  const telling = verdictOfRefusal(notDone);
  return (
    <p className={css.notDone} role="alert" data-not-done={notDone.code}>
      <b>{say(telling.title)}</b>
      <br />
      {say(telling.hint)}
    </p>
  );
}
