import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '#shared/bridge/settings.ts';
import { labelCatalog } from '#shared/label/catalog.ts';
import type { OwnLabelKind } from '#shared/label/kinds.ts';
import { designFor, printerFor } from '#shared/printing/choose.ts';
import { useKept } from '../../../runtime/use-kept.ts';
import { Icon } from '../../../ui/icons.tsx';
import { DeskPrintLine } from '../../../parts/desk-print-line.tsx';
import { KindMenu } from '../../../parts/kind-menu.tsx';
import { LabelStage } from '../../../parts/label-stage.tsx';
import { useDeskPrint } from '../../../parts/use-desk-print.ts';
import { Choice } from '../../../parts/fields.tsx';
import type { PanelProps } from '../station-panel.tsx';
import { CardFields } from './card-fields.tsx';
import { DesignFields, type DesignOptions } from './design-fields.tsx';
import css from './labels.module.css';
import { sampleDocs } from '../../../parts/sample-docs.ts';

/** Looks of every kind of label: what can be changed at the right, what comes of it in the middle. */
export function LabelsTab({ settings, change }: PanelProps) {
  const { t } = useTranslation(['labels', 'desk']);
  const [kind, setKind] = useKept<OwnLabelKind>('labels.kind', () => 'product');
  const [language, setLanguage] = useKept<Language>('labels.language', () => settings.language);
  const [page, turn] = useState(0);
  const { state, print, clear } = useDeskPrint();
  const entry: DesignOptions = labelCatalog[kind];
  const docs = sampleDocs(kind, language, settings);
  const printer = printerFor(kind, settings);
  const design = designFor(kind, settings);
  const choose = (next: OwnLabelKind): void => {
    setKind(next);
    turn(0);
    clear();
  };
  return (
    <div className={css.designer} data-designer={kind}>
      <KindMenu
        label={t('labels:title')}
        value={kind}
        onChoose={choose}
        marked={(each) => (settings.designs[each] === undefined ? null : t('labels:changed'))}
      />
      <div className={css.middle}>
        <div className={css.middleHead}>
          <div>
            <h3>{t(`labels:kinds.${kind}.title`)}</h3>
            <p>{t(`labels:kinds.${kind}.hint`)}</p>
          </div>
          {kind === 'handling' ? null : (
            <Choice
              bare
              label={t('labels:previewIn')}
              value={language}
              options={languages.map((value) => ({ value, name: t(`desk:settings.languages.${value}`) }))}
              onChoose={setLanguage}
            />
          )}
        </div>
        <LabelStage kind={kind} docs={docs} page={page} turn={turn} />
      </div>
      <div className={css.side}>
        <DesignFields kind={kind} entry={entry} settings={settings} change={change} />
        {kind === 'thank-you' ? <CardFields settings={settings} change={change} /> : null}
        <div className={css.foot}>
          {printer === null ? null : (
            <p className={css.hint}>{t('labels:printsOn', { printer: printer.name })}</p>
          )}
          {printer === null ||
          entry.sizes.every((size) => size !== design.size) ||
          printer.size === design.size ? null : (
            <p className={css.care}>
              {t('labels:stockDiffers', {
                printer: printer.name,
                size: t(`desk:settings.sizes.${printer.size}`),
              })}
            </p>
          )}
          <div className={css.actions}>
            <button
              type="button"
              className="b"
              disabled={state.kind === 'asking'}
              onClick={() => print(kind, [{ docs, copies: 1 }])}
            >
              <Icon name="printer" />
              {t('labels:printSample')}
            </button>
            <button
              type="button"
              className="b quiet"
              disabled={settings.designs[kind] === undefined}
              onClick={() =>
                void change((before) => {
                  const { [kind]: _, ...others } = before.designs;
                  return { ...before, designs: others };
                })
              }
            >
              {t('labels:reset')}
            </button>
          </div>
          <DeskPrintLine state={state} printer={printer?.name ?? ''} />
        </div>
      </div>
    </div>
  );
}
