import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { claimStates, type Claim } from '#shared/domain/posting/care.ts';
import { claimSums, type WatchRow } from '#shared/projections/tracking.ts';
import { formatDay } from '#shared/text/format.ts';
import { DeskRow, DeskTable, WideCell } from '../../parts/desk-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Filters } from '../../parts/filters.tsx';
import { NoRight } from '../../parts/no-right.tsx';
import { saveText } from '../../parts/save-text.ts';
import { useShops } from '../../parts/shops-context.ts';
import { useMoney } from '../../parts/use-money.ts';
import { useShopNames } from '../../parts/use-shop-names.ts';
import { useKept } from '../../runtime/use-kept.ts';
import { useMay } from '../../runtime/use-may.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { shopOf } from '#shared/domain/shop.ts';
import { ShopMark } from '../../parts/shop-mark.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { ClaimForm } from './claim-form.tsx';
import { claimsCsv } from './claims-csv.ts';
import { dayOf } from './days.ts';
import css from './tracking.module.css';

type Claimed = WatchRow & { readonly claim: Claim };

const hasClaim = (row: WatchRow): row is Claimed => row.claim !== null;

/** What is due first on top, then what was begun first; closed ones behind the open. */
const byDue = (a: Claimed, b: Claimed): number =>
  Number(a.claim.state !== 'open') - Number(b.claim.state !== 'open') ||
  (a.claim.dueAt ?? Infinity) - (b.claim.dueAt ?? Infinity) ||
  a.claim.since - b.claim.since;

const WIDTHS =
  'minmax(0, 1.2fr) minmax(0, 1fr) minmax(0, 0.8fr) minmax(0, 0.9fr) minmax(0, 1.4fr) fit-content(140px)';

/** Every claim there is or was, with its sums (TK7). */
export function ClaimsTab() {
  const { t } = useTranslation(['tracking']);
  const { runtime, clock, timeZone } = useStarted();
  const money = useMay('money');
  const shops = useShops();
  const shopName = useShopNames();
  useStationView();
  const { tracking } = runtime;
  useEffect(() => tracking.look(), [tracking]);
  const [filter, setFilter] = useKept<Claim['state'] | 'all'>('tracking.claims', () => 'all');
  const all = tracking.rows().filter(hasClaim).sort(byDue);
  const shown = all.filter(({ claim }) => filter === 'all' || claim.state === filter);
  if (tracking.state() === 'unread') return <p role="alert">{t('unread')}</p>;
  if (tracking.state() !== 'ready') return <p role="status">{t('loading')}</p>;
  if (all.length === 0) return <Empty title={t('empty.claims.title')} hint={t('empty.claims.hint')} />;
  const save = (): void =>
    saveText(
      `${t('claims.file')}-${dayOf(clock.now(), timeZone)}.csv`,
      claimsCsv(shown, {
        column: (name) => t(`claims.columns.${name}`),
        against: (whom) => t(`claims.against.${whom}`),
        state: (state) => t(`claims.stands.${state}`),
        timeZone,
        shop: shops.length < 2 ? null : shopName,
      }),
    );
  const columns = (['posting', 'against', 'amount', 'due', 'note'] as const).map((name) => ({
    title: t(`claims.columns.${name}`),
  }));
  return (
    <>
      <div className={css.bar}>
        <Filters
          names={['all', ...claimStates]}
          chosen={filter}
          choose={setFilter}
          say={(name) => t(`claims.states.${name}`)}
          count={(name) => all.filter(({ claim }) => name === 'all' || claim.state === name).length}
        />
        {money ? (
          <button type="button" className="b sm" data-go="csv" onClick={save}>
            {t('claims.csv')}
          </button>
        ) : null}
      </div>
      {money ? null : <NoRight right="money" />}
      <Sums claims={shown.map(({ claim }) => claim)} />
      <DeskTable label={t('tabs.claims')} columns={[...columns, { title: '', end: true }]} widths={WIDTHS}>
        {shown.map((row) => (
          <ClaimRow key={row.number} row={row} />
        ))}
      </DeskTable>
    </>
  );
}

function Sums({ claims }: { readonly claims: readonly Claim[] }) {
  const { t } = useTranslation('tracking');
  const money = useMoney();
  const sums = claimSums(claims);
  return (
    <dl className={css.sums}>
      {claimStates.map((state) => (
        <div key={state} data-sum={state}>
          <dt>{t(`claims.states.${state}`)}</dt>
          <dd>{t('claims.total', { count: sums[state].count, sum: money(sums[state].kopecks) })}</dd>
        </div>
      ))}
    </dl>
  );
}

function ClaimRow({ row }: { readonly row: Claimed }) {
  const { t, i18n } = useTranslation('tracking');
  const { clock, timeZone } = useStarted();
  const money = useMoney();
  const [edits, setEdits] = useState(false);
  useEscape(edits ? () => setEdits(false) : null);
  const { claim } = row;
  const day = (at: number): string => formatDay(at, i18n.language as Language, timeZone);
  const late = claim.state === 'open' && claim.dueAt !== null && claim.dueAt < clock.now();
  return (
    <DeskRow data-claim={row.number} data-state={claim.state}>
      <div role="cell">
        <PostingNumberText number={row.number} /> <ShopMark shop={shopOf(row)} />
        <p className={css.goods} title={row.goods.name}>
          {row.goods.name}
        </p>
      </div>
      <div role="cell">
        {t(`claims.against.${claim.against}`)}
        <p className={css.small}>{row.tracking ?? row.carrier ?? ''}</p>
      </div>
      <div role="cell">
        <b>{money(claim.kopecks)}</b>
        {claim.paidKopecks === null || claim.paidKopecks === claim.kopecks ? null : (
          <p className={css.small}>
            {t('claims.columns.paid')} {money(claim.paidKopecks)}
          </p>
        )}
      </div>
      <div role="cell">
        <b className={late ? css.late : undefined}>
          {claim.state === 'open'
            ? claim.dueAt === null
              ? t('claims.noDue')
              : day(claim.dueAt)
            : t(`claims.stands.${claim.state}`)}
        </b>
        <p className={css.small}>
          {late ? t('claims.overdue') : `${t('claims.columns.since')} ${day(claim.since)}`}
        </p>
      </div>
      <div role="cell" className={css.note}>
        {claim.note}
      </div>
      <div role="cell" className={css.actions}>
        <button type="button" className="b sm" aria-expanded={edits} onClick={() => setEdits(!edits)}>
          {t('claims.edit')}
        </button>
      </div>
      {edits ? (
        <WideCell>
          <ClaimForm row={row} close={() => setEdits(false)} />
        </WideCell>
      ) : null}
    </DeskRow>
  );
}
