import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dpi } from '#shared/label/size.ts';
import type { PrinterSettings } from '#shared/printing/printer.ts';
import { readRuler, rulerMm } from '#shared/printing/ruler.ts';
import { Icon } from '../../../ui/icons.tsx';
import fields from '../../../parts/fields.module.css';
import css from './printers.module.css';

interface Props {
  readonly printer: PrinterSettings;
  readonly dpi: Dpi;
  readonly right: () => void;
  readonly setDpi: (dpi: Dpi) => void;
  readonly children: ReactNode;
}

const measured = (text: string): number =>
  /^\s*\d{1,3}(?:[.,]\d{1,2})?\s*$/u.test(text) ? Number(text.replace(',', '.')) : Number.NaN;

/** What the ruler measured, and what that says about the printer. */
export function MeasuredRuler({ printer, dpi, right, setDpi, children }: Props) {
  const { t } = useTranslation('printers');
  const id = useId();
  const [text, setText] = useState('');
  const verdict = text.trim() === '' ? null : readRuler(measured(text), rulerMm(printer.size), dpi);
  const key = verdict?.kind;
  return (
    <>
      <div className={css.measure}>
        <label htmlFor={id}>{t('test.measured')}</label>
        <input
          id={id}
          className={fields.input}
          data-width="tiny"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {verdict === null || key === undefined ? null : (
        <div className={css.finding} role="status" data-finding={key}>
          <b>{t(`test.findings.${key}.title`, { dpi: verdict.kind === 'dpi' ? verdict.dpi : dpi })}</b>
          <span>{t(`test.findings.${key}.hint`, { set: dpi })}</span>
        </div>
      )}
      <div className={css.actions}>
        {verdict?.kind === 'dpi' ? (
          <button type="button" className="b pri" onClick={() => setDpi(verdict.dpi)}>
            <Icon name="printer" />
            {t('test.setDpi', { dpi: verdict.dpi })}
          </button>
        ) : null}
        {verdict?.kind === 'right' ? (
          <button type="button" className="b pri" onClick={right}>
            <Icon name="check" />
            {t('next')}
          </button>
        ) : null}
        {children}
      </div>
    </>
  );
}
