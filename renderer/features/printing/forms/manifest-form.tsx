import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { useKept } from '../../../runtime/use-kept.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { Select } from '../../../parts/fields.tsx';
import { composed } from '#shared/printing/compose.ts';
import { carrierOf, manifestData } from '../list-data.ts';
import { batchOf } from '../../../parts/use-desk-print.ts';
import { PrintFrame } from '../print-frame.tsx';
import css from '../printing.module.css';
import type { FormProps } from '../printing-page.tsx';
import { useListContext } from './posting-forms.tsx';
import { Empty } from '../../../parts/empty.tsx';

/** Postings closed since the day began; null until the store has told. */
function useClosedToday(): readonly KnownPosting[] | null {
  const { runtime, clock, log } = useStarted();
  const [closed, setClosed] = useState<readonly KnownPosting[] | null>(null);
  useEffect(() => {
    let gone = false;
    const read = (): void => {
      runtime.store.closedPostings(new Date(clock.now()).setHours(0, 0, 0, 0)).then(
        (postings) => (gone ? undefined : setClosed(postings)),
        (fault: unknown) => log('closed-postings', String(fault)),
      );
    };
    read();
    const deaf = runtime.subscribe(read);
    return () => {
      gone = true;
      deaf();
    };
  }, [runtime, clock, log]);
  return closed;
}

/** The list that a carrier signs. */
export function ManifestForm({ toJobs }: FormProps) {
  const { t } = useTranslation('printing');
  const { runtime } = useStarted();
  const context = useListContext();
  const settings = runtime.settings();
  const closed = useClosedToday() ?? [];
  const carriers = [...new Set(closed.map(carrierOf))].toSorted((a, b) => a.localeCompare(b));
  const [wanted, setWanted] = useKept('printing.carrier', () => '');
  const carrier = carriers.includes(wanted) ? wanted : '';
  const taken = carrier === '' ? closed : closed.filter((posting) => carrierOf(posting) === carrier);
  const docs =
    taken.length === 0
      ? []
      : composed(
          'manifest',
          manifestData(taken, carrier === '' ? carriers.join(', ') : carrier, context),
          settings,
        );
  return (
    <PrintFrame kind="manifest" batches={batchOf(docs)} toJobs={toJobs}>
      {closed.length === 0 ? (
        <Empty title={t('manifest.none.title')} hint={t('manifest.none.hint')} />
      ) : (
        <>
          <p className={css.hint}>{t('manifest.hint')}</p>
          <Select
            label={t('manifest.carrier')}
            value={carrier}
            options={[
              { value: '', name: t('manifest.allCarriers') },
              ...carriers.map((value) => ({ value, name: value })),
            ]}
            onChoose={setWanted}
          />
          <p className={css.summary}>{t('manifest.summary', { count: taken.length })}</p>
        </>
      )}
    </PrintFrame>
  );
}
