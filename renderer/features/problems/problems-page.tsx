import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { LookUp } from './look-up.tsx';
import { ProblemRow } from './problem-row.tsx';
import { problemsIn, type Trouble } from '#shared/projections/problems.ts';
import css from './problems.module.css';

const filters = ['all', 'atTable', 'atCheck'] as const;
type Filter = (typeof filters)[number];

const passes = (filter: Filter, trouble: Trouble): boolean =>
  filter === 'all' || (filter === 'atCheck') === (trouble.kind === 'found' || trouble.kind === 'waits');

/** The work list of whatever cannot go on by itself. */
export function ProblemsPage() {
  const { t } = useTranslation(['app', 'desk']);
  const { runtime } = useStarted();
  const { queue } = useStationView();
  const [filter, setFilter] = useState<Filter>('all');
  const troubles = problemsIn(queue, (number) => runtime.book.posting(number)?.state ?? null);
  const shown = troubles.filter((trouble) => passes(filter, trouble));
  return (
    <div className={`pg ${css.page}`}>
      <div className="hd">
        <h2>{t('app:pages.problems')}</h2>
      </div>
      <LookUp />
      {troubles.length === 0 ? (
        <div className={css.empty}>
          <h3>{t('app:problems.empty.title')}</h3>
          <p>{t('app:problems.empty.hint')}</p>
        </div>
      ) : (
        <>
          <div className="flt">
            {filters.map((name) => (
              <button
                key={name}
                type="button"
                className={filter === name ? 'f on' : 'f'}
                aria-pressed={filter === name}
                onClick={() => setFilter(name)}
              >
                {t(`app:problems.${name}`)}
                <b>{troubles.filter((trouble) => passes(name, trouble)).length}</b>
              </button>
            ))}
          </div>
          <div className={css.list} role="table" aria-label={t('app:pages.problems')}>
            <div className={css.head} role="row">
              <span role="columnheader">{t('app:problems.what')}</span>
              <span role="columnheader">{t('desk:columns.posting')}</span>
              <span role="columnheader">{t('app:problems.since')}</span>
              <span role="columnheader" className={css.last}>
                {t('app:problems.todo')}
              </span>
            </div>
            {shown.map((trouble) => (
              <ProblemRow
                key={`${trouble.posting.snapshot.number} ${trouble.kind === 'refused' ? trouble.record.id : ''}`}
                trouble={trouble}
              />
            ))}
          </div>
        </>
      )}
    </div>
  );
}
