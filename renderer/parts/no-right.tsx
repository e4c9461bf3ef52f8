import { useTranslation } from 'react-i18next';
import type { Right } from '#shared/bridge/rights.ts';
import { Icon } from '../ui/icons.tsx';
import css from './no-right.module.css';

interface Props {
  readonly right: Extract<Right, 'money' | 'buyers' | 'cancel' | 'confirm-anyway'>;
}

/** In place of what whoever is here may not see or do, with the way to it (RR5). */
export function NoRight({ right }: Props) {
  const { t } = useTranslation('roles');
  return (
    <p className={css.line} role="status" data-no-right={right}>
      <Icon name="key" />
      <span>
        {t(`without.${right}`)} {t('without.way')}
      </span>
    </p>
  );
}
