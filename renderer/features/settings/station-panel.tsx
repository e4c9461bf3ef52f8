import { useTranslation } from 'react-i18next';
import { stationSpeaks } from '#shared/bridge/language.ts';
import { languages, type Settings } from '#shared/bridge/settings.ts';
import { Choice, Panel, TextField } from '../../parts/fields.tsx';
import type { ChangeSettings } from './use-settings.ts';

/** What every panel is given. */
export interface PanelProps {
  readonly settings: Settings;
  readonly change: ChangeSettings;
}

const themes = ['light', 'dark', 'system'] as const;

/** Language, look and name of the station. */
export function StationPanel({ settings, change }: PanelProps) {
  const { t } = useTranslation(['settings', 'desk']);
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
    </Panel>
  );
}
