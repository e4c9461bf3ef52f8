import { useTranslation } from 'react-i18next';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Select } from '../../parts/fields.tsx';
import css from '../../parts/fields.module.css';
import type { PanelProps } from './station-panel.tsx';

const choices = ['as-above', 'at-packing', 'at-confirmation'] as const;

/** Warehouses of the orders known now, and those that were given a policy before, by name. */
function namesIn(
  postings: Iterable<{ readonly snapshot: { readonly warehouse: string | null } }>,
  kept: object,
) {
  const names = new Set(Object.keys(kept));
  for (const { snapshot } of postings) if (snapshot.warehouse !== null) names.add(snapshot.warehouse);
  return [...names].sort((a, b) => a.localeCompare(b));
}

/** When Ozon is told, for each warehouse that keeps to another policy (SH7). */
export function WarehousePolicies({ settings, change }: PanelProps) {
  const { t } = useTranslation('settings');
  const { runtime } = useStarted();
  const names = namesIn(runtime.book.postings(), settings.shipPolicies);
  if (names.length < 2 && Object.keys(settings.shipPolicies).length === 0) return null;
  const put = (name: string, choice: (typeof choices)[number]) =>
    change((before) => {
      const { [name]: _old, ...others } = before.shipPolicies;
      return { ...before, shipPolicies: choice === 'as-above' ? others : { ...others, [name]: choice } };
    });
  return (
    <div className={css.field} data-warehouses>
      <span className={css.label}>{t('perWarehouse.title')}</span>
      {names.map((name) => (
        <Select
          key={name}
          label={name}
          value={settings.shipPolicies[name] ?? 'as-above'}
          options={choices.map((value) => ({
            value,
            name: value === 'as-above' ? t('perWarehouse.asAbove') : t(`policies.${value}.title`),
          }))}
          onChoose={(choice) => void put(name, choice)}
        />
      ))}
      <p className={css.hint}>{t('perWarehouse.hint')}</p>
    </div>
  );
}
