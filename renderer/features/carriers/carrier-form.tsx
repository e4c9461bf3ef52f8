import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOwnCarrier, type CarrierCode } from '#shared/domain/rules/waybill/carriers.ts';
import { checkWaybill, parseWaybill } from '#shared/domain/rules/waybill/check.ts';
import { checkOwnWaybill } from '#shared/domain/rules/waybill/own.ts';
import { numberOf, TextArea, TextField } from '../../parts/fields.tsx';
import { waybillSaid } from '#shared/text/tell-waybill.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { useSay } from '../../text/use-say.ts';
import css from './carriers.module.css';
import { useCarriers } from './use-carriers.ts';
import { useCarrierName } from '../../parts/use-carrier-name.ts';

const week = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Everything that is said of one carrier, and the live try of a number. */
export function CarrierForm({ code }: { readonly code: CarrierCode }) {
  const { t } = useTranslation('carriers');
  const { detailOf, save, saveDetail, house } = useCarriers();
  const { contact, days, untilHour, notes } = detailOf(code);
  const turn = (day: number): void =>
    void saveDetail(code, {
      days: days.includes(day)
        ? days.filter((each) => each !== day)
        : [...days, day].toSorted((a, b) => a - b),
    });
  return (
    <div className={css.form} data-form={code}>
      <TryNumber code={code} />
      <TextField
        label={t('contact')}
        value={contact}
        wrong={t('tooLong')}
        placeholder={t('contactHint')}
        onCommit={async (text) => (text.length > 200 ? 'wrong' : saveDetail(code, { contact: text }))}
      />
      <div className={css.labelled}>
        {t('days')}
        <div className={css.days} role="group" aria-label={t('days')}>
          {week.map((day) => (
            <button
              key={day}
              type="button"
              className={css.day}
              aria-pressed={days.includes(Number(day))}
              onClick={() => turn(Number(day))}
            >
              {t(`dayNames.${day}`)}
            </button>
          ))}
        </div>
        {days.length === 0 ? <span>{t('anyDay')}</span> : null}
      </div>
      <TextField
        label={t('untilHour')}
        value={String(untilHour)}
        wrong={t('hourWrong')}
        width="tiny"
        unit={t('hours')}
        digits
        onCommit={async (text) => {
          const hour = numberOf(text);
          return hour >= 0 && hour <= 24 ? saveDetail(code, { untilHour: hour }) : 'wrong';
        }}
      />
      <div className={css.wide}>
        <TextArea
          label={t('notes')}
          value={notes}
          wrong={t('tooLong')}
          placeholder={t('notesHint')}
          onCommit={async (text) => (text.length > 1000 ? 'wrong' : saveDetail(code, { notes: text }))}
        />
      </div>
      {isOwnCarrier(code) ? (
        <button
          type="button"
          className={`b sm ${css.wide} ${css.remove}`}
          onClick={() => void save({ own: house.own.filter(({ name }) => !code.endsWith(`:${name}`)) })}
        >
          {t('add.remove')}
        </button>
      ) : null}
    </div>
  );
}

/** A number is tried on the spot: what is wrong with it, and who else would take it (CA2). */
function TryNumber({ code }: { readonly code: CarrierCode }) {
  const { t } = useTranslation('carriers');
  const { timeZone } = useStarted();
  const say = useSay(timeZone);
  const nameOf = useCarrierName();
  const { house } = useCarriers();
  const [text, setText] = useState('');
  const checked = isOwnCarrier(code) ? checkOwnWaybill(text, code, house.own) : checkWaybill(text, code);
  const others = parseWaybill(text)
    .candidates.map(({ carrier }) => carrier)
    .filter((carrier) => carrier !== code);
  const told = (): string => {
    if (!checked.ok) return isOwnCarrier(code) ? t('tried.not') : say(waybillSaid(checked.error).title);
    return others.length === 0 || checked.value.certainty === 'certain'
      ? t('tried.fits')
      : t('tried.also', { carriers: others.map(nameOf).join(', ') });
  };
  return (
    <label className={css.labelled}>
      {t('try')}
      <input
        className={css.input}
        data-field="try"
        value={text}
        aria-invalid={text !== '' && !checked.ok}
        onChange={(event) => setText(event.target.value)}
      />
      {text === '' ? null : (
        <span className={checked.ok ? css.good : css.wrong} role="status" data-fits={checked.ok}>
          {told()}
        </span>
      )}
    </label>
  );
}
