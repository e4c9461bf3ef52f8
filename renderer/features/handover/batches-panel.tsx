import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeavingGroup, LeftBatch } from '#shared/projections/leaving.ts';
import { formatTime } from '#shared/text/format.ts';
import { message } from '#shared/text/message.ts';
import { tellPrint } from '#shared/text/tell-outside.ts';
import { faultWords } from '#shared/kit/fault.ts';
import { printManifestAgain } from '../../runtime/print-papers.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import { Icon } from '../../ui/icons.tsx';
import { CarriageCard } from './carriage-card.tsx';
import css from './handover.module.css';

interface Props {
  readonly group: LeavingGroup;
  readonly toTable: () => void;
}

/** Batches of a taker: open ones at the tables, and those that left with their papers (HV4). */
export function BatchesPanel({ group, toTable }: Props) {
  const { t } = useTranslation('leaving');
  const { timeZone } = useStarted();
  if (group.open.length + group.gone.length === 0) return null;
  return (
    <section className="panel">
      <h3>{t('batches')}</h3>
      <ul className={css.batches}>
        {group.open.map(({ ref, parcels }) => (
          <li key={ref.id} data-open={ref.id}>
            <div className={css.batchHead}>
              <b>{t('open', { time: formatTime(ref.begunAt, timeZone) })}</b>
              <span className={css.small}>{t('inBatch', { count: parcels })}</span>
              <button type="button" className={`b sm ${css.end}`} onClick={toTable}>
                <Icon name="scan" />
                {t('toTable')}
              </button>
            </div>
          </li>
        ))}
        {group.gone.map((batch) => (
          <li key={batch.ref.id} data-gone={batch.ref.id}>
            <Gone batch={batch} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Gone({ batch }: { readonly batch: LeftBatch }) {
  const { t } = useTranslation('leaving');
  const { timeZone } = useStarted();
  const { ref, at, parcels, papers } = batch;
  const isCarriage = ref.taker.kind === 'carriage';
  return (
    <>
      <div className={css.batchHead}>
        <b>{t('left', { time: formatTime(at, timeZone) })}</b>
        <span className={css.small}>{parcels.length}</span>
        <PrintList batch={batch} />
      </div>
      {isCarriage && papers !== null ? <CarriageCard papers={papers} /> : null}
    </>
  );
}

function PrintList({ batch: { ref, parcels } }: { readonly batch: LeftBatch }) {
  const { t } = useTranslation('leaving');
  const { runtime, ids, timeZone, log } = useStarted();
  const say = useSay(timeZone);
  const [told, setTold] = useState<string | null>(null);
  const print = (): void =>
    void printManifestAgain({ batch: ref, parcels }, runtime, ids).then(
      (result) => {
        const telling = tellPrint(result);
        setTold(
          telling === null
            ? t('printed')
            : say(message('leaving:notPrinted', { why: { say: telling.title } })),
        );
      },
      (thrown: unknown) => {
        log('print-again', faultWords(thrown));
        setTold(t('notKept'));
      },
    );
  return (
    <>
      {told === null ? null : (
        <span className={css.small} role="status">
          {told}
        </span>
      )}
      <button type="button" className={`b sm ${css.end}`} data-deed="list" onClick={print}>
        <Icon name="printer" />
        {t('printList')}
      </button>
    </>
  );
}
