import { useTranslation } from 'react-i18next';
import { DeskPage } from '../../parts/desk-page.tsx';
import { DeskTable } from '../../parts/desk-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Filters } from '../../parts/filters.tsx';
import { useKept } from '../../runtime/use-kept.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import {
  oldestFirst,
  passesFilter,
  problemSorts,
  type ProblemFilter,
} from '#shared/projections/problem-sorts.ts';
import { problemsIn, type Trouble } from '#shared/projections/problems.ts';
import type { DeskPage as DeskPageName } from '#shared/text/shape-app.ts';
import { LookUp } from './look-up.tsx';
import { ProblemRow } from './problem-row.tsx';
import { TransitLine } from './transit-line.tsx';
import css from './problems.module.css';

/** Two buttons stand side by side; what happened gets the room that a third one would take. */
const WIDTHS = 'minmax(0, 1.6fr) minmax(0, 0.95fr) minmax(0, 0.7fr) fit-content(384px)';

const orders = ['urgent', 'oldest'] as const;

const keyOf = (trouble: Trouble): string =>
  `${trouble.posting.snapshot.number} ${trouble.kind === 'refused' ? trouble.record.id : trouble.kind}`;

/** The work list of whatever cannot go on by itself. */
export function ProblemsPage({ go }: { readonly go: (page: DeskPageName) => void }) {
  const { t } = useTranslation(['app', 'desk', 'care']);
  const { runtime } = useStarted();
  const { queue } = useStationView();
  const [filter, setFilter] = useKept<ProblemFilter>('problems.filter', () => 'all');
  const [order, setOrder] = useKept<(typeof orders)[number]>('problems.order', () => 'urgent');
  const me = runtime.acting();
  const troubles = problemsIn(queue, (number) => runtime.book.posting(number)?.state ?? null);
  const count = (name: ProblemFilter): number =>
    troubles.filter((trouble) => passesFilter(name, trouble, me)).length;
  const names = (['all', 'mine', ...problemSorts] as const).filter(
    (name) => name === 'all' || name === filter || count(name) > 0,
  );
  const passing = troubles.filter((trouble) => passesFilter(filter, trouble, me));
  const shown = order === 'oldest' ? oldestFirst(passing) : passing;
  const columns = [
    { title: t('app:problems.what') },
    { title: t('desk:columns.posting') },
    { title: t('app:problems.since') },
    { title: t('app:problems.todo'), end: true },
  ];
  return (
    <DeskPage title={t('app:pages.problems')}>
      <LookUp />
      <TransitLine go={go} />
      {troubles.length === 0 ? (
        <Empty title={t('app:problems.empty.title')} hint={t('app:problems.empty.hint')} />
      ) : (
        <>
          <div className={css.bar}>
            <Filters
              names={names}
              chosen={filter}
              choose={setFilter}
              say={(name) => t(`care:sorts.${name}`)}
              count={count}
            />
            <select
              className={css.order}
              aria-label={t('care:order.label')}
              value={order}
              onChange={({ target }) => setOrder(orders.find((each) => each === target.value) ?? 'urgent')}
            >
              {orders.map((name) => (
                <option key={name} value={name}>
                  {t(`care:order.${name}`)}
                </option>
              ))}
            </select>
          </div>
          {shown.length === 0 ? <p className={css.comes}>{t('care:nothing')}</p> : null}
          <DeskTable label={t('app:pages.problems')} columns={columns} widths={WIDTHS}>
            {shown.map((trouble) => (
              <ProblemRow key={keyOf(trouble)} trouble={trouble} />
            ))}
          </DeskTable>
        </>
      )}
    </DeskPage>
  );
}
