import { useTranslation } from 'react-i18next';
import { labelSizes, stockOf, type LabelSize } from '#shared/label/size.ts';
import { Icon } from '../../../ui/icons.tsx';
import css from './printers.module.css';

/** Bars as they lie on a label, in shares of its width. */
const bars = [2, 1, 1, 3, 1, 2, 2, 1, 3, 1, 1, 2, 1, 3, 2, 1, 1, 2, 3, 1, 2, 1, 1, 3, 2];

/** Pixels of a millimetre; office paper would dwarf the labels and is drawn smaller. */
const scaleOf = (size: LabelSize, look: Look): number =>
  (size === 'A4' ? 0.5 : 1) * { large: 1.2, usual: 0.62, small: 0.34 }[look];

type Look = 'large' | 'usual' | 'small';

interface Props {
  readonly value: LabelSize;
  readonly onChoose: (size: LabelSize) => void;
  readonly sizes?: readonly LabelSize[];
  readonly look?: Look;
}

/** Label stock drawn to scale: what lies in the printer is recognised, not measured. */
export function StockPicker({ value, onChoose, sizes = labelSizes, look = 'usual' }: Props) {
  const { t } = useTranslation(['printers', 'desk']);
  return (
    <div
      className={{ large: css.stocksLarge, usual: css.stocks, small: css.stocksSmall }[look]}
      role="radiogroup"
      aria-label={t('printers:stock.size')}
    >
      {sizes.map((size) => (
        <button
          key={size}
          type="button"
          role="radio"
          aria-checked={size === value}
          data-size={size}
          onClick={() => onChoose(size)}
        >
          <Sheet size={size} scale={scaleOf(size, look)} />
          <span>{t(`desk:settings.sizes.${size}`)}</span>
          {size === value ? (
            <i className={css.tick}>
              <Icon name="check" />
            </i>
          ) : null}
        </button>
      ))}
    </div>
  );
}

function Sheet({ size, scale }: { readonly size: LabelSize; readonly scale: number }) {
  const { widthMm: w, heightMm: h } = stockOf(size);
  const pad = Math.min(w, h) * 0.08;
  const low = h < 60;
  const unit = (w - 2 * pad) / (bars.reduce((sum, bar) => sum + bar, 0) + bars.length);
  let x = pad;
  const tall = low ? h * 0.5 : h * 0.24;
  const office = size === 'A4';
  return (
    <svg
      width={w * scale}
      height={h * scale}
      viewBox={`0 0 ${w} ${h}`}
      aria-hidden="true"
      className={css.sheet}
    >
      <rect x="0" y="0" width={w} height={h} fill="#fff" />
      {office
        ? Array.from({ length: 12 }, (_, i) => (
            <rect key={i} x={20} y={30 + i * 18} width={i % 4 === 3 ? 90 : 170} height={5} fill="#79827b" />
          ))
        : bars.map((bar, i) => {
            const at = x;
            x += (bar + 1) * unit;
            return <rect key={i} x={at} y={pad * 1.4} width={bar * unit} height={tall} fill="#14181b" />;
          })}
      {low || office ? null : (
        <>
          <rect x={pad} y={h * 0.62} width={w * 0.34} height={w * 0.34} fill="#14181b" />
          <rect x={w * 0.56} y={h * 0.64} width={w * 0.34} height={3} fill="#79827b" />
          <rect x={w * 0.56} y={h * 0.7} width={w * 0.26} height={3} fill="#79827b" />
        </>
      )}
    </svg>
  );
}
