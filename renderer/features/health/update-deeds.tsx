import { useTranslation } from 'react-i18next';
import type { UpdateState } from '#shared/bridge/calls/updates.ts';
import css from './health.module.css';
import type { RunUpdate } from './use-updates.ts';

/** What can be done about a new version now: one of it stands out. */
export function UpdateDeeds({ state, run }: { readonly state: UpdateState; readonly run: RunUpdate }) {
  const { t } = useTranslation('health');
  const { stage, way, atRest } = state;
  if (way.kind === 'none') return null;
  const mayLook = stage.kind === 'idle' || stage.kind === 'latest' || stage.kind === 'found';
  const installs = way.kind === 'installs';
  return (
    <>
      <div className={css.row}>
        {installs && stage.kind === 'found' ? (
          <button
            type="button"
            className="b sm pri"
            onClick={() => run('updates.download')}
            data-deed="download"
          >
            {t('updates.download')}
          </button>
        ) : null}
        {stage.kind === 'ready' ? (
          <button
            type="button"
            className="b sm pri"
            onClick={() => run('updates.install')}
            data-deed="install"
          >
            {t('updates.install')}
          </button>
        ) : null}
        {installs && (stage.kind === 'ready' || stage.kind === 'found') ? (
          <button
            type="button"
            className="b sm"
            aria-pressed={atRest}
            onClick={() => run('updates.atRest', { on: !atRest })}
            data-deed="at-rest"
          >
            {t(atRest ? 'updates.notAtRest' : 'updates.atRest')}
          </button>
        ) : null}
        {!installs && stage.kind === 'found' ? (
          <button type="button" className="b sm pri" onClick={() => run('updates.page')} data-deed="page">
            {t('updates.page')}
          </button>
        ) : null}
        {mayLook ? (
          <button type="button" className="b sm quiet" onClick={() => run('updates.check')} data-deed="check">
            {t('updates.check')}
          </button>
        ) : null}
      </div>
      {installs ? <p>{t('updates.safe')}</p> : null}
    </>
  );
}
