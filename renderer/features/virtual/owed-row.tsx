import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfPerson, type Language } from '#shared/bridge/settings.ts';
import { formatDay, formatDuration, formatMoment } from '#shared/text/format.ts';
import { DayField } from '../../parts/day-field.tsx';
import { DeskRow, WideCell } from '../../parts/desk-table.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import { dayField, endOfDay } from './days.ts';
import { NotDoneLine } from './not-done-line.tsx';
import type { Owed } from './owed.ts';
import { useVirtualDeeds } from './use-virtual-deeds.ts';
import css from './virtual.module.css';

const tags = { calm: 'tag', soon: 'tag warn', late: 'tag bad' } as const;

/** One owed parcel: its goods come here to the table, and its date is moved here. */
export function OwedRow({ owed, now }: { readonly owed: Owed; readonly now: number }) {
  const { t } = useTranslation('virtual');
  const { posting, tone, atTable } = owed;
  const { number, lines } = posting.snapshot;
  const { run, notDone } = useVirtualDeeds(number);
  const [moving, setMoving] = useState(false);
  useEscape(moving ? () => setMoving(false) : null);
  const [main] = lines;
  return (
    <DeskRow data-owed={number} data-tone={tone}>
      <div role="cell">
        <PostingNumberText number={number} />
        <p className={css.goods} title={lines.map((line) => line.name).join('\n')}>
          {main === undefined ? '' : `${main.quantity} × ${main.name}`}
        </p>
      </div>
      <Due owed={owed} now={now} />
      <Sent owed={owed} />
      <div role="cell" className={css.actions}>
        {atTable ? (
          <span className="tag ok">
            <Icon name="scan" />
            {t('atTable')}
          </span>
        ) : (
          <button
            type="button"
            className={tone === 'calm' ? 'b sm' : 'b sm pri'}
            data-deed="ready"
            onClick={() => run({ type: 'presale-ready' })}
          >
            {t('goodsCame')}
          </button>
        )}
        <button
          type="button"
          className="b sm"
          data-deed="move"
          aria-expanded={moving}
          onClick={() => setMoving(!moving)}
        >
          {t('move')}
        </button>
        {notDone === null ? null : <NotDoneLine notDone={notDone} />}
      </div>
      {moving ? (
        <WideCell>
          <MoveForm
            from={owed.record.dueAt}
            take={(dueAt) => {
              run({ type: 'move-presale', dueAt });
              setMoving(false);
            }}
          />
        </WideCell>
      ) : null}
    </DeskRow>
  );
}

function Due({ owed: { record, tone }, now }: { readonly owed: Owed; readonly now: number }) {
  const { t, i18n } = useTranslation('virtual');
  const { timeZone } = useStarted();
  const language = i18n.language as Language;
  const left = record.dueAt - now;
  return (
    <div role="cell">
      <b>{formatDay(record.dueAt, language, timeZone)}</b>
      <span className={tags[tone]}>
        {tone === 'calm' ? null : <Icon name={tone === 'late' ? 'warn' : 'clock'} />}
        {left < 0
          ? t('late', { for: formatDuration(-left, language) })
          : t('left', { for: formatDuration(left, language) })}
      </span>
    </div>
  );
}

/** Under which number, by whom and with which words. */
function Sent({ owed: { record } }: { readonly owed: Owed }) {
  const { t, i18n } = useTranslation('virtual');
  const { runtime, timeZone } = useStarted();
  const [copied, setCopied] = useState(false);
  const who = nameOfPerson(runtime.settings().packers, record.by);
  const when = formatMoment(record.sentAt, i18n.language as Language, timeZone);
  const copy = (): void =>
    void navigator.clipboard.writeText(record.note).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div role="cell" className={css.sent}>
      <code>{record.number}</code>
      <span className={css.small}>
        {t('sentBy', { who: record.by === 'station' ? t('bySelf') : who, when })}
      </span>
      <span className={css.note} title={record.note}>
        {record.note}
      </span>
      <button type="button" className="b sm quiet" onClick={copy}>
        {copied ? t('copied') : t('copyNote')}
      </button>
    </div>
  );
}

function MoveForm({ from, take }: { readonly from: number; readonly take: (dueAt: number) => void }) {
  const { t } = useTranslation('virtual');
  const [day, setDay] = useState(dayField(from));
  const dueAt = endOfDay(day);
  return (
    <div className={css.move}>
      <label className={css.labelled}>
        {t('newDate')}
        <DayField label={t('newDate')} value={day} change={setDay} />
      </label>
      <button
        type="button"
        className="b sm pri"
        data-deed="promise"
        disabled={dueAt === null || dueAt === from}
        onClick={() => (dueAt === null ? undefined : take(dueAt))}
      >
        {t('moveNow')}
      </button>
    </div>
  );
}
