import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, Settings } from '#shared/bridge/settings.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { numberOf, Panel, TextField } from '../../../parts/fields.tsx';
import fields from '../../../parts/fields.module.css';
import type { PanelProps } from '../station-panel.tsx';
import { countText } from './words.ts';

const numbers = [
  'backupHour',
  'backupsKept',
  'keepDays',
] as const satisfies readonly (keyof Settings['storage'])[];
const names = { backupHour: 'fields.hour', backupsKept: 'fields.kept', keepDays: 'fields.keepDays' } as const;

/** Where and when backups are made, how many stay, and when finished postings leave the working set. */
export function SafetyFields({ settings, change }: PanelProps) {
  const { t } = useTranslation('storage');
  const { storage } = settings;
  const put = (part: Partial<Settings['storage']>) =>
    change((before) => ({ ...before, storage: { ...before.storage, ...part } }));
  return (
    <Panel title={t('fields.title')}>
      <TextField
        label={t('fields.folder')}
        value={storage.backupFolder}
        wrong={t('fields.wrong')}
        placeholder={t('fields.own')}
        onCommit={(backupFolder) => put({ backupFolder })}
      />
      <p className={fields.hint}>{t('fields.folderHint')}</p>
      {numbers.map((field) => (
        <TextField
          key={field}
          label={t(names[field])}
          value={String(storage[field])}
          wrong={t('fields.wrong')}
          width="tiny"
          digits
          {...(field === 'keepDays' ? { unit: t('fields.days') } : {})}
          onCommit={(text) => put({ [field]: numberOf(text) })}
        />
      ))}
      <p className={fields.hint}>{t('fields.keepDaysHint')}</p>
    </Panel>
  );
}

type Said =
  | { readonly kind: 'none' | 'wrong' }
  | { readonly kind: 'done'; readonly file: string; readonly facts: number };

/** Everything that was ever recorded, as a file. */
export function ExportPanel() {
  const { t, i18n } = useTranslation('storage');
  const { runtime } = useStarted();
  const [said, setSaid] = useState<Said>({ kind: 'none' });
  const [working, setWorking] = useState(false);
  const write = (format: 'csv' | 'jsonl'): void => {
    setWorking(true);
    setSaid({ kind: 'none' });
    runtime
      .ask('storage.export', { format })
      .then(
        (answer) =>
          setSaid(
            !answer.ok
              ? { kind: 'wrong' }
              : answer.value === null
                ? { kind: 'none' }
                : { kind: 'done', ...answer.value },
          ),
        () => setSaid({ kind: 'wrong' }),
      )
      .finally(() => setWorking(false));
  };
  return (
    <Panel title={t('export.title')} hint={t('export.hint')}>
      <div className={fields.actions}>
        {(['csv', 'jsonl'] as const).map((format) => (
          <button
            key={format}
            type="button"
            className="b sm"
            disabled={working}
            onClick={() => write(format)}
          >
            {t(`export.${format}`)}
          </button>
        ))}
      </div>
      {said.kind === 'done' ? (
        <p className={fields.ok} role="status">
          {t('export.done', { facts: countText(said.facts, i18n.language as Language), file: said.file })}
        </p>
      ) : null}
      {said.kind === 'wrong' ? (
        <p className={fields.wrong} role="alert">
          <b>{t('trouble.not-done.title')}.</b> {t('trouble.not-done.hint')}
        </p>
      ) : null}
    </Panel>
  );
}
