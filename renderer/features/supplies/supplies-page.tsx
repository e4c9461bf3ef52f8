import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fullCartons, supplyProgress } from '#shared/domain/supply/contents.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import { DeskPage } from '../../parts/desk-page.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Icon } from '../../ui/icons.tsx';
import { SupplyDetail } from './supply-detail.tsx';
import { SupplyForm } from './supply-form.tsx';
import css from './supplies.module.css';
import { useSupplies, useSupplyDeeds } from './use-supplies.ts';

/** Supplies to the marketplace's own warehouse: taken in, followed, their papers and their end (SPEC FO1-FO13). */
export function SuppliesPage() {
  const { t } = useTranslation(['supplies', 'app']);
  const { supplies, look } = useSupplies();
  const deeds = useSupplyDeeds(look);
  const [at, go] = useState<'list' | 'new' | 'anew'>('list');
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = supplies.find(({ number }) => number === chosen) ?? supplies[0] ?? null;
  const leave = (kept: string | null): void => {
    if (kept !== null) setChosen(kept);
    go('list');
  };
  if (at !== 'list')
    return (
      <DeskPage title={t('app:pages.supplies')}>
        <SupplyForm of={at === 'anew' ? shown : null} deeds={deeds} leave={leave} />
      </DeskPage>
    );
  const begin = (
    <button type="button" className="b pri" data-go="new-supply" onClick={() => go('new')}>
      <Icon name="pallet" />
      {t('supplies:desk.begin')}
    </button>
  );
  return (
    <DeskPage
      title={t('app:pages.supplies')}
      hint={t('supplies:desk.hint')}
      aside={<div className={css.aside}>{begin}</div>}
    >
      {shown === null ? (
        <Empty title={t('supplies:desk.empty.title')} hint={t('supplies:desk.empty.hint')} />
      ) : (
        <div className={css.columns}>
          <ol className={css.list} aria-label={t('app:pages.supplies')}>
            {supplies.map((supply) => (
              <Row
                key={supply.number}
                supply={supply}
                isOn={supply.number === shown.number}
                open={() => setChosen(supply.number)}
              />
            ))}
          </ol>
          <SupplyDetail key={shown.number} supply={shown} deeds={deeds} anew={() => go('anew')} />
        </div>
      )}
    </DeskPage>
  );
}

/** A supply in the list, with how far it is. */
function Row({
  supply,
  isOn,
  open,
}: {
  readonly supply: KnownSupply;
  readonly isOn: boolean;
  readonly open: () => void;
}) {
  const { t } = useTranslation('supplies');
  const { packed, wanted } = supplyProgress(supply);
  return (
    <li>
      <button type="button" className={css.row} aria-pressed={isOn} data-row={supply.number} onClick={open}>
        <span className={css.line}>
          <b>{supply.number}</b>
          <span
            className={`tag ${supply.status === 'closed' ? 'ok' : supply.status === 'given-up' ? 'bad' : ''}`}
          >
            {t(`desk.status.${supply.status}`)}
          </span>
        </span>
        <span className={css.line}>
          <span className={css.name}>{supply.plan.warehouse}</span>
          <span className="nw">{supply.plan.date ?? t('desk.noDate')}</span>
        </span>
        {supply.told?.end?.kind === 'refused' ? (
          <span className={css.bad}>{t('desk.market.refused')}</span>
        ) : null}
        <span className="bar" role="presentation">
          <i style={{ width: `${wanted === 0 ? 0 : Math.round((packed / wanted) * 100)}%` }} />
        </span>
        <span className={css.line}>
          <span>{t('table.progress', { packed, wanted })}</span>
          <span className={css.small}>
            {t('desk.places', { cartons: fullCartons(supply).length, pallets: supply.pallets.length })}
          </span>
        </span>
      </button>
    </li>
  );
}
