import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOwnCarrier, type CarrierCode } from '#shared/domain/rules/waybill/carriers.ts';
import { waybillFormats } from '#shared/domain/rules/waybill/fit.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { CarrierForm } from './carrier-form.tsx';
import css from './carriers.module.css';
import { OwnForm } from './own-form.tsx';
import { exampleNumber } from '#shared/domain/rules/waybill/example.ts';
import { useCarriers } from './use-carriers.ts';
import { useCarrierName } from '../../parts/use-carrier-name.ts';

/** Forms that are shown of a known carrier; the others are seldom met. */
const SHOWN = 2;

/** How a carrier's numbers look. */
function formsOf(code: CarrierCode, own: readonly { readonly name: string; readonly pattern: string }[]) {
  if (isOwnCarrier(code))
    return own.filter(({ name }) => code.endsWith(`:${name}`)).map((each) => exampleNumber(each.pattern));
  return waybillFormats
    .filter((format) => format.carrier === code)
    .slice(0, SHOWN)
    .map(({ lead, body }) => `${lead[0] ?? ''}${exampleNumber(body)}`);
}

/** Every carrier, used ones with their days; one is opened to be changed, own ones are added below. */
export function CarrierList() {
  const { runtime } = useStarted();
  const { codes, house } = useCarriers();
  const priced = new Set(runtime.tariffs.now().rates.map(({ carrier }) => carrier));
  /** Those that the house works with stand first, those that it does not use last. */
  const rank = (code: CarrierCode): number => {
    const told = house.details.find(({ carrier }) => carrier === code);
    if (told?.used === false) return 2;
    return told !== undefined || priced.has(code) || isOwnCarrier(code) ? 0 : 1;
  };
  const sorted = codes.toSorted((a, b) => rank(a) - rank(b));
  const [open, setOpen] = useState<CarrierCode | null>(null);
  return (
    <div className={css.scrolls}>
      {sorted.map((code) => (
        <CarrierRow
          key={code}
          code={code}
          open={open === code}
          toggle={() => setOpen(open === code ? null : code)}
        />
      ))}
      <OwnForm />
    </div>
  );
}

interface RowProps {
  readonly code: CarrierCode;
  readonly open: boolean;
  readonly toggle: () => void;
}

function CarrierRow({ code, open, toggle }: RowProps) {
  const { t } = useTranslation('carriers');
  const { runtime } = useStarted();
  const nameOf = useCarrierName();
  const { house, detailOf, saveDetail } = useCarriers();
  const { used, days, untilHour } = detailOf(code);
  const forms = formsOf(code, house.own);
  const prices = runtime.tariffs.now().rates.filter(({ carrier }) => carrier === code).length;
  const when = days.length === 0 ? '' : days.map((day) => t(`dayNames.${dayKey(day)}`)).join(', ');
  return (
    <article className={css.carrier} data-carrier={code} data-used={used}>
      <header className={css.row}>
        <button type="button" className={css.name} aria-expanded={open} onClick={toggle}>
          <Icon name={isOwnCarrier(code) ? 'user' : 'truck'} />
          <span>
            <b>{nameOf(code)}</b>
            {isOwnCarrier(code) ? <em className={css.own}>{t('own')}</em> : null}
            <small>{forms.length === 0 ? t('noFormat') : t('formats', { formats: forms.join(', ') })}</small>
          </span>
        </button>
        <span className={css.small}>
          {when}
          {untilHour === 24 ? '' : ` · ${untilHour}:00`}
        </span>
        <span className={css.small}>{prices === 0 ? t('noPrices') : t('prices', { count: prices })}</span>
        <button
          type="button"
          role="switch"
          aria-checked={used}
          aria-label={`${nameOf(code)}: ${t('used')}`}
          className={`b sm ${css.used}`}
          onClick={() => void saveDetail(code, { used: !used })}
        >
          {used ? <Icon name="check" /> : null}
          {t(used ? 'used' : 'off')}
        </button>
      </header>
      {open ? <CarrierForm code={code} /> : null}
    </article>
  );
}

/** A day of the week as the texts name it. */
function dayKey(day: number): '1' | '2' | '3' | '4' | '5' | '6' | '7' {
  const keys = ['1', '2', '3', '4', '5', '6', '7'] as const;
  return keys[day - 1] ?? '7';
}
