import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dispute } from '#shared/bridge/calls/evidence.ts';
import type { Language } from '#shared/bridge/settings.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import type { Way } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { formatDuration, formatMoment } from '#shared/text/format.ts';
import { faultName } from '#shared/kit/fault.ts';
import { DeskRow, DeskTable, WideCell } from '../../parts/desk-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { EvidenceButtons } from '../../parts/evidence-buttons.tsx';
import { numberOf, Panel, TextField, type SaveOutcome } from '../../parts/fields.tsx';
import { disputeDays, useDisputes } from '../../parts/use-disputes.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import css from './reports.module.css';
import { useReportWords } from './words.ts';

/** Ways that a buyer can argue about. */
const ways = ['fbs', 'aggregator', 'integrated', 'non-integrated'] as const satisfies readonly Way[];

/** Open disputes, the most urgent first, each with its pack. */
export function Disputes() {
  const { t } = useTranslation('evidence');
  const { list, failed } = useDisputes();
  const [opened, open] = useState<string | null>(null);
  return (
    <>
      {failed ? <p role="alert">{t('save.failed')}</p> : null}
      {list === null ? null : list.length === 0 ? (
        <Empty title={t('disputes.empty.title')} hint={t('disputes.empty.hint')} />
      ) : (
        <>
          <p className={css.standing}>{t('disputes.hint')}</p>
          <DeskTable
            label={t('disputes.empty.title')}
            columns={(['posting', 'since', 'left', 'by', 'deeds'] as const).map((column) => ({
              title: t(`disputes.columns.${column}`),
            }))}
            widths="max-content max-content max-content minmax(80px, 1fr) max-content"
          >
            {list.map((dispute) => (
              <Row
                key={dispute.posting}
                dispute={dispute}
                opened={opened === dispute.posting}
                open={() => open(opened === dispute.posting ? null : dispute.posting)}
              />
            ))}
          </DeskTable>
        </>
      )}
      <Days />
    </>
  );
}

interface RowProps {
  readonly dispute: Dispute;
  readonly opened: boolean;
  readonly open: () => void;
}

function Row({ dispute, opened, open }: RowProps) {
  const { t, i18n } = useTranslation('evidence');
  const { clock, timeZone } = useStarted();
  const { person } = useReportWords();
  const language = i18n.language as Language;
  const left = dispute.until - clock.now();
  return (
    <DeskRow data-dispute={dispute.posting}>
      <span role="cell">
        <PostingNumberText number={postingNumber(dispute.posting)} />
      </span>
      <span role="cell">{formatMoment(dispute.since, language, timeZone)}</span>
      <b role="cell" className={css.tone} data-tone={left < 86_400_000 ? 'bad' : 'calm'}>
        {left > 0 ? formatDuration(left, language) : t('disputes.over')}
      </b>
      <span role="cell">{person(dispute.by)}</span>
      <span role="cell">
        <button type="button" className="b sm" aria-expanded={opened} onClick={open}>
          {t('disputes.columns.deeds')}
        </button>
      </span>
      {opened ? (
        <WideCell>
          <Pack number={dispute.posting} />
        </WideCell>
      ) : null}
    </DeskRow>
  );
}

/** The pack of a posting that may have left long ago: it is read first. */
function Pack({ number }: { readonly number: string }) {
  const { t } = useTranslation('evidence');
  const { runtime, log } = useStarted();
  const [posting, setPosting] = useState<KnownPosting | null | 'reading' | 'failed'>('reading');
  const { store } = runtime;
  useEffect(() => {
    store.posting(postingNumber(number)).then(
      (kept) => setPosting(kept?.state ?? null),
      (thrown: unknown) => {
        log('disputes', faultName(thrown));
        setPosting('failed');
      },
    );
  }, [store, log, number]);
  if (posting === 'reading') return null;
  if (posting === 'failed' || posting === null)
    return <p role="alert">{t(posting === null ? 'disputes.unknown' : 'save.failed')}</p>;
  return <EvidenceButtons posting={posting} />;
}

/** How many days each way gives to answer. */
function Days() {
  const { t } = useTranslation(['evidence', 'desk']);
  const { runtime } = useStarted();
  useStationView(); // settings come with the view
  const settings = runtime.settings();
  if (runtime.desk.needs()) return null;
  const put = async (way: Way, text: string): Promise<SaveOutcome> => {
    const days = numberOf(text);
    if (!(days >= 1 && days <= 60)) return 'wrong';
    const disputes = { days: { ...settings.disputes.days, [way]: days } };
    return runtime.saveSettings({ ...runtime.settings(), disputes }).then(
      (): SaveOutcome => 'kept',
      (): SaveOutcome => 'not-written',
    );
  };
  return (
    <Panel title={t('disputes.days')} hint={t('disputes.daysHint')}>
      <div className={css.days}>
        {ways.map((way) => (
          <TextField
            key={way}
            label={t(`desk:ways.${way}`)}
            value={String(disputeDays(settings, way))}
            wrong={t('disputes.wrongDays')}
            onCommit={(text) => put(way, text)}
            width="tiny"
            digits
          />
        ))}
      </div>
    </Panel>
  );
}
