import { useTranslation } from 'react-i18next';
import { numberOf, TextField } from '../../parts/fields.tsx';
import fields from '../../parts/fields.module.css';
import type { PanelProps } from './station-panel.tsx';

interface Props extends PanelProps {
  readonly of: 'photoDays' | 'clipDays';
  readonly label: string;
  readonly hint: string;
}

/** For how many days files of the camera are kept. */
export function DaysKept({ of, label, hint, settings, change }: Props) {
  const { t } = useTranslation('settings');
  return (
    <>
      <TextField
        label={label}
        value={String(settings.storage[of])}
        wrong={t('wrong.number')}
        width="tiny"
        digits
        onCommit={(text) =>
          change((before) => ({ ...before, storage: { ...before.storage, [of]: numberOf(text) } }))
        }
      />
      <p className={fields.hint}>{hint}</p>
    </>
  );
}
