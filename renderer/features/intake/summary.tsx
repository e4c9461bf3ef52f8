import { useTranslation } from 'react-i18next';
import type { DeskPage } from '#shared/text/shape-app.ts';
import type { Intake } from './intake.ts';
import type { IntakeState, Report } from './intake-state.ts';
import { ProgressBar } from './progress-bar.tsx';
import css from './intake.module.css';

type WithFile = Extract<IntakeState, { preview: unknown }>;

interface Props {
  readonly state: WithFile;
  readonly intake: Intake;
  readonly go: (page: DeskPage) => void;
}

/** What is in the file in numbers, how it was read, and the one thing to do with it. */
export function Summary({ state, intake, go }: Props) {
  return (
    <div className={css.summary}>
      {state.kind === 'taken' ? <Done state={state} report={state.report} /> : <Figures state={state} />}
      <Action state={state} intake={intake} go={go} />
      <HowRead state={state} intake={intake} />
    </div>
  );
}

function Figures({ state }: Pick<Props, 'state'>) {
  const { t } = useTranslation(['desk', 'app']);
  const { preview, known } = state;
  return (
    <ul className={css.figures}>
      <li>{t('desk:intake.found', { count: preview.postings.length + preview.finished })}</li>
      <li data-figure="fresh">{t('desk:intake.fresh', { count: preview.postings.length - known.size })}</li>
      {known.size === 0 ? null : <li data-figure="known">{t('desk:intake.known', { count: known.size })}</li>}
      {preview.finished === 0 ? null : (
        <li data-figure="finished">{t('app:intake.finished', { count: preview.finished })}</li>
      )}
      {preview.troubles.length === 0 ? null : (
        <li data-figure="bad" className={css.bad}>
          {t('desk:intake.badRows', { count: preview.troubles.length })}
        </li>
      )}
    </ul>
  );
}

/** What became of the file. */
function Done({ state, report }: Pick<Props, 'state'> & { readonly report: Report }) {
  const { t } = useTranslation(['intake']);
  const { troubles, finished } = state.preview;
  const rows = [
    ['added', report.added],
    ['changed', report.changed],
    ['known', report.known],
    ['refused', troubles.length],
    ['finished', finished],
  ] as const;
  return (
    <ul className={css.figures} data-report={report.stopped ? 'stopped' : 'whole'}>
      {rows.map(([what, count]) =>
        count === 0 && what !== 'added' ? null : (
          <li
            key={what}
            data-figure={what}
            data-count={count}
            className={what === 'refused' ? css.bad : undefined}
          >
            {t(`intake:report.${what}`, { count })}
          </li>
        ),
      )}
    </ul>
  );
}

/** How the columns were understood, and anything that may have been read wrongly. */
function HowRead({ state, intake }: Pick<Props, 'state' | 'intake'>) {
  const { t } = useTranslation(['intake']);
  const { opened, mapping, by } = state;
  const zone = t(`intake:map.zones.${mapping.zone}`);
  const idle = state.kind === 'read';
  return (
    <div className={css.how}>
      <p className={css.read}>
        {by.kind === 'ozon' ? <span>{t('intake:map.ozon', { zone })}</span> : null}
        {by.kind === 'remembered' ? (
          <span data-remembered>{t('intake:map.remembered', { name: by.called, zone })}</span>
        ) : null}
        {opened.moreSheets > 0 ? <span>{t('intake:map.sheet', { count: opened.moreSheets })}</span> : null}
        {opened.encoding === 'windows-1251' || opened.encoding === 'gb18030' ? (
          <span className={css.recoded}>{t(`intake:recoded.${opened.encoding}`)}</span>
        ) : null}
      </p>
      {idle ? (
        <button type="button" className="b sm" onClick={() => intake.change(state)}>
          {t('intake:map.change')}
        </button>
      ) : null}
    </div>
  );
}

function Action({ state, intake, go }: Props) {
  const { t } = useTranslation(['desk', 'app', 'intake', 'storage']);
  const useless = state.preview.postings.length === 0 && state.preview.troubles.length > 0;
  const fresh = state.preview.postings.length - state.known.size;
  switch (state.kind) {
    case 'read':
      return fresh === 0 ? (
        <p className={css.outcome}>{t(useless ? 'intake:useless' : 'desk:intake.nothingNew')}</p>
      ) : (
        <button type="button" className="b pri" onClick={() => intake.take(state)}>
          {t('desk:intake.take', { count: fresh })}
        </button>
      );
    case 'taking':
      return <ProgressBar at={state.progress} cancel={() => intake.cancel()} />;
    case 'taken':
      return (
        <div className={css.done} role="status" data-added={state.report.added}>
          <p className={css.outcome}>
            {state.report.stopped
              ? t('intake:stopped', { count: state.report.added })
              : state.report.added === 0
                ? t('desk:intake.nothingNew')
                : t('desk:intake.taken', { count: state.report.added })}
          </p>
          <button type="button" className="b pri" onClick={() => go('table')}>
            {t('app:intake.toTable')}
          </button>
        </div>
      );
    case 'broken':
      return (
        <p className={css.broken} role="alert">
          {state.full ? t('storage:state.room.full') : t('app:problems.notKept')}
        </p>
      );
  }
}
