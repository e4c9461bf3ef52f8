import { useTranslation } from 'react-i18next';
import {
  gsStandIns,
  letterWays,
  usualScanner,
  type ScannerSettings,
} from '#shared/bridge/scanner-settings.ts';
import { numberOf, Panel, Select, TextField } from '../../../parts/fields.tsx';
import type { PanelProps } from '../station-panel.tsx';
import css from './scanner.module.css';
import { SheetPanel } from './sheet-panel.tsx';
import { DevicesPanel } from './devices-panel.tsx';
import { ScanTrial } from './scan-trial.tsx';

/** What the station must know of an odd scanner, and a place to try it. */
export function ScannerPanel({ settings, change }: PanelProps) {
  const { t } = useTranslation('scanner');
  const { scanner } = settings;
  const put = (next: Partial<ScannerSettings>) =>
    change((before) => ({ ...before, scanner: { ...before.scanner, ...next } }));
  const stands = [...new Set([...gsStandIns, scanner.gs])];
  const around = (which: 'prefix' | 'suffix') => (
    <TextField
      label={t(`settings.${which}`)}
      value={scanner[which]}
      placeholder={t('settings.none')}
      wrong={t('settings.wrong')}
      onCommit={(text) => put({ [which]: text })}
      width="short"
    />
  );
  const number = (which: 'maxGapMs' | 'minKeys', label: string, unit?: string) => (
    <TextField
      label={label}
      value={String(scanner[which])}
      wrong={t('settings.wrong')}
      onCommit={(text) => put({ [which]: numberOf(text) })}
      width="tiny"
      digits
      {...(unit === undefined ? {} : { unit })}
    />
  );
  return (
    <div className={css.pair}>
      <div className={css.stack}>
        <ScanTrial />
        <SheetPanel settings={settings} />
        <DevicesPanel settings={settings} change={change} />
      </div>
      <Panel title={t('settings.title')} hint={t('settings.hint')}>
        <Select
          label={t('settings.gs')}
          value={scanner.gs}
          options={stands.map((value) => ({ value, name: value === '' ? t('settings.gsUsual') : value }))}
          onChoose={(gs) => void put({ gs })}
        />
        <Select
          label={t('settings.letters')}
          value={scanner.letters}
          options={letterWays.map((value) => ({ value, name: t(`settings.letterWays.${value}`) }))}
          onChoose={(letters) => void put({ letters })}
        />
        {around('prefix')}
        {around('suffix')}
        {number('maxGapMs', t('settings.gap'), t('settings.ms'))}
        {number('minKeys', t('settings.least'))}
        {JSON.stringify(scanner) === JSON.stringify(usualScanner) ? null : (
          <div>
            <button type="button" className="b sm" onClick={() => void put(usualScanner)}>
              {t('settings.reset')}
            </button>
          </div>
        )}
      </Panel>
    </div>
  );
}
