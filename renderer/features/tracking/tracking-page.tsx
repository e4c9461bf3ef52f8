import { useTranslation } from 'react-i18next';
import { trackStandings, type TrackStanding } from '#shared/projections/tracking.ts';
import { DeskPage } from '../../parts/desk-page.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Filters } from '../../parts/filters.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { useKept } from '../../runtime/use-kept.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { ClaimsTab } from './claims-tab.tsx';
import css from './tracking.module.css';
import { useWatched } from './use-watched.ts';
import { WatchList } from './watch-list.tsx';

const tabs = ['watch', 'claims'] as const;

/** Everything that left the house, until it arrives; and the money wanted back for what did not. */
export function TrackingPage() {
  const { t } = useTranslation(['tracking', 'app']);
  const [search, setSearch] = useKept('tracking.search', () => '');
  const [tab, setTab] = useKept<(typeof tabs)[number]>('tracking.tab', () => 'watch');
  return (
    <DeskPage
      title={t('app:pages.tracking')}
      hint={t('hint')}
      aside={
        <div className={css.aside}>
          {tab === 'watch' ? <SearchField label={t('search')} value={search} change={setSearch} /> : null}
          <Tabs
            label={t('app:pages.tracking')}
            value={tab}
            tabs={tabs.map((value) => ({ value, name: t(`tabs.${value}`) }))}
            onChoose={setTab}
          />
        </div>
      }
    >
      {tab === 'watch' ? <WatchTab search={search} /> : <ClaimsTab />}
    </DeskPage>
  );
}

function WatchTab({ search }: { readonly search: string }) {
  const { t } = useTranslation('tracking');
  const [filter, setFilter] = useKept<TrackStanding | 'all'>('tracking.filter', () => 'all');
  const { state, counts, shown } = useWatched(filter, search);
  const names = (['all', ...trackStandings] as const).filter(
    (name) => name === 'all' || name === filter || counts[name] > 0,
  );
  if (state === 'unread')
    return (
      <p className={css.unread} role="alert">
        {t('unread')}
      </p>
    );
  if (state !== 'ready') return <p role="status">{t('loading')}</p>;
  if (counts.all === 0) return <Empty title={t('empty.watch.title')} hint={t('empty.watch.hint')} />;
  return (
    <>
      <Filters
        names={names}
        chosen={filter}
        choose={setFilter}
        say={(name) => t(`standings.${name}`)}
        count={(name) => counts[name]}
      />
      {shown.length === 0 ? (
        <Empty title={t('empty.none.title')} hint={t('empty.none.hint')} />
      ) : (
        <WatchList all={shown} />
      )}
    </>
  );
}
