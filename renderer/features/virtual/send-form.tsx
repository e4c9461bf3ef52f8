import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { virtualReasons, type VirtualReason } from '#shared/domain/posting/virtual.ts';
import { physicalIn } from '#shared/domain/rules/physical.ts';
import { checkVirtualNumber } from '#shared/domain/rules/waybill/virtual.ts';
import { virtualNote } from '#shared/text/buyer-notes.ts';
import { formatDay } from '#shared/text/format.ts';
import { DayField } from '../../parts/day-field.tsx';
import { useStarted } from '../../runtime/use-runtime.ts';
import type { VirtualWish } from '../../session/virtual-sender.ts';
import { Icon } from '../../ui/icons.tsx';
import { endOfDay } from './days.ts';
import css from './virtual.module.css';

interface Props {
  readonly posting: KnownPosting;
  readonly send: (wish: VirtualWish) => void;
}

/** The next free number of today, read once; a person may write another. */
function useNumber(): readonly [string, (number: string) => void] {
  const { runtime } = useStarted();
  const [number, setNumber] = useState('');
  useEffect(() => {
    let here = true;
    void runtime.virtual.nextNumber().then((next) => {
      if (here) setNumber((typed) => (typed === '' ? next : typed));
    });
    return () => {
      here = false;
    };
  }, [runtime]);
  return [number, setNumber];
}

/** What the marketplace will hear of it. */
const tellsOf = ({ snapshot: { source, way } }: KnownPosting, why: VirtualReason) =>
  source === 'file'
    ? 'nobody'
    : way !== 'non-integrated'
      ? 'assembly'
      : why === 'presale'
        ? 'presale'
        : 'all';

/** Everything that is asked before something is sent without a parcel: why, the number, the date or the other parcel, the note. */
export function SendForm({ posting, send }: Props) {
  const { t, i18n } = useTranslation('virtual');
  const { runtime, timeZone } = useStarted();
  const physical = physicalIn(posting.snapshot.lines, (sku) => runtime.book.product(sku)?.state ?? null);
  const [why, setWhy] = useState<VirtualReason>(physical.length === 0 ? 'digital' : 'presale');
  const [number, setNumber] = useNumber();
  const [day, setDay] = useState('');
  const [along, setAlong] = useState('');
  const [written, setWritten] = useState<string | null>(null);
  const { prefix } = runtime.settings().virtual;
  const read = checkVirtualNumber(number, prefix);
  const until = why === 'presale' ? endOfDay(day) : null;
  const usual = virtualNote(why, {
    date: until === null ? null : formatDay(until, 'ru', timeZone),
    along: along.trim() === '' ? null : along.trim(),
  });
  const note = written ?? usual;
  const isGift = why === 'gift' || why === 'sample';
  const language = i18n.language as Language;
  return (
    <div className={css.form} data-form="virtual">
      <div className={css.reasons} role="radiogroup" aria-label={t('form.why')}>
        {virtualReasons.map((reason) => (
          <button
            key={reason}
            type="button"
            role="radio"
            data-why={reason}
            className={css.reason}
            aria-checked={why === reason}
            onClick={() => setWhy(reason)}
          >
            <b>{t(`form.reasons.${reason}.title`)}</b>
            <span>{t(`form.reasons.${reason}.hint`)}</span>
          </button>
        ))}
      </div>
      {physical.length === 0 ? null : (
        <p className={css.physical}>
          <Icon name="box" />
          {t('form.physical', { goods: physical.join(language === 'zh-CN' ? '、' : ', ') })}
        </p>
      )}
      <div className={css.asked}>
        <label className={css.labelled}>
          {t('form.number')}
          <input
            className={css.input}
            value={number}
            aria-invalid={!read.ok}
            onChange={(event) => setNumber(event.target.value)}
          />
          <span className={read.ok ? css.good : css.wrong}>
            {read.ok ? t('form.numberOk') : t('form.wrongNumber', { expected: `${prefix}-YYYYMMDD-NNNN` })}
          </span>
        </label>
        {why === 'presale' ? (
          <label className={css.labelled}>
            {t('form.date')}
            <DayField label={t('form.date')} name="due" value={day} change={setDay} />
          </label>
        ) : null}
        {isGift ? (
          <label className={css.labelled}>
            {t('form.along')}
            <input
              className={css.input}
              data-field="along"
              value={along}
              placeholder={t('form.alongHint')}
              onChange={(event) => setAlong(event.target.value)}
            />
          </label>
        ) : null}
      </div>
      <label className={css.labelled}>
        {t('form.note')}
        <textarea
          className={`${css.input} ${css.area}`}
          rows={2}
          value={note}
          onChange={(event) => setWritten(event.target.value)}
        />
      </label>
      <div className={css.confirm}>
        <p className={css.small}>{t(`form.tells.${tellsOf(posting, why)}`)}</p>
        <button
          type="button"
          className="b pri"
          data-deed="send"
          onClick={() => send({ why, number, note, presaleUntil: until, along: isGift ? along : '' })}
        >
          {t('form.confirm')}
        </button>
      </div>
    </div>
  );
}
