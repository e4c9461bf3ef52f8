import { shopOf } from '#shared/domain/shop.ts';
import { ShopMark } from '../../parts/shop-mark.tsx';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { dueOf, type LeavingGroup } from '#shared/projections/leaving.ts';
import { formatCutoff } from '#shared/text/format.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { Ring } from '../../ui/ring.tsx';
import css from './handover.module.css';
import { useTaker } from './use-taker.ts';

interface Props {
  readonly group: LeavingGroup;
  readonly chosen: boolean;
  readonly choose: () => void;
}

/** One taker at a glance: his name, his clock, how much has left and what is missing. */
export function GroupCard({ group, chosen, choose }: Props) {
  const { t, i18n } = useTranslation('leaving');
  const { clock, timeZone } = useStarted();
  const nameOf = useTaker();
  const { cutoffAt, left, batched, ready, missing, pull } = group;
  const total = dueOf(group);
  const absent = missing.length - ready;
  const due =
    cutoffAt === null ? null : formatCutoff(cutoffAt, clock.now(), i18n.language as Language, timeZone);
  return (
    <button
      type="button"
      role="tab"
      aria-selected={chosen}
      className={css.card}
      data-taker={group.key}
      data-ready={ready}
      data-hot={due?.tone === 'past' && missing.length > 0 ? true : undefined}
      onClick={choose}
    >
      <span className={css.ring}>
        <Ring share={total === 0 ? 0 : (left + batched) / total} />
      </span>
      <span className={css.who}>
        <b className={css.name}>
          {group.taker.kind === 'carriage' ? <ShopMark shop={shopOf(group.taker)} /> : null}{' '}
          {nameOf(group.taker)}
        </b>
        <span className={due?.tone === 'past' ? css.late : css.small}>
          {due === null ? t('noCutoff') : `${due.until} · ${due.left}`}
        </span>
      </span>
      <span className={css.sum}>
        <b>
          {left}
          <small>/{total}</small>
        </b>
        <span className={css.small}>{t('gone')}</span>
      </span>
      <span className={css.chips}>
        {batched > 0 ? <span className="tag">{t('inBatch', { count: batched })}</span> : null}
        {ready > 0 ? <span className="tag">{t('ready', { count: ready })}</span> : null}
        {absent > 0 ? <span className="tag warn">{t('missing', { count: absent })}</span> : null}
        {pull.length > 0 ? (
          <span className="tag bad">
            <Icon name="stop" />
            {t('summary.pull', { count: pull.length })}
          </span>
        ) : null}
        {absent === 0 && pull.length === 0 ? (
          <span className="tag ok">
            <Icon name="check" />
            {t(left === total ? 'allLeft' : 'allReady')}
          </span>
        ) : null}
      </span>
    </button>
  );
}
