import { numberFormat } from '#shared/kit/formats.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dotsPerMm } from '#shared/label/size.ts';
import { nudged } from '#shared/printing/roster.ts';
import { Icon } from '../../../ui/icons.tsx';
import fields from '../../../parts/fields.module.css';
import type { AdjustProps } from './adjust-fields.tsx';
import css from './printers.module.css';

const ways = [
  { name: 'up', right: 0, down: -1, turn: -90 },
  { name: 'left', right: -1, down: 0, turn: 180 },
  { name: 'middle', right: 0, down: 0, turn: 0 },
  { name: 'right', right: 1, down: 0, turn: 0 },
  { name: 'down', right: 0, down: 1, turn: 90 },
] as const;

/** Shifts the print by arrows, a millimetre or a single dot at a time. */
export function NudgePad({ printer, model, change }: AdjustProps) {
  const { t, i18n } = useTranslation('printers');
  const [step, setStep] = useState<'mm' | 'dot'>('mm');
  const dpi = printer.overrides.dpi ?? model?.dpi ?? 203;
  const mm = (dots: number): string =>
    numberFormat(i18n.language, { maximumFractionDigits: 2 }).format(dots / dotsPerMm(dpi));
  return (
    <div className={css.nudge}>
      <div className={css.pad} role="group" aria-label={t('adjust.shift')}>
        {ways.map((way) => (
          <button
            key={way.name}
            type="button"
            data-way={way.name}
            aria-label={t(`adjust.${way.name}`)}
            title={t(`adjust.${way.name}`)}
            onClick={() =>
              void change(
                way.name === 'middle' ? { offsetX: 0, offsetY: 0 } : nudged(printer, way, step, dpi),
              )
            }
          >
            {way.name === 'middle' ? (
              <i className={css.dot} aria-hidden="true" />
            ) : (
              <Icon name="next" style={{ transform: `rotate(${way.turn}deg)` }} />
            )}
          </button>
        ))}
      </div>
      <div className={css.nudgeSide}>
        <div className={fields.choice} role="radiogroup" aria-label={t('adjust.shift')}>
          {(['mm', 'dot'] as const).map((each) => (
            <button
              key={each}
              type="button"
              role="radio"
              aria-checked={step === each}
              onClick={() => setStep(each)}
            >
              {t(each === 'mm' ? 'adjust.stepMm' : 'adjust.stepDot')}
            </button>
          ))}
        </div>
        <p className={css.hint} role="status">
          {t('adjust.at', { right: mm(printer.offsetX), down: mm(printer.offsetY) })}
        </p>
      </div>
    </div>
  );
}
