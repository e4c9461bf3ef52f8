import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskPage as Page } from '#shared/text/shape-app.ts';
import { dueOf } from '#shared/projections/leaving.ts';
import { DeskPage } from '../../parts/desk-page.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Icon } from '../../ui/icons.tsx';
import { GroupCard } from './group-card.tsx';
import { GroupDetail } from './group-detail.tsx';
import css from './handover.module.css';
import { useLeaving } from './use-leaving.ts';
import { useWays } from './use-ways.ts';

/** What must leave today, by who takes it: what has left, what is missing and where it stands. */
export function HandOverPage({ go }: { readonly go: (page: Page) => void }) {
  const { t } = useTranslation(['leaving', 'app']);
  const { groups, turn, again } = useLeaving();
  const [chosen, setChosen] = useState<string | null>(null);
  const ways = useWays(
    turn,
    groups.some(({ taker }) => taker.kind === 'carriage'),
  );
  const group = groups.find(({ key }) => key === chosen) ?? groups[0];
  const total = groups.reduce((sum, each) => sum + dueOf(each), 0);
  const left = groups.reduce((sum, each) => sum + each.left, 0);
  const pull = groups.reduce((sum, each) => sum + each.pull.length, 0);
  const missing = groups.reduce((sum, each) => sum + each.missing.length - each.ready, 0);
  const refresh = (
    <button type="button" className={`b sm ${css.refresh}`} onClick={again}>
      <Icon name="swap" />
      {t('leaving:refresh')}
    </button>
  );
  return (
    <DeskPage title={t('app:pages.handover')} hint={t('leaving:hint')} aside={refresh}>
      {group === undefined ? (
        <Empty title={t('leaving:empty.title')} hint={t('leaving:empty.hint')} />
      ) : (
        <>
          <p className={css.summary} data-total={total} data-left={left}>
            <Icon name="truck" />
            <b>{left === total ? t('leaving:summary.all') : t('leaving:summary.left', { left, total })}</b>
            {missing > 0 ? (
              <span className="tag warn">
                <Icon name="warn" />
                {t('leaving:summary.due', { count: missing })}
              </span>
            ) : null}
            {pull > 0 ? (
              <span className="tag bad">
                <Icon name="stop" />
                {t('leaving:summary.pull', { count: pull })}
              </span>
            ) : null}
          </p>
          <div className={css.split}>
            <div className={css.cards} role="tablist" aria-label={t('app:pages.handover')}>
              {groups.map((each) => (
                <GroupCard
                  key={each.key}
                  group={each}
                  chosen={each.key === group.key}
                  choose={() => setChosen(each.key)}
                />
              ))}
            </div>
            <GroupDetail
              key={group.key}
              group={group}
              ways={ways}
              toTable={() => go('table')}
              again={again}
            />
          </div>
        </>
      )}
    </DeskPage>
  );
}
