import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Packer, Settings } from '#shared/bridge/settings.ts';
import { commandCode } from '#shared/domain/rules/command-codes.ts';
import { printerFor } from '#shared/printing/choose.ts';
import { composed } from '#shared/printing/compose.ts';
import { badgeData } from '../../parts/badge-data.ts';
import { DeskPrintLine } from '../../parts/desk-print-line.tsx';
import { useDeskPrint } from '../../parts/use-desk-print.ts';
import { TableButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icons.tsx';
import css from './first-run.module.css';
import { newPerson, named, type Roster } from './roster.ts';
import { Question } from './question.tsx';
import type { Steps } from './use-steps.ts';

const roles = ['packer', 'supervisor'] as const;

/** Question 5: names and roles; everybody gets a badge. */
export function AskPeople({ steps }: { readonly steps: Steps }) {
  const { t } = useTranslation(['first', 'desk']);
  const { settings } = steps;
  const [people, setPeople] = useState<Roster>(settings.packers);
  const { state, print } = useDeskPrint();
  const staff = named(people);
  const put = (id: string, next: Partial<Packer>): void =>
    setPeople((before) => before.map((each) => (each.id === id ? { ...each, ...next } : each)));
  const badges = (): void =>
    print(
      'badge',
      staff.map((person) => ({
        docs: composed('badge', badgeData(person, settings, person.language), settings),
        copies: 1,
      })),
    );
  const withPeople = (before: Settings): Settings => ({ ...before, packers: [...staff] });
  return (
    <Question
      steps={steps}
      title={t('desk:settings.people.title')}
      hint={t('desk:settings.people.hint')}
      primary={{
        name: t('first:people.finish'),
        disabled: staff.length === 0,
        run: () => steps.answer(withPeople),
      }}
      print={badges}
      bench={
        <div className={css.plain}>
          <TableButton icon="printer" onClick={badges}>
            {t('first:people.print')}
          </TableButton>
        </div>
      }
    >
      <ul className={css.people}>
        {people.map((person) => (
          <Person
            key={person.id}
            person={person}
            put={(next) => put(person.id, next)}
            remove={
              people.length === 1
                ? null
                : () => setPeople((before) => before.filter(({ id }) => id !== person.id))
            }
          />
        ))}
        <li className={css.more}>
          <TableButton
            icon="user"
            onClick={() => setPeople((before) => [...before, newPerson(before, settings.language)])}
          >
            {t('first:people.add')}
          </TableButton>
          <DeskPrintLine state={state} printer={printerFor('badge', settings)?.name ?? ''} />
        </li>
      </ul>
    </Question>
  );
}

interface PersonProps {
  readonly person: Packer;
  readonly put: (next: Partial<Packer>) => void;
  readonly remove: (() => void) | null;
}

function Person({ person, put, remove }: PersonProps) {
  const { t } = useTranslation(['first', 'settings']);
  return (
    <li data-person={person.id}>
      <input
        aria-label={t('first:people.newcomer')}
        placeholder={t('first:people.newcomer')}
        maxLength={60}
        value={person.name}
        onChange={(event) => put({ name: event.target.value })}
      />
      <div className={css.roles} role="radiogroup" aria-label={t('first:people.role')}>
        {roles.map((role) => (
          <button
            key={role}
            type="button"
            role="radio"
            aria-checked={person.role === role}
            onClick={() => put({ role })}
          >
            <b>{t(`first:people.roles.${role}.title`)}</b>
            <small>{t(`first:people.roles.${role}.hint`)}</small>
          </button>
        ))}
      </div>
      <code>{commandCode({ kind: 'badge', packer: person.id })}</code>
      <button
        type="button"
        className={css.remove}
        aria-label={`${t('settings:remove')}: ${person.name}`}
        disabled={remove === null}
        onClick={() => remove?.()}
      >
        <Icon name="cross" />
      </button>
    </li>
  );
}
