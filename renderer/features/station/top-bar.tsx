import { shopOf } from '#shared/domain/shop.ts';
import { ShopMark } from '../../parts/shop-mark.tsx';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCutoff } from '#shared/text/format.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { Icon } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { Ring } from '../../ui/ring.tsx';
import { FilmSign } from './film-sign.tsx';
import { ShadowSign } from './shadow-sign.tsx';
import { Now, useTable } from './words.ts';

/** Length of a full clock ring, ms. */
const FULL_RING_MS = 3 * 3_600_000;

/** The clock of a cut-off: calm, soon, or past due, each with its own shape and word. */
export function CutoffClock({ at, big = false }: { readonly at: number; readonly big?: boolean }) {
  const { language, timeZone } = useTable();
  const now = useContext(Now);
  const clock = formatCutoff(at, now, language, timeZone);
  return (
    <div className={`${big ? 'cut' : 'clock'} ${clock.tone}`}>
      {clock.tone === 'past' ? <Icon name="warn" /> : <Ring share={(at - now) / FULL_RING_MS} />}
      <span className={big ? 'pill' : ''}>{clock.left}</span>
      {big ? <small>{clock.until}</small> : null}
    </div>
  );
}

function TakenFrom({ name }: { readonly name: string }) {
  const { t } = useTranslation('who');
  return <small className="taken-from">{t('from', { name })}</small>;
}

/** Posting, progress of the day, cut-off, packer: always in this order. */
export function TopBar({ posting }: { readonly posting: KnownPosting | null }) {
  const { t, view } = useTable();
  const { counts, closedToday } = view;
  const total = closedToday + counts.ready + counts.packing + counts.parked + counts['to-scan-back'];
  return (
    <header className="tb">
      {posting === null ? null : (
        <>
          <PostingNumberText number={posting.snapshot.number} />
          <ShopMark shop={shopOf(posting.snapshot)} />
        </>
      )}
      <div className="wave">
        <span className="nw">{t('top.parcelsToday', { count: closedToday })}</span>
        <div className="bar" role="presentation">
          <i style={{ width: `${total === 0 ? 0 : Math.round((closedToday / total) * 100)}%` }} />
        </div>
      </div>
      <ShadowSign posting={posting} />
      <FilmSign />
      <div className="grow" />
      {posting === null || posting.snapshot.cutoffAt === null ? null : (
        <CutoffClock at={posting.snapshot.cutoffAt} big />
      )}
      <div className="who">
        <Icon name="user" />
        <span>
          <span>{view.packer?.name ?? t('top.nobody')}</span>
          {view.takenFrom === null ? null : <TakenFrom name={view.takenFrom.name} />}
        </span>
      </div>
    </header>
  );
}
