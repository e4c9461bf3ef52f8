import { useTranslation } from 'react-i18next';
import type { PrinterState } from '#shared/printing/state.ts';
import { tellCondition } from '#shared/text/tell-printers.ts';
import { useStarted } from '../runtime/use-runtime.ts';
import { useSay } from '../text/use-say.ts';
import css from './condition.module.css';

/** How the printer is, in words, with what to do. */
export function Condition({ state }: { readonly state: PrinterState | null }) {
  const { t } = useTranslation('printers');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const { title, hint, tone } = tellCondition(state?.condition ?? 'unknown');
  return (
    <div className={css.condition} data-tone={tone} role="status">
      <b>{state?.busy === true ? t('busy') : say(title)}</b>
      {hint === null || state?.busy === true ? null : <span>{say(hint)}</span>}
      {state === null || state.waiting === 0 ? null : (
        <span className={css.waiting}>{t('waiting', { count: state.waiting })}</span>
      )}
    </div>
  );
}
