import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { ReturnRequest } from '#shared/market/returns.ts';
import { formatMoment } from '#shared/text/format.ts';
import { useKept } from '../../runtime/use-kept.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { PracticeBuyer } from './practice-buyer.tsx';
import { useWishes } from './use-wishes.ts';
import { WishDetail } from './wish-detail.tsx';
import css from './wishes.module.css';

/** Buyers' wishes to give goods back to the seller himself, and the answers that the marketplace offers (RT7). */
export function WishesPage() {
  const { t } = useTranslation(['returns', 'app']);
  const [turn, setTurn] = useState(0);
  const [chosen, choose] = useKept<string | null>('returns.wish', () => null);
  const wishes = useWishes(turn);
  const again = (): void => setTurn(turn + 1);
  return (
    <div className={`pg ${css.page}`}>
      <div className="hd">
        <h2>{t('app:pages.returns')}</h2>
        <span className={css.hint}>{t('returns:wishes.hint')}</span>
        <PracticeBuyer asked={again} />
      </div>
      {wishes.state !== 'here' ? (
        <div className={css.empty} role="status">
          <p>{t(`returns:wishes.${wishes.state}`)}</p>
          {wishes.state === 'unread' ? (
            <button type="button" className="b sm" onClick={again}>
              {t('returns:wishes.retry')}
            </button>
          ) : null}
        </div>
      ) : wishes.value.length === 0 ? (
        <div className={css.empty}>
          <h3>{t('returns:wishes.empty.title')}</h3>
          <p>{t('returns:wishes.empty.hint')}</p>
        </div>
      ) : (
        <div className={css.both}>
          <ul className={css.list}>
            {wishes.value.map((wish) => (
              <WishRow key={wish.id} wish={wish} chosen={wish.id === chosen} choose={() => choose(wish.id)} />
            ))}
          </ul>
          {chosen === null ? (
            <p className={css.choose}>{t('returns:wishes.choose')}</p>
          ) : (
            <WishDetail key={`${chosen} ${turn}`} id={chosen} again={again} />
          )}
        </div>
      )}
    </div>
  );
}

interface RowProps {
  readonly wish: ReturnRequest;
  readonly chosen: boolean;
  readonly choose: () => void;
}

function WishRow({ wish, chosen, choose }: RowProps) {
  const { i18n } = useTranslation();
  const { timeZone } = useStarted();
  return (
    <li>
      <button type="button" className={css.row} aria-pressed={chosen} onClick={choose} data-wish={wish.id}>
        <span className={css.line}>
          <PostingNumberText number={wish.number} />
          <em>{wish.statusText || wish.status}</em>
        </span>
        <b>{wish.name}</b>
        {wish.createdAt === null ? null : (
          <time>{formatMoment(wish.createdAt, i18n.language as Language, timeZone)}</time>
        )}
      </button>
    </li>
  );
}
