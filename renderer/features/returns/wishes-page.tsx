import { ShopMark } from '../../parts/shop-mark.tsx';
import type { ShopWish } from './use-wishes.ts';
import { FIRST_SHOP } from '#shared/domain/shop.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { formatMoment } from '#shared/text/format.ts';
import { DeskPage } from '../../parts/desk-page.tsx';
import { Empty } from '../../parts/empty.tsx';
import { NoRight } from '../../parts/no-right.tsx';
import { useKept } from '../../runtime/use-kept.ts';
import { useMay } from '../../runtime/use-may.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { PracticeBuyer } from './practice-buyer.tsx';
import { useWishes } from './use-wishes.ts';
import { WishDetail } from './wish-detail.tsx';
import css from './wishes.module.css';

/** Buyers' wishes to give goods back to the seller himself, and the answers that the marketplace offers (RT7). */
export function WishesPage() {
  const { t } = useTranslation('app');
  return useMay('buyers') ? (
    <Wishes />
  ) : (
    <DeskPage title={t('pages.returns')}>
      <NoRight right="buyers" />
    </DeskPage>
  );
}

function Wishes() {
  const { t } = useTranslation(['returns', 'app']);
  const [turn, setTurn] = useState(0);
  const [chosen, choose] = useKept<string | null>('returns.wish', () => null);
  const wishes = useWishes(turn);
  const again = (): void => setTurn(turn + 1);
  return (
    <DeskPage
      title={t('app:pages.returns')}
      hint={t('returns:wishes.hint')}
      aside={<PracticeBuyer asked={again} />}
    >
      {wishes.state !== 'here' ? (
        <Empty title={t(`returns:wishes.${wishes.state}`)}>
          {wishes.state === 'unread' ? (
            <button type="button" className="b sm" onClick={again}>
              {t('returns:wishes.retry')}
            </button>
          ) : null}
        </Empty>
      ) : wishes.value.length === 0 ? (
        <Empty title={t('returns:wishes.empty.title')} hint={t('returns:wishes.empty.hint')} />
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
            <WishDetail
              key={`${chosen} ${turn}`}
              id={chosen}
              shop={wishes.value.find(({ id }) => id === chosen)?.shop ?? FIRST_SHOP}
              again={again}
            />
          )}
        </div>
      )}
    </DeskPage>
  );
}

interface RowProps {
  readonly wish: ShopWish;
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
          <ShopMark shop={wish.shop} />
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
