import { useTranslation } from 'react-i18next';
import { useKept } from '../../../runtime/use-kept.ts';
import { badgeData } from '../../../parts/badge-data.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { composed } from '#shared/printing/compose.ts';
import { batchOf } from '../../../parts/use-desk-print.ts';
import { PrintFrame, useLabelLanguage } from '../print-frame.tsx';
import css from '../printing.module.css';
import type { FormProps } from '../printing-page.tsx';

/** Badges of the people who work here. */
export function BadgeForm({ toJobs }: FormProps) {
  const { t } = useTranslation(['printing', 'desk']);
  const { runtime } = useStarted();
  const [language] = useLabelLanguage();
  const settings = runtime.settings();
  const [chosen, setChosen] = useKept<readonly string[]>('printing.badges', () => []);
  const people = settings.packers.filter(({ id }) => chosen.includes(id));
  const docs = people.flatMap((person) => composed('badge', badgeData(person, settings, language), settings));
  const [someone] = settings.packers;
  return (
    <PrintFrame
      kind="badge"
      batches={batchOf(docs)}
      example={
        someone === undefined ? [] : composed('badge', badgeData(someone, settings, language), settings)
      }
      toJobs={toJobs}
    >
      <p className={css.hint}>{t('printing:badges.hint')}</p>
      <ul className={css.ticks}>
        {settings.packers.map((person) => (
          <li key={person.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(person.id)}
                onChange={(event) =>
                  setChosen((before) =>
                    event.target.checked ? [...before, person.id] : before.filter((id) => id !== person.id),
                  )
                }
              />
              <b>{person.name}</b>
              <span>{t(`desk:who.${person.role}`)}</span>
              <code>{person.id}</code>
            </label>
          </li>
        ))}
      </ul>
    </PrintFrame>
  );
}
