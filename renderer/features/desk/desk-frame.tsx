import { ShopMark } from '../../parts/shop-mark.tsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { useKey } from '../../runtime/use-key.ts';
import { useSay } from '../../text/use-say.ts';
import { tellKey } from '#shared/text/tell-key.ts';
import { owedSoon } from '#shared/projections/owed.ts';
import { problemsIn } from '#shared/projections/problems.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { Icon } from '../../ui/icons.tsx';
import { DeskLock } from '../../parts/desk-lock.tsx';
import { Mark } from './mark.tsx';
import { RecordsBanner } from './records-banner.tsx';
import { ShadowBanner } from './shadow-banner.tsx';
import css from './desk.module.css';
import { pageGroups } from './pages.ts';

interface Props {
  readonly page: DeskPage;
  readonly go: (page: DeskPage) => void;
  readonly children: ReactNode;
}

/** Side menu and page, for whoever sits. */
export function DeskFrame({ page, go, children }: Props) {
  const { t } = useTranslation('app');
  const { runtime, clock } = useStarted();
  const view = useStationView();
  const lookup = (number: PostingNumber) => runtime.book.posting(number)?.state ?? null;
  const counts: Partial<Record<DeskPage, number>> = {
    queue: page === 'queue' ? 0 : runtime.arrivals.unseen(),
    problems: problemsIn(view.queue, lookup).length,
    supplies: runtime.book.untakenSupplies(),
    virtual: owedSoon(view.queue, lookup, clock.now(), runtime.settings().virtual.warnDays),
  };
  return (
    <div className="desk-root">
      <nav className={css.menu} aria-label={t('pages.menu')}>
        <h1 className={css.brand}>
          <Mark />
          Packline
        </h1>
        {pageGroups.map((group, i) => (
          <div key={i} className={css.group}>
            {group.map(({ page: target, icon, key }) => (
              <button
                key={target}
                type="button"
                className={css.entry}
                data-go-page={target}
                aria-current={target === page ? 'page' : undefined}
                onClick={() => go(target)}
              >
                <Icon name={icon} />
                <span>{t(`pages.${target}`)}</span>
                {(counts[target] ?? 0) > 0 ? (
                  <b className={css.count} data-count={target}>
                    {counts[target]}
                  </b>
                ) : key === null ? null : (
                  <kbd>{key}</kbd>
                )}
              </button>
            ))}
          </div>
        ))}
        <SideStatus />
      </nav>
      <main className={css.page}>
        <RecordsBanner page={page} go={go} />
        <ShadowBanner page={page} go={go} />
        {runtime.desk.needs(page) ? (
          <div className="pg">
            <div className="hd">
              <h2>{t(`pages.${page}`)}</h2>
            </div>
            <DeskLock />
          </div>
        ) : (
          children
        )}
      </main>
    </div>
  );
}

/** Whoever opened the desk, and the way to close it. */
function Holder() {
  const { t } = useTranslation('who');
  const { runtime } = useStarted();
  const holder = runtime.desk.holder();
  if (holder === null) return null;
  return (
    <button type="button" className={`b sm ${css.holder}`} onClick={() => runtime.desk.leave()}>
      <Icon name="key" />
      {t('desk.close', { name: holder.name })}
    </button>
  );
}

function SideStatus() {
  const { t } = useTranslation('app');
  const { packer, status } = useStationView();
  const { standing, shop } = useKey();
  const { clock, timeZone } = useStarted();
  const say = useSay(timeZone);
  const [first] = tellKey(standing, clock.now());
  const unsent = status.waiting.length;
  return (
    <div className={css.foot}>
      <p data-tone={status.online ? 'calm' : 'need'}>
        <Icon name={status.online ? 'online' : 'offline'} />
        {(status.away ?? []).map((each) => (
          <ShopMark key={each} shop={each} />
        ))}
        {status.online
          ? unsent === 0
            ? t('side.online')
            : t('side.waiting', { count: unsent })
          : t('side.offline')}
      </p>
      {first === undefined ? null : (
        <p data-tone="need" data-about={first.about} title={say(first.hint)}>
          <Icon name={first.about === 'clock' ? 'clock' : 'key'} />
          <ShopMark shop={shop} />
          {say(first.title)}
        </p>
      )}
      <p>
        <Icon name="user" />
        {packer?.name ?? t('side.nobody')}
      </p>
      <Holder />
    </div>
  );
}
