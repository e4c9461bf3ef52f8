import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskTable } from '../../parts/desk-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Filters } from '../../parts/filters.tsx';
import { owedFilters, passesOwed, type Owed, type OwedFilter } from './owed.ts';
import { OwedRow } from './owed-row.tsx';

const WIDTHS = 'minmax(0, 1.1fr) minmax(200px, 0.7fr) minmax(0, 1.2fr) fit-content(330px)';

/** The watch-list: pre-sales whose real parcel is still due, the earliest date first. */
export function OwedList({ owed, now }: { readonly owed: readonly Owed[]; readonly now: number }) {
  const { t } = useTranslation('virtual');
  const [filter, setFilter] = useState<OwedFilter>('all');
  if (owed.length === 0) return <Empty title={t('empty.title')} hint={t('empty.hint')} />;
  const columns = (['posting', 'due', 'sent', 'todo'] as const).map((name) => ({
    title: t(`columns.${name}`),
    end: name === 'todo',
  }));
  return (
    <>
      <Filters
        names={owedFilters}
        chosen={filter}
        choose={setFilter}
        say={(name) => t(`filters.${name}`)}
        count={(name) => owed.filter((each) => passesOwed(each, name)).length}
      />
      <DeskTable label={t('tabs.owed')} columns={columns} widths={WIDTHS}>
        {owed
          .filter((each) => passesOwed(each, filter))
          .map((each) => (
            <OwedRow key={each.posting.snapshot.number} owed={each} now={now} />
          ))}
      </DeskTable>
    </>
  );
}
