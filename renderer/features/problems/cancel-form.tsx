import { ofShop, shopOf } from '#shared/domain/shop.ts';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Way } from '#shared/domain/posting/snapshot.ts';
import type { CancelReason } from '#shared/market/cancel.ts';
import type { MarketError } from '#shared/market/errors.ts';
import { tellMarketError } from '#shared/text/tell-outside.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './problems.module.css';

type Reasons =
  | { readonly state: 'asking' }
  | { readonly state: 'known'; readonly reasons: readonly CancelReason[] }
  | { readonly state: 'unknown'; readonly error: MarketError };

/** The reasons the marketplace takes for this posting, asked for once. */
function useReasons(number: PostingNumber): Reasons {
  const { runtime } = useStarted();
  const [reasons, setReasons] = useState<Reasons>({ state: 'asking' });
  useEffect(() => {
    let gone = false;
    const snapshot = runtime.book.posting(number)?.state.snapshot;
    const whose = snapshot === undefined ? {} : ofShop(shopOf(snapshot));
    void runtime.ask('market.cancelReasons', { number, ...whose }).then(
      (answer) => {
        if (gone) return;
        setReasons(
          answer.ok ? { state: 'known', reasons: answer.value } : { state: 'unknown', error: answer.error },
        );
      },
      () => {
        if (!gone) setReasons({ state: 'unknown', error: { kind: 'offline', detail: 'door' } });
      },
    );
    return () => {
      gone = true;
    };
  }, [runtime, number]);
  return reasons;
}

interface Props {
  readonly number: PostingNumber;
  /** Ozon counts cancellations in an index of errors where the seller or his carrier delivers. */
  readonly way: Way;
  /** What the button says that does it, where not all of it is cancelled. */
  readonly does?: string;
  readonly confirm: (reasonId: string, message: string) => void;
  readonly close: () => void;
}

/** Cancelling an order at the marketplace: a reason, a message where one is needed, and what it costs. */
export function CancelForm(props: Props) {
  const [turn, setTurn] = useState(0);
  return <Asked key={turn} {...props} again={() => setTurn(turn + 1)} />;
}

function Asked({ number, way, does, confirm, close, again }: Props & { readonly again: () => void }) {
  const { t } = useTranslation(['app', 'care']);
  const reasons = useReasons(number);
  return (
    <div className={css.form} role="group" aria-label={t('problems.cancelThere')} data-form="cancel">
      <p className={css.warning}>
        <Icon name="warn" />
        {t('problems.cancel.warning')}
      </p>
      {way === 'fbs' ? null : <p className={css.cost}>{t('care:cost')}</p>}
      {reasons.state === 'known' && reasons.reasons.length > 0 ? (
        <Choose
          reasons={reasons.reasons}
          does={does ?? t('problems.cancel.confirm')}
          confirm={confirm}
          close={close}
        />
      ) : (
        <div className={css.formRow}>
          <p className={`${css.grow} ${css.answer}`} role="status">
            <Waiting reasons={reasons} />
          </p>
          {reasons.state === 'asking' ? null : (
            <button type="button" className="b sm" onClick={again}>
              {t('problems.cancel.retry')}
            </button>
          )}
          <button type="button" className="b sm" onClick={close}>
            {t('problems.cancel.back')}
          </button>
        </div>
      )}
    </div>
  );
}

function Waiting({ reasons }: { readonly reasons: Reasons }) {
  const { t } = useTranslation('app');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  switch (reasons.state) {
    case 'asking':
      return t('problems.cancel.asking');
    case 'known':
      return t('problems.cancel.none');
    case 'unknown':
      return t('problems.cancel.offline', { why: say(tellMarketError(reasons.error).title) });
  }
}

function Choose({
  reasons,
  does,
  confirm,
  close,
}: Pick<Props, 'confirm' | 'close'> & {
  readonly does: string;
  readonly reasons: readonly CancelReason[];
}) {
  const { t } = useTranslation('app');
  const [chosen, setChosen] = useState<CancelReason | null>(null);
  const [message, setMessage] = useState('');
  const title = useId();
  const complete = chosen !== null && (!chosen.needsMessage || message.trim() !== '');
  return (
    <>
      <p id={title} className={css.choose}>
        {t('problems.cancel.reason')}
      </p>
      <div className={css.reasons} role="radiogroup" aria-labelledby={title}>
        {reasons.map((reason) => (
          <button
            key={reason.id}
            type="button"
            role="radio"
            className={css.reason}
            aria-checked={chosen?.id === reason.id}
            onClick={() => setChosen(reason)}
          >
            {reason.title}
          </button>
        ))}
      </div>
      <div className={css.formRow}>
        {chosen?.needsMessage === true ? (
          <label className={`${css.grow} ${css.message}`}>
            {t('problems.cancel.message')}
            <input value={message} maxLength={1000} onChange={(event) => setMessage(event.target.value)} />
          </label>
        ) : (
          <span className={css.grow} />
        )}
        <button type="button" className="b sm" onClick={close}>
          {t('problems.cancel.back')}
        </button>
        <button
          type="button"
          className={`b sm ${css.danger}`}
          disabled={!complete}
          onClick={() => {
            if (chosen !== null) confirm(chosen.id, message.trim());
          }}
        >
          {does}
        </button>
      </div>
    </>
  );
}
