import { useTranslation } from 'react-i18next';
import { tellPrint } from '#shared/text/tell-outside.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import css from '../../parts/fields.module.css';
import type { TestPrint } from './test-print.ts';

/** How a print ended, with what to do. */
export function PrintResultLine({ state }: { readonly state: TestPrint }) {
  const { t } = useTranslation('settings');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  if (state.kind !== 'ended') return null;
  const telling = tellPrint(state.result);
  if (telling === null) {
    return (
      <p className={css.ok} role="status" data-printed="printed">
        {t('printed.printed')}
      </p>
    );
  }
  return (
    <p className={css.wrong} role="alert" data-printed={state.result.outcome}>
      <b>{say(telling.title)}</b> {say(telling.hint)}
    </p>
  );
}
