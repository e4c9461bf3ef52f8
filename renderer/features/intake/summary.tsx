import { useTranslation } from 'react-i18next';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { freshOf, type IntakeState } from './use-intake.ts';
import css from './intake.module.css';

type WithFile = Extract<IntakeState, { preview: unknown }>;

/** What is in the file in numbers, and the one thing to do with it. */
export function Summary({
  state,
  take,
  go,
}: {
  readonly state: WithFile;
  readonly take: () => void;
  readonly go: (page: DeskPage) => void;
}) {
  const { t } = useTranslation(['desk', 'app']);
  const { preview, known } = state;
  const fresh = freshOf(state).length;
  return (
    <div className={css.summary}>
      <ul className={css.figures}>
        <li>{t('desk:intake.found', { count: preview.postings.length + preview.finished })}</li>
        <li data-figure="fresh">{t('desk:intake.fresh', { count: fresh })}</li>
        {known.size === 0 ? null : (
          <li data-figure="known">{t('desk:intake.known', { count: known.size })}</li>
        )}
        {preview.finished === 0 ? null : (
          <li data-figure="finished">{t('app:intake.finished', { count: preview.finished })}</li>
        )}
        {preview.troubles.length === 0 ? null : (
          <li data-figure="bad" className={css.bad}>
            {t('desk:intake.badRows', { count: preview.troubles.length })}
          </li>
        )}
      </ul>
      {state.encoding === 'windows-1251' ? <p className={css.recoded}>{t('app:intake.recoded')}</p> : null}
      <Action state={state} fresh={fresh} take={take} go={go} />
    </div>
  );
}

function Action({
  state,
  fresh,
  take,
  go,
}: {
  readonly state: WithFile;
  readonly fresh: number;
  readonly take: () => void;
  readonly go: (page: DeskPage) => void;
}) {
  const { t } = useTranslation(['desk', 'app']);
  switch (state.kind) {
    case 'read':
      return fresh === 0 ? (
        <p className={css.outcome}>{t('desk:intake.nothingNew')}</p>
      ) : (
        <button type="button" className="b pri" onClick={take}>
          {t('desk:intake.take', { count: fresh })}
        </button>
      );
    case 'taking':
      return (
        <p className={css.outcome} role="status">
          {t('app:intake.taking', { done: state.done, total: state.total })}
          <progress max={state.total} value={state.done} />
        </p>
      );
    case 'taken':
      return (
        <div className={css.done} role="status" data-added={state.added}>
          <p className={css.outcome}>
            {state.added === 0 ? t('desk:intake.nothingNew') : t('desk:intake.taken', { count: state.added })}
          </p>
          <button type="button" className="b pri" onClick={() => go('table')}>
            {t('app:intake.toTable')}
          </button>
        </div>
      );
    case 'broken':
      return (
        <p className={css.broken} role="alert">
          {t('app:problems.notKept')}
        </p>
      );
  }
}
