import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { BackupInfo, StorageState } from '#shared/bridge/calls/storage.ts';
import { takeBackup, type MendTrouble } from '../../../runtime/mend.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { Panel } from '../../../parts/fields.tsx';
import fields from '../../../parts/fields.module.css';
import { makeBackup } from './make-backup.ts';
import css from './storage.module.css';
import { formatBytes } from '#shared/text/format.ts';
import { countText, momentText } from './words.ts';

type Said =
  | { readonly kind: 'none' }
  | { readonly kind: 'made' | 'good'; readonly facts: number; readonly name: string }
  | { readonly kind: 'wrong'; readonly why: MendTrouble };

/** Backups: made, checked, and gone back to after a second look. */
export function BackupsPanel({
  state,
  look,
}: {
  readonly state: StorageState | null;
  readonly look: () => Promise<void>;
}) {
  const { t } = useTranslation('storage');
  const { runtime, mend } = useStarted();
  const [said, setSaid] = useState<Said>({ kind: 'none' });
  const [working, setWorking] = useState(false);
  const [chosen, setChosen] = useState<BackupInfo | null>(null);
  const busy = working || (state !== null && state.busy !== null);

  const run = (kind: 'made' | 'good', work: () => ReturnType<typeof make>): void => {
    setWorking(true);
    setSaid({ kind: 'none' });
    work()
      .then(
        (answer) =>
          setSaid(
            answer.ok
              ? { kind, facts: answer.value.facts, name: answer.value.name }
              : { kind: 'wrong', why: answer.error.kind },
          ),
        () => setSaid({ kind: 'wrong', why: 'not-done' }),
      )
      .finally(() => {
        setWorking(false);
        void look();
      });
  };
  const make = () => makeBackup(runtime.ask);
  const goBack = (backup: BackupInfo): void => {
    setChosen(null);
    setWorking(true);
    takeBackup(mend, backup.name)
      .then(
        (why) => setSaid({ kind: 'wrong', why }),
        () => setSaid({ kind: 'wrong', why: 'not-done' }),
      )
      .finally(() => setWorking(false));
  };

  return (
    <Panel title={t('backups.title')} hint={t('backups.hint')}>
      {state === null || state.backups.length === 0 ? (
        <p className={fields.hint}>{t('backups.none')}</p>
      ) : (
        <ul className={css.backups}>
          {state.backups.map((backup) => (
            <BackupRow
              key={backup.name}
              backup={backup}
              busy={busy}
              check={() => run('good', () => runtime.ask('backup.verify', { name: backup.name }))}
              choose={() => setChosen(backup)}
            />
          ))}
        </ul>
      )}
      {chosen === null ? null : (
        <ConfirmBack
          backup={chosen}
          lost={Math.max(0, (state?.journal.facts ?? 0) - chosen.facts)}
          yes={() => goBack(chosen)}
          no={() => setChosen(null)}
        />
      )}
      <div className={fields.actions}>
        <button
          type="button"
          className="b sm pri"
          disabled={busy}
          onClick={() => run('made', make)}
          data-backup="make"
        >
          {t('backups.now')}
        </button>
        <Outcome said={said} folder={state?.backupFolder ?? ''} />
      </div>
    </Panel>
  );
}

function Outcome({ said, folder }: { readonly said: Said; readonly folder: string }) {
  const { t, i18n } = useTranslation(['storage', 'trials']);
  switch (said.kind) {
    case 'none':
      return null;
    case 'wrong':
      return (
        <p className={fields.wrong} role="alert" data-trouble={said.why}>
          <b>{t(`storage:trouble.${said.why}.title`)}.</b> {t(`storage:trouble.${said.why}.hint`)}
        </p>
      );
    default:
      return (
        <p className={fields.ok} role="status">
          {t(`storage:backups.${said.kind}`, { facts: countText(said.facts, i18n.language as Language) })}{' '}
          {t('trials:backup.whole', { file: fileIn(folder, said.name) })}
        </p>
      );
  }
}

/** A file as this computer writes its way. */
const fileIn = (folder: string, name: string): string =>
  `${folder}${folder.includes('\\') ? '\\' : '/'}${name}`;

function BackupRow({
  backup,
  busy,
  check,
  choose,
}: {
  readonly backup: BackupInfo;
  readonly busy: boolean;
  readonly check: () => void;
  readonly choose: () => void;
}) {
  const { t, i18n } = useTranslation('storage');
  const { timeZone } = useStarted();
  const language = i18n.language as Language;
  return (
    <li data-backup={backup.name}>
      <div>
        <b>{momentText(backup.madeAt, language, timeZone)}</b>
        <span>
          {t('backups.records', { facts: countText(backup.facts, language) })} ·{' '}
          {formatBytes(backup.bytes, language)} ·{' '}
          <em data-checked={backup.verified}>
            {t(backup.verified ? 'backups.checked' : 'backups.unchecked')}
          </em>
        </span>
      </div>
      <button type="button" className="b sm quiet" disabled={busy} onClick={check}>
        {t('backups.check')}
      </button>
      <button
        type="button"
        className="b sm quiet"
        disabled={busy}
        onClick={choose}
        data-restore={backup.name}
      >
        {t('backups.restore')}
      </button>
    </li>
  );
}

function ConfirmBack({
  backup,
  lost,
  yes,
  no,
}: {
  readonly backup: BackupInfo;
  readonly lost: number;
  readonly yes: () => void;
  readonly no: () => void;
}) {
  const { t, i18n } = useTranslation('storage');
  const { timeZone } = useStarted();
  const language = i18n.language as Language;
  return (
    <div className={css.confirm} role="alertdialog" aria-label={t('backups.restore')}>
      <b>{t('restoring.title', { moment: momentText(backup.madeAt, language, timeZone) })}</b>
      <p>{t('restoring.warn', { lost: countText(lost, language) })}</p>
      <p>{t('restoring.aside')}</p>
      <div className={fields.actions}>
        <button type="button" className="b sm" onClick={no} autoFocus>
          {t('restoring.no')}
        </button>
        <button type="button" className="b sm quiet" onClick={yes} data-confirm="restore">
          {t('restoring.yes')}
        </button>
      </div>
    </div>
  );
}
