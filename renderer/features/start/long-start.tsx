import { numberFormat } from '#shared/kit/formats.ts';
import { useTranslation } from 'react-i18next';
import type { StartStage } from '../../runtime/open-station.ts';
import css from './start.module.css';

/** What a start that takes long is doing; the whole window. */
export function LongStart({
  stage,
  done,
  total,
}: {
  readonly stage: StartStage;
  readonly done: number;
  readonly total: number;
}) {
  const { t, i18n } = useTranslation('storage');
  const number = numberFormat(i18n.language, {});
  return (
    <main className={css.fatal} role="status" data-stage={stage}>
      <h1>{t(`stage.${stage}.title`)}</h1>
      <p>{t(`stage.${stage}.hint`)}</p>
      <progress className={css.progress} max={total} value={done} aria-label={t(`stage.${stage}.title`)} />
      <p>{t('stage.done', { done: number.format(done), total: number.format(total) })}</p>
    </main>
  );
}
