import { useTranslation } from 'react-i18next';
import type { KnownProduct } from '#shared/domain/product/state.ts';

interface Props {
  readonly product: KnownProduct;
  readonly open: boolean;
  readonly change: (open: boolean) => void;
}

/** Opens the guide of a product in its row, and says whether there is one. */
export function GuideButton({ product: { guide }, open, change }: Props) {
  const { t } = useTranslation('guides');
  return (
    <button
      type="button"
      className="b sm quiet"
      data-open-guide
      aria-expanded={open}
      onClick={() => change(!open)}
    >
      {guide === undefined || guide === null ? t('open') : t('has', { n: guide.pictures.length })}
    </button>
  );
}
