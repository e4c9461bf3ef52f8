import { numberFormat } from '#shared/kit/formats.ts';
import { useTranslation } from 'react-i18next';
import { sizeFor, type CatalogEntry } from '#shared/label/catalog-entry.ts';
import type { LabelDesign } from '#shared/label/design.ts';
import type { OwnLabelKind } from '#shared/label/kinds.ts';
import { designFor } from '#shared/printing/choose.ts';
import { TextField } from '../../../parts/fields.tsx';
import { decimalOf } from '../printers/adjust-fields.tsx';
import { StockPicker } from '../printers/stock-picker.tsx';
import type { PanelProps } from '../station-panel.tsx';
import type { SaveOutcome } from '../../../parts/fields.tsx';
import css from './labels.module.css';
import { LogoFields } from './logo-fields.tsx';

/** What a kind leaves open. */
export type DesignOptions = Pick<CatalogEntry<OwnLabelKind>, 'sizes' | 'fields' | 'logo'>;

interface Props extends PanelProps {
  readonly kind: OwnLabelKind;
  readonly entry: DesignOptions;
}

/** What can be changed about one kind: size, what is shown, logo, shift. */
export function DesignFields({ kind, entry, settings, change }: Props) {
  const { t, i18n } = useTranslation('labels');
  const design = designFor(kind, settings);
  const put = (next: Partial<LabelDesign>): Promise<SaveOutcome> =>
    change((before) => ({
      ...before,
      designs: { ...before.designs, [kind]: { ...designFor(kind, before), ...next } },
    }));
  const show = (field: string, on: boolean): void =>
    void put({
      hidden: on ? design.hidden.filter((name) => name !== field) : [...design.hidden, field],
    });
  const mm = (value: number): string =>
    numberFormat(i18n.language, { maximumFractionDigits: 2 }).format(value);
  return (
    <>
      <section className={css.group}>
        <h4>{t('size')}</h4>
        <StockPicker
          look="small"
          sizes={entry.sizes}
          value={sizeFor(entry.sizes, design.size)}
          onChoose={(size) => void put({ size })}
        />
      </section>
      <section className={css.group}>
        <h4>{t('fields')}</h4>
        {entry.fields.length === 0 ? <p className={css.hint}>{t('noFields')}</p> : null}
        <div className={css.shown}>
          {entry.fields.map((field) => (
            <label key={field}>
              <input
                type="checkbox"
                data-field={field}
                checked={!design.hidden.includes(field)}
                onChange={(event) => show(field, event.target.checked)}
              />
              {t(`fieldNames.${field}`)}
            </label>
          ))}
        </div>
      </section>
      {entry.logo ? <LogoFields design={design} put={put} settings={settings} change={change} /> : null}
      <section className={css.group}>
        <h4>{t('offset')}</h4>
        <div className={css.shift}>
          <TextField
            label={t('right')}
            value={mm(design.offsetXMm)}
            wrong={t('wrongOffset')}
            onCommit={(text) => put({ offsetXMm: decimalOf(text) })}
            width="tiny"
            unit={t('mm')}
            digits
          />
          <TextField
            label={t('down')}
            value={mm(design.offsetYMm)}
            wrong={t('wrongOffset')}
            onCommit={(text) => put({ offsetYMm: decimalOf(text) })}
            width="tiny"
            unit={t('mm')}
            digits
          />
        </div>
      </section>
    </>
  );
}
