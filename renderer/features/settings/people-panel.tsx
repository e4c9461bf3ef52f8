import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, voiceWishes, type Packer } from '#shared/bridge/settings.ts';
import { commandCode } from '#shared/domain/rules/command-codes.ts';
import { Panel, Select, TextField } from '../../parts/fields.tsx';
import { printerFor } from '#shared/printing/choose.ts';
import { composed } from '#shared/printing/compose.ts';
import { DeskPrintLine } from '../../parts/desk-print-line.tsx';
import { badgeData } from '../../parts/badge-data.ts';
import { useDeskPrint } from '../../parts/use-desk-print.ts';
import css from '../../parts/fields.module.css';
import { useStarted } from '../../runtime/use-runtime.ts';
import { PersonPin } from './person-pin.tsx';
import { BadgeTrial } from './trials/badge-trial.tsx';
import { RightsTable } from './rights-table.tsx';
import type { PanelProps } from './station-panel.tsx';
import type { SaveOutcome } from '../../parts/fields.tsx';

const roles = ['packer', 'supervisor'] as const;

/** Who works here: name, badge, language, role. */
export function PeoplePanel({ settings, change }: PanelProps) {
  const { t } = useTranslation(['settings', 'desk', 'who']);
  const { runtime } = useStarted();
  const { state, print } = useDeskPrint();
  const put = (id: string, next: Partial<Packer>) =>
    change((before) => ({
      ...before,
      packers: before.packers.map((person) => (person.id === id ? { ...person, ...next } : person)),
    }));
  // A badge that is given to somebody else later must not ask for the PIN of the one before.
  const remove = async (id: string): Promise<void> => {
    await runtime.pins.set(id, null);
    await change((before) => ({ ...before, packers: before.packers.filter((each) => each.id !== id) }));
  };
  return (
    <Panel title={t('settings:groups.people')} hint={t('who:settings.hint')}>
      <ul className={css.people}>
        {settings.packers.map((person) => (
          <li key={person.id} data-person={person.id}>
            <TextField
              label={t('desk:settings.name')}
              bare
              value={person.name}
              wrong={t('settings:wrong.text')}
              onCommit={(name) => put(person.id, { name })}
            />
            <Select
              label={t('desk:settings.language')}
              bare
              value={person.language}
              options={languages.map((value) => ({ value, name: t(`desk:settings.languages.${value}`) }))}
              onChoose={(language) => void put(person.id, { language })}
            />
            <Select
              label={t('settings:role')}
              bare
              value={person.role}
              options={roles.map((value) => ({ value, name: t(`desk:who.${value}`) }))}
              onChoose={(role) => void put(person.id, { role })}
            />
            <Select
              label={t('who:settings.voice')}
              bare
              value={person.voice}
              options={voiceWishes.map((value) => ({ value, name: t(`who:settings.voices.${value}`) }))}
              onChoose={(voice) => void put(person.id, { voice })}
            />
            <code className={css.code}>{commandCode({ kind: 'badge', packer: person.id })}</code>
            <div className={css.personDeeds}>
              <PersonPin person={person.id} />
              <button
                type="button"
                className="b sm"
                onClick={() =>
                  print('badge', [
                    {
                      docs: composed('badge', badgeData(person, settings, person.language), settings),
                      copies: 1,
                    },
                  ])
                }
              >
                {t('desk:settings.printBadge')}
              </button>
              <button
                type="button"
                className="b sm quiet"
                disabled={settings.packers.length === 1}
                onClick={() => void remove(person.id)}
              >
                {t('settings:remove')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <BadgeTrial settings={settings} />
      <RightsTable settings={settings} change={change} />
      <Lock settings={settings} change={change} />
      <DeskFor settings={settings} change={change} />
      <DeskPrintLine state={state} printer={printerFor('badge', settings)?.name ?? ''} />
      <NewPerson
        onAdd={(id) =>
          change((before) => ({
            ...before,
            packers: [
              ...before.packers,
              { id, name: id, language: before.language, role: 'packer', voice: 'numbers', mayTeach: false },
            ],
          }))
        }
      />
    </Panel>
  );
}

/** Minutes that are offered; 0 for never. */
const lockAfter = [0, 2, 5, 10, 15, 30] as const;

function Lock({ settings, change }: PanelProps) {
  const { t } = useTranslation('who');
  const minutes = [...new Set([...lockAfter, settings.lockMinutes])].toSorted((a, b) => a - b);
  return (
    <div className={css.field}>
      <Select
        label={t('settings.lock.title')}
        value={String(settings.lockMinutes)}
        options={minutes.map((each) => ({
          value: String(each),
          name: each === 0 ? t('settings.never') : t('settings.minutes', { minutes: each }),
        }))}
        onChoose={(chosen) => void change((before) => ({ ...before, lockMinutes: Number(chosen) }))}
      />
      <p className={css.hint}>{t('settings.lock.hint')}</p>
    </div>
  );
}

/** Who may change the house; with nobody to open it, it stays open (WA1). */
function DeskFor({ settings, change }: PanelProps) {
  const { t } = useTranslation('who');
  const named = settings.packers.some(({ role }) => role === 'supervisor');
  return (
    <div className={css.field}>
      <Select
        label={t('desk.for')}
        value={named ? settings.deskFor : 'all'}
        options={(named ? (['all', 'supervisor'] as const) : (['all'] as const)).map((value) => ({
          value,
          name: t(`desk.forWhom.${value}`),
        }))}
        onChoose={(deskFor) => void change((before) => ({ ...before, deskFor }))}
      />
      <p className={css.hint}>{named ? t('desk.forHint') : t('desk.nobodyNamed')}</p>
    </div>
  );
}

function NewPerson({ onAdd }: { readonly onAdd: (id: string) => Promise<SaveOutcome> }) {
  const { t } = useTranslation(['settings', 'desk']);
  const [id, setId] = useState('');
  const [wrong, setWrong] = useState(false);
  const add = async (): Promise<void> => {
    const outcome = await onAdd(id.trim().toUpperCase());
    setWrong(outcome === 'wrong');
    if (outcome === 'kept') setId('');
  };
  return (
    <form
      className={css.actions}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <input
        className={css.input}
        data-width="short"
        value={id}
        placeholder={t('settings:newBadge')}
        aria-label={t('settings:newBadge')}
        aria-invalid={wrong}
        onChange={(event) => setId(event.target.value)}
      />
      <button type="submit" className="b sm" disabled={id.trim() === ''}>
        {t('desk:settings.addPerson')}
      </button>
      {wrong ? (
        <p className={css.wrong} role="alert">
          {t('settings:wrong.badge')}
        </p>
      ) : null}
    </form>
  );
}
