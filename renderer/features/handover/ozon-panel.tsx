import { shopOf } from '#shared/domain/shop.ts';
import { useTranslation } from 'react-i18next';
import type { Taker } from '#shared/domain/handover/batch.ts';
import type { HandoverMethod } from '#shared/market/handover.ts';
import { message } from '#shared/text/message.ts';
import { tellMarketError } from '#shared/text/tell-outside.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import css from './handover.module.css';
import type { ShopWay, Ways } from './use-ways.ts';

type Carried = Extract<Taker, { kind: 'carriage' }>;

const isOf = ({ methodId, warehouse, shop }: ShopWay, taker: Carried): boolean =>
  shop === shopOf(taker) &&
  (taker.methodId === null ? warehouse === taker.warehouse : methodId === taker.methodId);

/** The same way as the marketplace sees it: its counts, its slot, its carriages of today and what it says against them (HV5). */
export function OzonPanel({ taker, ways }: { readonly taker: Carried; readonly ways: Ways }) {
  const { t } = useTranslation('leaving');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  if (ways.state === 'reading') return <p className={css.small}>{t('ozon.reading')}</p>;
  if (ways.state === 'unread') {
    const { title } = tellMarketError(ways.error);
    return (
      <p className={css.odd} role="alert">
        {say(message('leaving:ozon.unread', { why: { say: title } }))}
      </p>
    );
  }
  const rows = ways.rows.filter((row) => isOf(row, taker));
  if (rows.length === 0) return null;
  return (
    <section className="panel">
      <h3>{t('ozon.title')}</h3>
      {rows.map((row) => (
        <Way key={row.methodId} row={row} />
      ))}
    </section>
  );
}

function Way({ row }: { readonly row: HandoverMethod }) {
  const { t } = useTranslation('leaving');
  const { slot, recommendedTime, troubles, carriages } = row;
  return (
    <div className={css.way}>
      <p>
        {t('ozon.counts', { due: row.due, packed: row.duePacked })}
        {slot === null ? null : ` · ${t('ozon.slot', slot)}`}
        {recommendedTime === '' ? null : ` · ${t('ozon.recommended', { time: recommendedTime })}`}
      </p>
      {troubles.map(({ raw, detail }) => (
        <p key={raw} className={css.odd}>
          {t('ozon.says', { what: detail === '' ? raw : detail })}
        </p>
      ))}
      {carriages.length === 0 ? null : (
        <p>
          {t('ozon.others')}:{' '}
          {carriages
            .map(
              ({ id, status, rawStatus, postings }) =>
                `${t('carriage.number', { id })}: ${t(`carriage.stages.${status}`, { raw: rawStatus })} (${postings})`,
            )
            .join(' · ')}
        </p>
      )}
    </div>
  );
}
