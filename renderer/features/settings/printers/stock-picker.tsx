import { useTranslation } from 'react-i18next';
import { labelSizes, type LabelSize } from '#shared/label/size.ts';
import { Icon } from '../../../ui/icons.tsx';
import { StockSheet } from '../../../parts/stock-sheet.tsx';
import css from './printers.module.css';

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
          <StockSheet size={size} scale={scaleOf(size, look)} className={css.sheet} />
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
