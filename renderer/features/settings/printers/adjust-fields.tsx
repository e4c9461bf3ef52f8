import { numberFormat } from '#shared/kit/formats.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaKinds } from '#shared/label/languages.ts';
import type { PrinterModel } from '#shared/printing/model.ts';
import type { PrinterSettings } from '#shared/printing/printer.ts';
import { Choice, TextField } from '../../../parts/fields.tsx';
import fields from '../../../parts/fields.module.css';
import css from './printers.module.css';
import type { ChangePrinter } from './test-bench.tsx';

/** What every field of fine tuning is given. */
export interface AdjustProps {
  readonly printer: PrinterSettings;
  readonly model: PrinterModel | null;
  readonly change: ChangePrinter;
}

/** How dark it prints, in the model's own steps. */
export function Darkness({ printer, model, change }: AdjustProps) {
  const { t } = useTranslation('printers');
  if (model?.darkness == null) return <p className={css.hint}>{t('adjust.noDarkness')}</p>;
  return (
    <Slider
      label={t('adjust.darkness')}
      range={model.darkness}
      step={1}
      ends={[t('adjust.lighter'), t('adjust.darker')]}
      value={printer.overrides.darkness}
      set={(darkness) => void change({ overrides: { ...printer.overrides, darkness } })}
    />
  );
}

/** How quickly it prints, inches a second. */
export function Speed({ printer, model, change }: AdjustProps) {
  const { t } = useTranslation('printers');
  if (model?.speed == null) return <p className={css.hint}>{t('adjust.noSpeed')}</p>;
  return (
    <Slider
      label={t('adjust.speed')}
      range={model.speed}
      step={model.speed.most - model.speed.least > 3 ? 1 : 0.5}
      ends={[t('adjust.slower'), t('adjust.faster')]}
      value={printer.overrides.speed}
      set={(speed) => void change({ overrides: { ...printer.overrides, speed } })}
    />
  );
}

interface SliderProps {
  readonly label: string;
  readonly range: NonNullable<PrinterModel['darkness']>;
  readonly step: number;
  readonly ends: readonly [string, string];
  readonly value: number | null;
  readonly set: (value: number | null) => void;
}

/** A value between two ends; null leaves it to the printer. */
function Slider({ label, range, step, ends, value, set }: SliderProps) {
  const { t } = useTranslation('printers');
  const id = useId();
  const middle = range.usual ?? Math.round((range.least + range.most) / 2);
  return (
    <div className={fields.field}>
      <label htmlFor={id} className={fields.label}>
        {label}: <b>{value ?? (range.usual === null ? t('adjust.asPrinter') : range.usual)}</b>
      </label>
      <div className={css.slider}>
        <span>{ends[0]}</span>
        <input
          id={id}
          type="range"
          min={range.least}
          max={range.most}
          step={step}
          value={value ?? middle}
          data-unset={value === null}
          onChange={(event) => set(Number(event.target.value))}
        />
        <span>{ends[1]}</span>
      </div>
      {value === null ? null : (
        <button type="button" className="b sm quiet" onClick={() => set(null)}>
          {t('adjust.asPrinter')}
        </button>
      )}
    </div>
  );
}

/** How one label ends. */
export function MediaFields({ printer, model, change }: AdjustProps) {
  const { t, i18n } = useTranslation('printers');
  const known = mediaKinds.filter((kind) => model === null || model.media.includes(kind));
  return (
    <>
      <Choice
        label={t('stock.media')}
        value={printer.media}
        options={known.map((value) => ({ value, name: t(`stock.mediaKinds.${value}`) }))}
        onChoose={(media) => void change({ media })}
        hint={t('stock.mediaHint')}
      />
      {printer.media === 'continuous' ? null : (
        <TextField
          label={t(printer.media === 'mark' ? 'stock.mark' : 'stock.gap')}
          value={numberFormat(i18n.language, {}).format(printer.gapMm)}
          wrong={t('wrong.number')}
          onCommit={(text) => change({ gapMm: decimalOf(text) })}
          width="tiny"
          digits
        />
      )}
    </>
  );
}

/** A number with at most two decimals out of what was typed; NaN where it is none, which no schema takes. */
export const decimalOf = (text: string): number =>
  /^[-−]?\d{1,4}(?:[.,]\d{1,2})?$/u.test(text)
    ? Number(text.replace('−', '-').replace(',', '.'))
    : Number.NaN;
