import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftKind } from '#shared/domain/posting/care.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { daysSilent, type WatchRow } from '#shared/projections/tracking.ts';
import { CareNotes } from '../../parts/care-notes.tsx';
import { MessageForm } from '../../parts/message-form.tsx';
import { NotDoneLine } from '../../parts/not-done.tsx';
import { useCare } from '../../parts/use-care.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { postingKept } from '../../session/find.ts';
import { ClaimForm } from './claim-form.tsx';
import css from './tracking.module.css';

/** What is open below a row: a message about something, a claim, or everything else. */
export type Below = Extract<DraftKind, 'inquiry' | 'delayed' | 'lost' | 'returned'> | 'claim' | 'more';

/** The posting itself, from the store or the archive; read anew whenever its row changed. */
function usePosting(row: WatchRow): KnownPosting | null {
  const { runtime, log } = useStarted();
  const [posting, setPosting] = useState<KnownPosting | null>(null);
  useEffect(() => {
    let gone = false;
    postingKept(row.number, runtime.book, runtime.store).then(
      (read) => {
        if (!gone) setPosting(read);
      },
      (thrown: unknown) => log('tracking', String(thrown)),
    );
    return () => {
      gone = true;
    };
  }, [runtime, row, log]);
  return posting;
}

interface Props {
  readonly row: WatchRow;
  readonly open: Below;
  readonly toggle: (what: Below) => void;
  readonly close: () => void;
}

/** What was asked for of one parcel. */
export function WatchBelow({ row, open, toggle, close }: Props) {
  const { clock } = useStarted();
  const posting = usePosting(row);
  if (open === 'claim') return <ClaimForm row={row} close={close} />;
  if (posting === null) return null;
  if (open === 'more') return <More row={row} posting={posting} toggle={toggle} />;
  return (
    <MessageForm key={open} posting={posting} kind={open} days={daysSilent(row, clock.now())} close={close} />
  );
}

function More({ row, posting, toggle }: Pick<Props, 'row' | 'toggle'> & { readonly posting: KnownPosting }) {
  const { t } = useTranslation('tracking');
  const { run, notNoted } = useCare(row.number);
  const offers = ['delayed', 'inquiry', 'claim'] as const;
  const isOnWay = row.phase !== 'delivered' && !row.back;
  return (
    <div className={css.more} data-form="more">
      <div className={css.actions}>
        {offers.map((what) => (
          <button key={what} type="button" className="b sm" data-go={what} onClick={() => toggle(what)}>
            {what === 'delayed'
              ? t('acts.writeBuyer')
              : what === 'inquiry'
                ? t('acts.askCarrier')
                : t('acts.claim')}
          </button>
        ))}
        {isOnWay || row.lost ? (
          <button
            type="button"
            className="b sm"
            data-go="lost"
            onClick={() => void run({ type: 'say-lost', lost: !row.lost })}
          >
            {t(row.lost ? 'acts.notLost' : 'acts.lost')}
          </button>
        ) : null}
      </div>
      {notNoted === null ? null : <NotDoneLine notDone={notNoted} />}
      <CareNotes posting={posting} run={run} />
    </div>
  );
}
