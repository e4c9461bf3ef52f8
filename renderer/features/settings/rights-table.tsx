import { useTranslation } from 'react-i18next';
import { mayDo, rights, withRight, type Right } from '#shared/bridge/rights.ts';
import type { Packer } from '#shared/bridge/settings.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './rights.module.css';
import type { PanelProps } from './station-panel.tsx';

/** Who may do what, in plain words; a supervisor may do everything (RR1). */
export function RightsTable({ settings, change }: PanelProps) {
  const { t } = useTranslation('roles');
  const give = (id: string, right: Right, has: boolean): void =>
    void change((before) => ({
      ...before,
      packers: before.packers.map((person) => (person.id === id ? withRight(person, right, has) : person)),
    }));
  return (
    <div className={css.rights} data-rights>
      <h4>{t('title')}</h4>
      <p>{t('hint')}</p>
      <div className={css.wide} tabIndex={0} role="region" aria-label={t('title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('person')}</th>
              {settings.packers.map((person) => (
                <th key={person.id} scope="col">
                  {person.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rights.map((right) => (
              <tr key={right}>
                <th scope="row">{t(`rights.${right}`)}</th>
                {settings.packers.map((person) => (
                  <td key={person.id}>
                    <Grant person={person} right={right} give={give} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

interface GrantProps {
  readonly person: Packer;
  readonly right: Right;
  readonly give: (id: string, right: Right, has: boolean) => void;
}

function Grant({ person, right, give }: GrantProps) {
  const { t } = useTranslation('roles');
  if (person.role === 'supervisor')
    return (
      <span role="img" aria-label={t('all')} title={t('all')} className={css.all}>
        <Icon name="check" />
      </span>
    );
  return (
    <input
      type="checkbox"
      data-right={right}
      aria-label={t('gives', { name: person.name, right: t(`rights.${right}`) })}
      checked={mayDo(person, right)}
      onChange={(event) => give(person.id, right, event.target.checked)}
    />
  );
}
