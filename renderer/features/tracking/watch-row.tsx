import { shopOf } from '#shared/domain/shop.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { daysSilent, type TrackStanding, type WatchRow } from '#shared/projections/tracking.ts';
import { formatDay, formatMoment } from '#shared/text/format.ts';
import { MoreButton } from '../../parts/more-button.tsx';
import { ShopMark } from '../../parts/shop-mark.tsx';
import { Sign, type SignTone } from '../../parts/sign.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import type { IconName } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import css from './tracking.module.css';
import { useSteps } from './use-steps.ts';
import type { Standing } from './use-watched.ts';
import { WatchBelow, type Below } from './watch-below.tsx';

const looks: Readonly<Record<TrackStanding, { readonly icon: IconName; readonly tone: SignTone }>> = {
  silent: { icon: 'clock', tone: 'odd' },
  disputed: { icon: 'warn', tone: 'warn' },
  lost: { icon: 'question', tone: 'bad' },
  returning: { icon: 'back', tone: 'warn' },
  moving: { icon: 'truck', tone: 'calm' },
  returned: { icon: 'back', tone: 'calm' },
  delivered: { icon: 'check', tone: 'ok' },
};

/** What is offered first of a standing. */
const first: Readonly<Record<TrackStanding, readonly Below[]>> = {
  silent: ['inquiry', 'delayed'],
  disputed: ['claim'],
  lost: ['claim', 'lost'],
  returning: ['returned'],
  moving: [],
  returned: [],
  delivered: [],
};

/** A parcel that left: where it stands, since when, what to do about it. */
export function WatchRowView({ row, standing }: Standing) {
  const { t } = useTranslation(['tracking', 'care', 'table']);
  const { clock } = useStarted();
  const [open, setOpen] = useState<Below | null>(null);
  const { icon, tone } = looks[standing];
  const toggle = (what: Below) => setOpen(open === what ? null : what);
  useEscape(open === null ? null : () => setOpen(null));
  const title =
    standing === 'silent'
      ? t('titles.silent', { count: daysSilent(row, clock.now()) })
      : t(`titles.${standing}`);
  return (
    <>
      <div className={css.what} role="cell">
        <Sign icon={icon} tone={tone} />
        <div>
          <b>{title}</b>
          <News row={row} />
        </div>
      </div>
      <div role="cell">
        <PostingNumberText number={row.number} /> <ShopMark shop={shopOf(row)} />
        <p className={css.goods} title={row.goods.name}>
          {row.goods.units} × {row.goods.name}
        </p>
        {row.goods.others > 0 ? (
          <p className={css.small}>{t('table:more', { extra: row.goods.others })}</p>
        ) : null}
      </div>
      <Way row={row} />
      <div className={css.actions} role="cell">
        {first[standing].map((what, i) => (
          <button
            key={what}
            type="button"
            data-go={what}
            className={i === 0 ? 'b sm pri' : 'b sm'}
            aria-expanded={open === what}
            onClick={() => toggle(what)}
          >
            {what === 'inquiry'
              ? t('acts.askCarrier')
              : what === 'claim'
                ? t('acts.claim')
                : t('acts.writeBuyer')}
          </button>
        ))}
        <Step row={row} />
        <MoreButton data-go="more" open={open === 'more'} onClick={() => toggle('more')} />
      </div>
      {open === null ? null : (
        <div role="cell" className={css.below}>
          <WatchBelow {...{ row, open, toggle }} close={() => setOpen(null)} />
        </div>
      )}
    </>
  );
}

/** What the marketplace said last, and when. */
function News({ row }: { readonly row: WatchRow }) {
  const { t, i18n } = useTranslation('tracking');
  const { timeZone } = useStarted();
  const what = t(`phases.${row.phase}`);
  return (
    <p className={css.goods} title={row.rawStatus}>
      {t('lastNews', { what, at: formatMoment(row.newsAt, i18n.language as Language, timeZone) })}
    </p>
  );
}

function Way({ row }: { readonly row: WatchRow }) {
  const { t, i18n } = useTranslation('tracking');
  const { timeZone } = useStarted();
  return (
    <div role="cell">
      {t('left', { at: formatDay(row.leftAt, i18n.language as Language, timeZone) })}
      <p className={css.small}>
        {[row.carrier, row.tracking ?? t('noNumber')].filter((each) => each !== null).join(' · ')}
      </p>
    </div>
  );
}

/** The next step of a delivery that the seller reports himself (TK5). */
function Step({ row }: { readonly row: WatchRow }) {
  const { t } = useTranslation('tracking');
  const report = useSteps(row.number);
  const { step } = row;
  if (step === null) return null;
  return (
    <button type="button" className="b sm" data-go={step} onClick={() => report(step)}>
      {t(step === 'last-mile' ? 'acts.lastMile' : 'acts.delivered')}
    </button>
  );
}
