import type { ShopId } from '#shared/domain/shop.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { ReturnRequestDetail } from '#shared/market/returns.ts';
import { message } from '#shared/text/message.ts';
import { tellRefusal } from '#shared/text/tell-outside.ts';
import { ParcelRecord } from '../../parts/parcel-record.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { AnswerForm } from './answer-form.tsx';
import { lastAnswer } from './last-answer.ts';
import { useOrder } from './use-answer.ts';
import { useWish } from './use-wishes.ts';
import css from './wishes.module.css';

/** One wish: what the buyer says, where it stands, what may be answered. */
export function WishDetail({
  id,
  shop,
  again,
}: {
  readonly id: string;
  readonly shop: ShopId;
  readonly again: () => void;
}) {
  const { t } = useTranslation('returns');
  const wish = useWish(id, shop);
  if (wish.state === 'here') return <Told wish={wish.value} again={again} />;
  return (
    <section className={css.detail} role="status">
      <p>{t(`wishes.${wish.state}`)}</p>
    </section>
  );
}

function Told({ wish, again }: { readonly wish: ReturnRequestDetail; readonly again: () => void }) {
  const { t } = useTranslation('returns');
  const order = useOrder(wish);
  const { comment, photos, trackingNumber } = wish;
  return (
    <section className={css.detail} aria-label={wish.name}>
      <h3>{wish.name}</h3>
      <p className={css.line}>
        <PostingNumberText number={wish.number} />
        <em>{wish.statusText || wish.status}</em>
      </p>
      <dl className={css.facts}>
        <div>
          <dt>{t('reason')}</dt>
          <dd>
            {wish.reason === '' ? t('noReason') : wish.reason}
            {wish.defect ? ` · ${t('wishes.defect')}` : null}
          </dd>
        </div>
        {comment === '' ? null : (
          <div>
            <dt>{t('wishes.buyerSays')}</dt>
            <dd>{comment}</dd>
          </div>
        )}
      </dl>
      {photos.length === 0 ? null : (
        <p className={css.hint}>{t('wishes.pictures', { count: photos.length })}</p>
      )}
      {trackingNumber === null ? null : (
        <p className={css.hint}>{t('wishes.track', { number: trackingNumber })}</p>
      )}
      {order.kind === 'unknown' ? <p className={css.told}>{t('wishes.unknown')}</p> : null}
      {order.kind === 'known' ? <ParcelRecord posting={order.posting} /> : null}
      {order.kind === 'known' ? <Answers wish={wish} posting={order.posting} again={again} /> : null}
    </section>
  );
}

interface AnswersProps {
  readonly wish: ReturnRequestDetail;
  readonly posting: KnownPosting;
  readonly again: () => void;
}

/** The actions that the marketplace offers, and how the last one asked for stands (RT7, RT8). */
function Answers({ wish, posting, again }: AnswersProps) {
  const { t } = useTranslation('returns');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const [action, setAction] = useState<ReturnRequestDetail['actions'][number] | null>(null);
  const last = lastAnswer(posting, wish.id);
  if (action !== null) return <AnswerForm wish={wish} action={action} close={() => setAction(null)} />;
  const waits = last?.state === 'asked' || last?.state === 'done';
  return (
    <>
      {last === null ? null : (
        <p className={css.told} role="status" data-answer={last.state}>
          {t(`wishes.stands.${last.state}`, {
            name: last.errand.answer.name,
            why: say(last.why === null ? message('outside:refusal.silent') : tellRefusal(last.why)),
          })}
        </p>
      )}
      <div className={css.buttons}>
        {waits
          ? null
          : wish.actions.map((each) => (
              <button
                key={each.id}
                type="button"
                className="b sm"
                data-action={each.id}
                onClick={() => setAction(each)}
              >
                {each.name}
              </button>
            ))}
        {last === null ? null : (
          <button type="button" className="b sm" onClick={again}>
            {t('wishes.retry')}
          </button>
        )}
      </div>
      {wish.actions.length === 0 && last === null ? <p className={css.hint}>{t('wishes.nothing')}</p> : null}
    </>
  );
}
