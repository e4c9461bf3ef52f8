import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskPage } from '../../parts/desk-page.tsx';
import { DeskTable } from '../../parts/desk-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Filters } from '../../parts/filters.tsx';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { LookUp } from './look-up.tsx';
import { ProblemRow } from './problem-row.tsx';
import { problemsIn, type Trouble } from '#shared/projections/problems.ts';

const filters = ['all', 'atTable', 'atCheck'] as const;
type Filter = (typeof filters)[number];

/** Two buttons stand side by side; what happened gets the room that a third one would take. */
const WIDTHS = 'minmax(0, 1.7fr) minmax(0, 0.95fr) minmax(0, 0.7fr) fit-content(310px)';

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
  const columns = [
    { title: t('app:problems.what') },
    { title: t('desk:columns.posting') },
    { title: t('app:problems.since') },
    { title: t('app:problems.todo'), end: true },
  ];
  return (
    <DeskPage title={t('app:pages.problems')}>
      <LookUp />
      {troubles.length === 0 ? (
        <Empty title={t('app:problems.empty.title')} hint={t('app:problems.empty.hint')} />
      ) : (
        <>
          <Filters
            names={filters}
            chosen={filter}
            choose={setFilter}
            say={(name) => t(`app:problems.${name}`)}
            count={(name) => troubles.filter((trouble) => passes(name, trouble)).length}
          />
          <DeskTable label={t('app:pages.problems')} columns={columns} widths={WIDTHS}>
            {shown.map((trouble) => (
              <ProblemRow
                key={`${trouble.posting.snapshot.number} ${trouble.kind === 'refused' ? trouble.record.id : ''}`}
                trouble={trouble}
              />
            ))}
          </DeskTable>
        </>
      )}
    </DeskPage>
  );
}
