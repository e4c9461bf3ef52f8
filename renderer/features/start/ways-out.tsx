import { dateFormat, numberFormat } from '#shared/kit/formats.ts';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupInfo } from '#shared/bridge/calls/storage.ts';
import type { Packer } from '#shared/bridge/settings.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { DeskEntryForm, useDeskEntry } from '../../parts/desk-entry.tsx';
import {
  keepStore,
  startEmpty,
  takeBackup,
  takeCopy,
  type MendParts,
  type MendTrouble,
} from '../../runtime/mend.ts';
import { logTo } from '../../runtime/start.ts';
import type { StartTrouble, WayOut } from '../../runtime/trouble.ts';
import css from './start.module.css';
import { Sure } from './sure.tsx';

/** Backups that are offered; older ones are in the folder. */
const OFFERED = 3;

/** Ways out of a start that needs a person: each says what is lost, and asks once more. */
export function WaysOut({ trouble, mend }: { readonly trouble: StartTrouble; readonly mend: MendParts }) {
  const { t, i18n } = useTranslation('storage');
  const [chosen, setChosen] = useState<WayOut | null>(null);
  const [wrong, setWrong] = useState<MendTrouble | null>(null);
  const [busy, setBusy] = useState(false);
  const { language } = i18n;
  const [last, setLast] = useState<(() => Promise<MendTrouble>) | null>(null);
  const go = (work: () => Promise<MendTrouble>): void => {
    setLast(() => work);
    setBusy(true);
    setWrong(null);
    work()
      .then(setWrong, () => setWrong('not-done'))
      .finally(() => setBusy(false));
  };
  if (trouble.ways.length === 0) return null;
  const number = numberFormat(language, {});
  return (
    <div className={css.ways}>
      {trouble.counts === undefined ? null : (
        <p>
          {t('ways.counts', {
            store: number.format(trouble.counts.store),
            copy: number.format(trouble.counts.copy),
          })}
        </p>
      )}
      {wrong === 'desk-closed' ? (
        <>
          <AskLeave ask={mend.ask} open={() => last !== null && go(last)} />
          <div className={css.row}>
            <button type="button" className={css.way} onClick={() => setWrong(null)}>
              {t('ways.no')}
            </button>
          </div>
        </>
      ) : (
        <div className={css.row}>
          {trouble.ways.map((way) => (
            <button
              key={way}
              type="button"
              className={css.way}
              aria-pressed={way === chosen}
              disabled={busy}
              onClick={() => setChosen(way === chosen ? null : way)}
              data-way={way}
            >
              {t(`ways.${way}.name`)}
            </button>
          ))}
        </div>
      )}
      {chosen === null || wrong === 'desk-closed' ? null : (
        <Sure
          name={t(`ways.${chosen}.name`)}
          way={chosen}
          warn={t(`ways.${chosen}.warn`)}
          no={t('ways.no')}
          yes={t('ways.yes')}
          busy={busy}
          leave={() => setChosen(null)}
          run={() => (chosen === 'backups' ? undefined : go(() => works[chosen](mend)))}
        >
          {chosen === 'backups' ? (
            <Backups mend={mend} busy={busy} take={(name) => go(() => takeBackup(mend, name))} />
          ) : undefined}
        </Sure>
      )}
      {wrong === null || wrong === 'desk-closed' ? null : (
        <p role="alert" data-trouble={wrong}>
          <b>{t(`trouble.${wrong}.title`)}.</b> {t(`trouble.${wrong}.hint`)}
        </p>
      )}
    </div>
  );
}

/** In a guarded house a supervisor goes back to a backup (WA7); what was refused goes on after that. */
function AskLeave({ ask, open }: { readonly ask: Ask; readonly open: () => void }) {
  const [house, setHouse] = useState<{ packers: readonly Packer[]; pins: readonly string[] } | null>(null);
  const { t } = useTranslation('storage');
  const entry = useDeskEntry((packer, digits) => ask('desk.enter', { packer, digits }), logTo(ask), open);
  useEffect(() => {
    Promise.all([ask('settings.read', undefined), ask('pins.list', undefined)]).then(
      ([{ packers }, pins]) => setHouse({ packers, pins }),
      () => setHouse({ packers: [], pins: [] }),
    );
  }, [ask]);
  if (house === null) return null;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return (
    <DeskEntryForm
      entry={entry}
      packers={house.packers}
      asks={(packer) => house.pins.includes(packer)}
      timeZone={timeZone}
      hint={t('trouble.desk-closed.hint')}
    />
  );
}

const works = { 'keep-store': keepStore, 'use-copy': takeCopy, 'start-empty': startEmpty } as const;

function Backups({
  mend,
  busy,
  take,
}: {
  readonly mend: MendParts;
  readonly busy: boolean;
  readonly take: (name: string) => void;
}) {
  const { t, i18n } = useTranslation('storage');
  const [found, setFound] = useState<readonly BackupInfo[] | null>(null);
  const { ask } = mend;
  useEffect(() => {
    ask('storage.state', undefined).then(
      ({ backups }) => setFound(backups.slice(0, OFFERED)),
      () => setFound([]),
    );
  }, [ask]);
  if (found === null) return null;
  if (found.length === 0) return <p>{t('ways.noBackups')}</p>;
  const { language } = i18n;
  const moment = dateFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const number = numberFormat(language, {});
  return (
    <div className={css.row}>
      {found.map((backup) => (
        <button
          key={backup.name}
          type="button"
          className={css.way}
          disabled={busy}
          data-backup-of={backup.madeAt}
          onClick={() => take(backup.name)}
        >
          {moment.format(backup.madeAt)} · {t('backups.records', { facts: number.format(backup.facts) })}
        </button>
      ))}
    </div>
  );
}
