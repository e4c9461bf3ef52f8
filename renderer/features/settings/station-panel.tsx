import { useTranslation } from 'react-i18next';
import { beginFirstRun } from '#shared/bridge/first-run.ts';
import { stationSpeaks } from '#shared/bridge/language.ts';
import { languages, type Settings } from '#shared/bridge/settings.ts';
import type { DeskPage } from '#shared/text/shape-app.ts';
import css from '../../parts/fields.module.css';
import { Choice, Panel, TextField } from '../../parts/fields.tsx';
import type { ChangeSettings } from './use-settings.ts';

/** What every panel is given. */
export interface PanelProps {
  readonly settings: Settings;
  readonly change: ChangeSettings;
}

const themes = ['light', 'dark', 'system'] as const;

/** Language, look and name of the station. */
export function StationPanel({
  settings,
  change,
  go,
}: PanelProps & { readonly go: (page: DeskPage) => void }) {
  const { t } = useTranslation(['settings', 'desk', 'first']);
  const again = async (): Promise<void> => {
    const firstRun = beginFirstRun(settings.marketplace.kind);
    if ((await change((before) => ({ ...before, firstRun }))) === 'kept') go('table');
  };
  return (
    <Panel title={t('settings:groups.station')}>
      <Choice
        label={t('desk:settings.language')}
        value={settings.language}
        options={languages.map((value) => ({ value, name: t(`desk:settings.languages.${value}`) }))}
        onChoose={(language) => void change((before) => stationSpeaks(before, language))}
      />
      <Choice
        label={t('desk:settings.theme')}
        value={settings.theme}
        options={themes.map((value) => ({ value, name: t(`desk:settings.themes.${value}`) }))}
        onChoose={(theme) => void change((before) => ({ ...before, theme }))}
      />
      <TextField
        label={t('settings:stationName')}
        value={settings.stationName}
        wrong={t('settings:wrong.text')}
        onCommit={(stationName) => change((before) => ({ ...before, stationName }))}
        width="short"
      />
      <div>
        <button type="button" className="b sm" data-go="first-run" onClick={() => void again()}>
          {t('first:again.title')}
        </button>
        <p className={css.hint}>{t('first:again.hint')}</p>
      </div>
    </Panel>
  );
}
