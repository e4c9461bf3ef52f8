import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';

interface Props extends ComponentProps<'button'> {
  readonly open: boolean;
}

/** Shows what else can be done about a row. */
export function MoreButton({ open, ...rest }: Props) {
  const { t } = useTranslation('care');
  return (
    <button
      {...rest}
      type="button"
      className="b sm ico"
      aria-label={t('more')}
      title={t('more')}
      aria-expanded={open}
    >
      ···
    </button>
  );
}
