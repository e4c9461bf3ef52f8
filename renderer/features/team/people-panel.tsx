import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfPerson, type Language } from '#shared/bridge/settings.ts';
import { formatMoment } from '#shared/text/format.ts';
import { DeskLock } from '../../parts/desk-lock.tsx';
import { Panel } from '../../parts/fields.tsx';
import { saveText } from '../../parts/save-text.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import type { PacePerson } from '../../session/pace.ts';
import type { PaceRow } from '../../session/pace-report.ts';
import { peopleCsv, postingsCsv, type PaceWords } from './pace-csv.ts';
import css from './team.module.css';
import { usePaceRows } from './use-pace-rows.ts';
import { useRanking } from './use-ranking.ts';

/** The words of the files in the language of the screen. */
function usePaceWords(): PaceWords {
  const { t } = useTranslation('pace');
  const { runtime, timeZone } = useStarted();
  const { packers, stationName } = runtime.settings();
  return {
    station: stationName,
    who: (by) => nameOfPerson(packers, by),
    kind: (kind) => t(`team.kinds.${kind}`),
    column: (name) => t(`team.columns.${name}`),
    timeZone,
  };
}

/** Paces of people by name: off until a supervisor switches them on, and then everybody is told so (RK2, RK3). */
export function PeoplePanel({ people }: { readonly people: readonly PacePerson[] | null }) {
  const { t, i18n } = useTranslation('pace');
  const { runtime, timeZone } = useStarted();
  const [asking, setAsking] = useState(false);
  const { ranking, turn, failed } = useRanking();
  const since = ranking === null ? '' : formatMoment(ranking.since, i18n.language as Language, timeZone);
  const closed = runtime.desk.needs();
  return (
    <Panel title={t('team.people')} hint={ranking === null ? t('team.off') : t('team.on', { since })}>
      {ranking === null || people === null ? null : (
        <>
          <Listed people={people} />
          {closed ? null : <Files />}
        </>
      )}
      {closed && asking ? <DeskLock /> : null}
      <div className={css.buttons}>
        <button
          type="button"
          className={ranking === null ? 'b sm' : 'b sm quiet'}
          onClick={() => (closed ? setAsking(!asking) : turn(ranking === null))}
        >
          {ranking === null ? t('team.switchOn') : t('team.switchOff')}
        </button>
        {failed ? (
          <span className={css.wrong} role="alert">
            {t('team.notSaved')}
          </span>
        ) : null}
      </div>
    </Panel>
  );
}

function Listed({ people }: { readonly people: readonly PacePerson[] }) {
  const { t } = useTranslation('pace');
  const { who } = usePaceWords();
  if (people.length === 0) return <p className={css.hint}>{t('team.nobody')}</p>;
  return (
    <table className={css.people}>
      <thead>
        <tr>
          <th scope="col">{t('team.columns.packer')}</th>
          <th scope="col">{t('team.columns.parcels')}</th>
          <th scope="col">{t('team.usualPerHour')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, parcels, perHour }) => (
          <tr key={id} data-person={id}>
            <th scope="row">{who(id)}</th>
            <td>{parcels}</td>
            <td>{perHour === null ? <span className={css.hint}>{t('team.few')}</span> : perHour}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Files() {
  const { t } = useTranslation('pace');
  const { runtime } = useStarted();
  const words = usePaceWords();
  const { state, read } = usePaceRows();
  const save = (name: string, made: (rows: readonly PaceRow[], words: PaceWords) => string): void => {
    const { ranking } = runtime.settings();
    if (ranking !== null) read(ranking, (rows) => saveText(name, made(rows, words)));
  };
  return (
    <div className={css.buttons}>
      <button type="button" className="b sm" onClick={() => save('pace-people.csv', peopleCsv)}>
        {t('team.savePeople')}
      </button>
      <button type="button" className="b sm" onClick={() => save('pace-parcels.csv', postingsCsv)}>
        {t('team.savePostings')}
      </button>
      {state === 'not-asked' ? null : (
        <span className={state === 'unread' ? css.wrong : css.hint} role="status">
          {t(`team.${state}`)}
        </span>
      )}
    </div>
  );
}
