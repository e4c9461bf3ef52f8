import { useTranslation } from 'react-i18next';
import { labelCatalog } from '#shared/label/catalog.ts';
import { kindsIn, type LabelKind } from '#shared/label/kinds.ts';
import { isSmall, type LabelSize } from '#shared/label/size.ts';
import { printerFor } from '#shared/printing/choose.ts';
import { routed } from '#shared/printing/roster.ts';
import { kindGroups } from '#shared/text/shape-labels.ts';
import { Select } from '../../../parts/fields.tsx';
import type { PanelProps } from '../station-panel.tsx';
import css from './printers.module.css';

/** Whether a kind of label makes sense on that stock. */
const suits = (kind: LabelKind, size: LabelSize): boolean =>
  kind === 'market' ? !isSmall(size) : labelCatalog[kind].sizes.some((known) => known === size);

/** Which kind of label goes to which printer, with a word where its stock does not suit. */
export function RoutesPanel({ settings, change }: PanelProps) {
  const { t } = useTranslation(['printers', 'labels', 'desk']);
  const { printers, routes } = settings;
  const options = [
    { value: '', name: t('printers:routes.first') },
    ...printers.map(({ id, name }) => ({ value: id, name })),
  ];
  return (
    <section className={css.routes} aria-labelledby="routes-title">
      <h3 id="routes-title">{t('printers:routes.title')}</h3>
      <p className={css.hint}>{t('printers:routes.hint')}</p>
      {kindGroups.map((group) => (
        <div key={group} className={css.routeGroup} role="group" aria-label={t(`labels:groups.${group}`)}>
          <p className={css.maker}>{t(`labels:groups.${group}`)}</p>
          {kindsIn[group].map((kind) => {
            const printer = printerFor(kind, settings);
            const odd = printer !== null && !suits(kind, printer.size);
            return (
              <div key={kind} className={css.route} data-route={kind} data-odd={odd}>
                <span title={t(`labels:kinds.${kind}.hint`)}>{t(`labels:kinds.${kind}.title`)}</span>
                <Select
                  bare
                  label={t(`labels:kinds.${kind}.title`)}
                  value={routes[kind] ?? ''}
                  options={options}
                  onChoose={(id) =>
                    void change((before) => ({
                      ...before,
                      routes: routed(before.routes, kind, id === '' ? null : id),
                    }))
                  }
                />
                {odd ? (
                  <p className={css.odd}>
                    {kind === 'market'
                      ? t('printers:routes.marketUnfit')
                      : t('printers:routes.unfit', { size: t(`desk:settings.sizes.${printer.size}`) })}
                  </p>
                ) : null}
              </div>
            );
          })}
        </div>
      ))}
    </section>
  );
}
