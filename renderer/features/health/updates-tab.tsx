import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { UpdateState } from '#shared/bridge/calls/updates.ts';
import { updateChannels } from '#shared/bridge/update-settings.ts';
import { dateFormat } from '#shared/kit/formats.ts';
import { formatBytes } from '#shared/text/format.ts';
import { Choice, Panel, Switch } from '../../parts/fields.tsx';
import { DeskLock } from '../../parts/desk-lock.tsx';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { UpdateDeeds } from './update-deeds.tsx';
import css from './health.module.css';
import { useUpdates } from './use-updates.ts';

/** New versions: how it stands, what it waits for, and whether it looks by itself. */
export function UpdatesTab() {
  const { t } = useTranslation('health');
  const { runtime, info } = useStarted();
  useStationView(); // settings and leave come with the view
  const { state, run, noPage } = useUpdates();
  const { updates } = runtime.settings();
  const change = (next: Partial<typeof updates>): void => {
    const before = runtime.settings();
    void runtime.saveSettings({ ...before, updates: { ...before.updates, ...next } }).catch(() => undefined);
  };
  const locked = runtime.desk.needs();
  return (
    <div className={css.page}>
      <div className={css.two}>
        <section className={`panel ${css.versions}`} data-panel="updates">
          <h3>{t('updates.title')}</h3>
          <p>{t('updates.running', { version: state?.version ?? info.version })}</p>
          {state === null ? <p aria-busy="true">{t('words.asking')}</p> : <Standing state={state} />}
          {state === null || locked ? null : <UpdateDeeds state={state} run={run} />}
          {noPage ? <p role="alert">{t('updates.noPage')}</p> : null}
        </section>
        <Panel title={t('updates.settings.title')} name="looking">
          <Switch
            label={t('updates.settings.check')}
            hint={t('updates.settings.checkHint')}
            on={updates.check}
            words={[t('updates.settings.on'), t('updates.settings.off')]}
            onChange={(check) => change({ check })}
          />
          <Choice
            label={t('updates.settings.channel')}
            value={updates.channel}
            options={updateChannels.map((value) => ({ value, name: t(`updates.settings.${value}`) }))}
            onChoose={(channel) => change({ channel })}
            hint={t('updates.settings.offline')}
          />
        </Panel>
      </div>
      {locked ? <DeskLock /> : null}
    </div>
  );
}

/** How far it is, and why no further. */
function Standing({ state }: { readonly state: UpdateState }) {
  const { t, i18n } = useTranslation(['health', 'storage']);
  const { timeZone } = useStarted();
  const language = i18n.language as Language;
  const { stage, trouble, way, holds, checkedAt, before, atRest } = state;
  const moment = (at: number): string =>
    dateFormat(language, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(at);
  const percent = stage.kind === 'downloading' ? Math.floor((100 * stage.done) / stage.bytes) : 0;
  const values = {
    version: 'version' in stage ? stage.version : '',
    size: 'bytes' in stage ? formatBytes(stage.bytes, language) : '',
    percent,
  };
  return (
    <>
      {before === null ? null : (
        <p>{t('updates.before', { version: before.version, at: moment(before.at) })}</p>
      )}
      {way.kind === 'none' ? null : (
        <p className={css.stage} role="status" data-stage={stage.kind}>
          {t(`updates.stage.${stage.kind}`, values)}
        </p>
      )}
      {stage.kind === 'downloading' ? (
        <progress className={css.bar} max={100} value={percent} aria-label={t('updates.download')} />
      ) : null}
      {trouble === null ? null : (
        <p className={css.trouble} role="alert" data-trouble={trouble}>
          <b>{t(`updates.trouble.${trouble}.title`)}</b>
          <span>{t(`updates.trouble.${trouble}.hint`)}</span>
        </p>
      )}
      {holds.length === 0 ? null : (
        <div className={css.trouble} role="status" data-holds={holds.map(({ kind }) => kind).join(' ')}>
          <b>{t('updates.waits')}</b>
          <ul className={css.holds}>
            {holds.map((hold) => (
              <li key={hold.kind}>
                {t(`updates.hold.${hold.kind}`, {
                  count: 'count' in hold ? hold.count : 0,
                  posting: 'posting' in hold ? hold.posting : '',
                })}
                {hold.kind === 'backup' ? `: ${t(`storage:trouble.${hold.why}.title`)}` : ''}
              </li>
            ))}
          </ul>
        </div>
      )}
      {atRest ? <p role="status">{t('updates.willRest')}</p> : null}
      <p>{t(`updates.way.${way.kind === 'announces' ? way.why : way.kind}`)}</p>
      {way.kind === 'none' ? null : (
        <p>{checkedAt === null ? t('updates.never') : t('updates.checkedAt', { at: moment(checkedAt) })}</p>
      )}
    </>
  );
}
