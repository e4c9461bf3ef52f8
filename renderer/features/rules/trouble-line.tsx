import { useTranslation } from 'react-i18next';
import type { DeedTrouble } from '#shared/domain/rules/house-rules/resolve.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './rules.module.css';

const whatOf = (trouble: DeedTrouble): string =>
  'box' in trouble
    ? trouble.box
    : 'sku' in trouble
      ? trouble.sku
      : 'printer' in trouble
        ? trouble.printer
        : '';

/** Why a deed is not done as it is written (RL9). */
export function TroubleLine({ trouble }: { readonly trouble: DeedTrouble }) {
  const { t } = useTranslation('rules');
  const { runtime } = useStarted();
  const named = runtime.settings().packing.boxes.find(({ id }) => 'box' in trouble && id === trouble.box);
  return (
    <p className={css.trouble} role="alert" data-trouble={trouble.kind}>
      <Icon name="warn" />
      {t(`troubles.${trouble.kind}`, { what: named?.name ?? whatOf(trouble) })}
    </p>
  );
}
