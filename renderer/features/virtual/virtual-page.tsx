import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { formatDay } from '#shared/text/format.ts';
import { DeskPage } from '../../parts/desk-page.tsx';
import { useNow } from '../../runtime/use-now.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { owedIn, owingIn, type Owed } from './owed.ts';
import { OwedList } from './owed-list.tsx';
import { ReportButton } from './report-button.tsx';
import { RulePanel } from './rule-panel.tsx';
import { SendTab } from './send-tab.tsx';
import css from './virtual.module.css';

const tabs = ['owed', 'send', 'rule'] as const;
type Tab = (typeof tabs)[number];

/** What was sent without a parcel: which real parcels are still owed, sending by hand, and the rule. */
export function VirtualPage() {
  const { t } = useTranslation(['virtual', 'app']);
  const { runtime, clock } = useStarted();
  useStationView(); // postings and settings come with the view
  const now = useNow(clock);
  const [tab, setTab] = useState<Tab>('owed');
  const { book } = runtime;
  const revision = book.revision();
  const owing = useMemo(() => owingIn(book, revision), [book, revision]);
  const owed = owedIn(owing, now, runtime.settings().virtual.warnDays);
  return (
    <DeskPage title={t('app:pages.virtual')} hint={t('virtual:hint')} aside={<ReportButton />}>
      <Summary owed={owed} />
      <Tabs
        label={t('app:pages.virtual')}
        value={tab}
        tabs={tabs.map((value) => ({
          value,
          name: t(`virtual:tabs.${value}`),
          mark: value === 'owed' && owed.length > 0 ? String(owed.length) : undefined,
        }))}
        onChoose={setTab}
      />
      {tab === 'owed' ? <OwedList owed={owed} now={now} /> : tab === 'send' ? <SendTab /> : <RulePanel />}
    </DeskPage>
  );
}

/** How much is promised, in one line: the finding first, what is late in its colour. */
function Summary({ owed }: { readonly owed: readonly Owed[] }) {
  const { t, i18n } = useTranslation('virtual');
  const { timeZone } = useStarted();
  const [first] = owed;
  if (first === undefined) {
    return (
      <p className={css.summary} data-summary="none">
        <Icon name="check" />
        <b>{t('summary.none')}</b>
      </p>
    );
  }
  const many = (tone: Owed['tone']): number => owed.filter((each) => each.tone === tone).length;
  return (
    <p className={css.summary} data-summary="owed" data-count={owed.length}>
      <Icon name="box" />
      <b>{t('summary.owed', { count: owed.length })}</b>
      {many('late') > 0 ? (
        <span className="tag bad" data-late={many('late')}>
          <Icon name="warn" />
          {t('summary.late', { count: many('late') })}
        </span>
      ) : null}
      {many('soon') > 0 ? (
        <span className="tag warn" data-soon={many('soon')}>
          <Icon name="clock" />
          {t('summary.soon', { count: many('soon') })}
        </span>
      ) : null}
      {many('late') + many('soon') === 0 ? (
        <span className="tag">
          {t('summary.calm', { date: formatDay(first.record.dueAt, i18n.language as Language, timeZone) })}
        </span>
      ) : null}
    </p>
  );
}
