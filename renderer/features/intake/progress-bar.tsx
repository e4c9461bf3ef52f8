import { numberFormat } from '#shared/kit/formats.ts';
import { useTranslation } from 'react-i18next';
import type { Progress } from './intake-state.ts';
import css from './intake.module.css';

/** How far reading or taking in is, and the way to stop it. */
export function ProgressBar({ at, cancel }: { readonly at: Progress; readonly cancel: () => void }) {
  const { t, i18n } = useTranslation(['intake']);
  const number = numberFormat(i18n.language, {});
  const { stage, done, total } = at;
  return (
    <div className={css.progress} role="status" data-stage={stage}>
      <p className={css.outcome}>
        {t(`intake:stage.${stage}`, { done: number.format(done), total: number.format(total) })}
      </p>
      {total === 0 ? <progress /> : <progress max={total} value={done} />}
      <button type="button" className="b" onClick={cancel}>
        {t('intake:cancel')}
      </button>
    </div>
  );
}
