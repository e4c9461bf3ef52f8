import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { reportPeriods } from '#shared/text/shape-reports.ts';
import type { ShopId } from '#shared/domain/shop.ts';
import { useShops } from '../../parts/shops-context.ts';
import { useShopName } from '../../parts/use-shop-name.ts';
import { DayField } from '../../parts/day-field.tsx';
import { DeskPage } from '../../parts/desk-page.tsx';
import { PickOne } from '../../parts/pick-one.tsx';
import { useKept } from '../../runtime/use-kept.ts';
import { Icon } from '../../ui/icons.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Audit } from './audit.tsx';
import { Disputes } from './disputes.tsx';
import { Overview } from './overview.tsx';
import { spanOf, type Chosen } from './period.ts';
import css from './reports.module.css';
import { useReport, useToday } from './use-report.ts';

const tabs = ['overview', 'overrides', 'disputes'] as const;

/** Looking back: what was packed, what went wrong, and how near to the cut-off it was. */
export function ReportsPage() {
  const { t } = useTranslation(['app', 'reports']);
  const [tab, showTab] = useKept<(typeof tabs)[number]>('reports.tab', () => 'overview');
  const today = useToday();
  const [chosen, choose] = useKept<Chosen>('reports.period', () => ({
    period: 'week',
    from: today,
    to: today,
  }));
  const [kept, chooseShop] = useKept<ShopId | null>('reports.shop', () => null);
  const shops = useShops();
  // A shop that was taken out is looked for no more; one shop alone is all there is.
  const shop = shops.length > 1 && shops.some(({ id }) => id === kept) ? kept : null;
  const { made, state, done, total, again } = useReport(spanOf(chosen, today), shop);
  return (
    <DeskPage
      title={t('pages.reports')}
      aside={
        <Periods chosen={chosen} choose={choose}>
          <ShopChoice shop={shop} choose={chooseShop} />
        </Periods>
      }
    >
      <Tabs
        label={t('pages.reports')}
        value={tab}
        onChoose={showTab}
        tabs={tabs.map((value) => ({ value, name: t(`reports:tabs.${value}`) }))}
      />
      <Standing state={state} done={done} total={total} again={again} waits={made === null} />
      <div className={css.scroll}>
        {tab === 'disputes' ? (
          <Disputes />
        ) : made === null ? null : tab === 'overrides' ? (
          <Audit made={made} />
        ) : (
          <Overview made={made} />
        )}
      </div>
    </DeskPage>
  );
}

/** All shops or one of them; nothing where there is but one (SHP18). */
function ShopChoice({
  shop,
  choose,
}: {
  readonly shop: ShopId | null;
  readonly choose: (shop: ShopId | null) => void;
}) {
  const { t } = useTranslation('shops');
  const shops = useShops();
  const nameOf = useShopName();
  if (shops.length < 2) return null;
  return (
    <PickOne
      label={t('filter')}
      all={t('all')}
      value={shop}
      options={shops.map((each) => [each.id, nameOf(each)])}
      choose={(id) => choose(shops.find((each) => each.id === id)?.id ?? null)}
    />
  );
}

/** The periods that are one click away, and two days for any other. */
function Periods({
  chosen,
  choose,
  children,
}: {
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('reports');
  const today = useToday();
  const day = (side: 'from' | 'to') => (
    <DayField
      label={t(side)}
      value={chosen[side]}
      max={today}
      change={(picked) => choose({ ...chosen, period: 'range', [side]: picked })}
    />
  );
  return (
    <div className={`flt ${css.periods}`}>
      {children}
      {reportPeriods.map((period) => (
        <button
          key={period}
          type="button"
          className={chosen.period === period ? 'f on' : 'f'}
          aria-pressed={chosen.period === period}
          data-period={period}
          onClick={() => choose({ ...spanOf(chosen, today), period })}
        >
          {t(`periods.${period}`)}
        </button>
      ))}
      {chosen.period === 'range' ? (
        <>
          {day('from')}
          {day('to')}
        </>
      ) : null}
    </div>
  );
}

interface StandingProps {
  readonly state: 'reading' | 'unread' | 'here';
  readonly done: number;
  readonly total: number;
  readonly again: () => void;
  /** Nothing is shown yet. */
  readonly waits: boolean;
}

/** How far the reading of the records is, or that they cannot be read. */
function Standing({ state, done, total, again, waits }: StandingProps) {
  const { t } = useTranslation('reports');
  if (state === 'unread')
    return (
      <p className={css.standing} role="alert">
        <Icon name="warn" />
        {t('unread')}
        <button type="button" className="b sm" onClick={again}>
          {t('again')}
        </button>
      </p>
    );
  if (state === 'here' || (total === 0 && !waits)) return null;
  return (
    <p className={css.standing} role="status">
      {total === 0 ? null : <progress value={done} max={total} />}
      {total === 0 ? '' : t('reading', { done, total })}
    </p>
  );
}
