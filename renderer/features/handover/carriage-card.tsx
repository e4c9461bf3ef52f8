import { shopOf, type ShopId } from '#shared/domain/shop.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { givingUp } from '#shared/domain/handover/decide-carriage.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Carriage, CarriageStatus } from '#shared/market/handover.ts';
import { message } from '#shared/text/message.ts';
import { tellMarketError, tellPrint, tellRefusal } from '#shared/text/tell-outside.ts';
import { printActAgain } from '../../runtime/print-papers.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { Icon } from '../../ui/icons.tsx';
import { ArrivalCode } from './arrival-code.tsx';
import css from './handover.module.css';
import { useCarriage } from './use-carriage.ts';

/** The way of a carriage; what is not on it is told by a word beside it. */
const way = ['new', 'forming', 'formed', 'sent', 'closed'] as const satisfies readonly CarriageStatus[];
/** Counted at the other end: on the way it has left. */
const placeOf = (status: CarriageStatus): number =>
  way.findIndex((each) => each === (status === 'receiving' ? 'sent' : status));

/** The marketplace's carriage of a batch that left: where it stands, its papers and code, and giving it up (HV4-HV6). */
export function CarriageCard({ papers }: { readonly papers: KnownPosting }) {
  const { t } = useTranslation('leaving');
  const read = useCarriage(papers);
  if (read.state === 'making') return <p className={css.small}>{t('carriage.making')}</p>;
  return (
    <div className={css.carriage} data-carriage={read.id}>
      <div className={css.batchHead}>
        <b>
          {t('carriage.title')} {t('carriage.number', { id: read.id })}
        </b>
        {read.state === 'here' ? null : (
          <span className={css.small}>
            {t(read.state === 'unread' ? 'carriage.unread' : 'carriage.asking')}
          </span>
        )}
      </div>
      {read.state === 'here' ? <Stages carriage={read.carriage} /> : null}
      <Deeds papers={papers} id={read.id} carriage={read.state === 'here' ? read.carriage : null} />
    </div>
  );
}

function Stages({ carriage: { status, rawStatus } }: { readonly carriage: Carriage }) {
  const { t } = useTranslation('leaving');
  const place = placeOf(status);
  if (place < 0) return <p className={css.odd}>{t(`carriage.stages.${status}`, { raw: rawStatus })}</p>;
  return (
    <ol className={css.stages} data-status={status}>
      {way.map((each, i) => (
        <li key={each} data-state={i < place ? 'done' : i === place ? 'now' : 'ahead'}>
          {i < place ? <Icon name="check" /> : null}
          {t(`carriage.stages.${i === place ? status : each}`, { raw: rawStatus })}
        </li>
      ))}
    </ol>
  );
}

interface DeedsProps {
  readonly papers: KnownPosting;
  readonly id: string;
  readonly carriage: Carriage | null;
}

function Deeds({ papers, id, carriage }: DeedsProps) {
  const { t } = useTranslation('leaving');
  const [code, setCode] = useState(false);
  const [asking, setAsking] = useState(false);
  const { run, failed } = useCarriageDeeds(papers);
  const { told, print } = useActAgain(id, shopOf(papers.snapshot));
  const gone = givingUp(papers, id);
  const isOpen =
    carriage !== null &&
    (carriage.status === 'new' || carriage.status === 'formed' || carriage.status === 'forming');
  const mayGiveUp = isOpen && carriage.cancellable !== false && (gone === null || gone.state === 'refused');
  return (
    <>
      <div className={css.deeds}>
        <button type="button" className="b sm" data-deed="act" onClick={print}>
          <Icon name="printer" />
          {t('printAct')}
        </button>
        <button
          type="button"
          className="b sm"
          data-deed="code"
          aria-expanded={code}
          onClick={() => setCode(!code)}
        >
          <Icon name="code" />
          {t(code ? 'carriage.hideCode' : 'carriage.code')}
        </button>
        {mayGiveUp ? (
          <button
            type="button"
            className="b sm"
            data-deed="give-up"
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {t('carriage.giveUp')}
          </button>
        ) : null}
        {gone?.state === 'done' ? (
          <button
            type="button"
            className="b sm pri"
            data-deed="anew"
            onClick={() => run('carriage-anew', id)}
          >
            {t('carriage.anew')}
          </button>
        ) : null}
        {told === null ? null : (
          <span className={css.small} role="status">
            {told}
          </span>
        )}
      </div>
      {gone?.state === 'asked' ? <p className={css.small}>{t('carriage.givingUp')}</p> : null}
      {gone?.state === 'refused' ? <Refused why={gone.why ?? ''} /> : null}
      {failed ? (
        <p className={css.odd} role="alert">
          {t('notKept')}
        </p>
      ) : null}
      {asking && mayGiveUp ? (
        <div className={css.sure}>
          <p>{t('carriage.sure')}</p>
          <button
            type="button"
            className={`b sm ${css.danger}`}
            data-deed="give-up-now"
            onClick={() => {
              setAsking(false);
              run('give-up-carriage', id);
            }}
          >
            {t('carriage.giveUpNow')}
          </button>
          <button type="button" className="b sm" onClick={() => setAsking(false)}>
            {t('carriage.back')}
          </button>
        </div>
      ) : null}
      {code ? <ArrivalCode id={id} shop={shopOf(papers.snapshot)} /> : null}
    </>
  );
}

function Refused({ why }: { readonly why: string }) {
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  return (
    <p className={css.odd} role="alert">
      {say(message('leaving:carriage.refused', { why: { say: tellRefusal(why) } }))}
    </p>
  );
}

/** Giving a carriage up, and making another, in the name of who has the desk, else of who is at the table. */
function useCarriageDeeds({ snapshot: { number } }: KnownPosting) {
  const { runtime, clock } = useStarted();
  const [failed, setFailed] = useState(false);
  const run = (type: 'give-up-carriage' | 'carriage-anew', carriage: string): void =>
    void runtime.execute.posting(number, { type, carriage, at: clock.now(), by: runtime.acting() }).then(
      (outcome) => setFailed(outcome.kind !== 'done'),
      () => setFailed(true),
    );
  return { run, failed };
}

/** Printing the act once more, and what came of it. */
function useActAgain(id: string, shop: ShopId) {
  const { t } = useTranslation('leaving');
  const { runtime, ids, timeZone } = useStarted();
  const say = useSay(timeZone);
  const [told, setTold] = useState<string | null>(null);
  const print = (): void =>
    void printActAgain(id, shop, runtime, ids).then(
      (outcome) => {
        const telling = outcome.ok ? tellPrint(outcome.value) : tellMarketError(outcome.error);
        setTold(
          telling === null
            ? t('printed')
            : say(message('leaving:notPrinted', { why: { say: telling.title } })),
        );
      },
      () => setTold(t('notKept')),
    );
  return { told, print };
}
