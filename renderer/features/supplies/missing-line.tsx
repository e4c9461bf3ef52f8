import { useTranslation } from 'react-i18next';
import { piecesOf } from '#shared/domain/supply/contents.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './supplies.module.css';

/** Goods that are named; the others are counted. */
const SHOWN = 6;

/** What is missing, in words. More than is planned is never packed (FO4). */
export function MissingLine({ supply }: { readonly supply: KnownSupply }) {
  const { t } = useTranslation('supplies');
  const pieces = piecesOf(supply);
  const missing = supply.plan.lines.flatMap(({ id, name, quantity }) => {
    const left = quantity - (pieces.get(id) ?? 0);
    return left > 0 ? [`${name} ×${left}`] : [];
  });
  if (missing.length === 0)
    return (
      <p className={css.allIn}>
        <Icon name="check" />
        {t('desk.allIn')}
      </p>
    );
  const goods = missing.slice(0, SHOWN).join(', ');
  const extra = missing.length - SHOWN;
  return (
    <p className={css.missing}>
      {extra > 0 ? t('desk.missingMore', { goods, extra }) : t('desk.missing', { goods })}
    </p>
  );
}
