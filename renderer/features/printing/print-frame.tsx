import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '#shared/bridge/settings.ts';
import { sizeFor } from '#shared/label/catalog-entry.ts';
import { labelCatalog } from '#shared/label/catalog.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import type { OwnLabelKind } from '#shared/label/kinds.ts';
import { designFor, printerFor } from '#shared/printing/choose.ts';
import { useKept, type SetKept } from '../../runtime/use-kept.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import { Select } from '../../parts/fields.tsx';
import { Condition } from '../../parts/condition.tsx';
import { usePrinterStates } from '../../parts/use-printer-states.ts';
import { CountField } from './count-field.tsx';
import { DeskPrintLine } from '../../parts/desk-print-line.tsx';
import { LabelStage } from '../../parts/label-stage.tsx';
import { sampleDocs } from '../../parts/sample-docs.ts';
import css from './printing.module.css';
import { useDeskPrint, type Batch } from '../../parts/use-desk-print.ts';

interface Props {
  readonly kind: OwnLabelKind;
  readonly batches: readonly Batch[];
  /** The form itself says how many of each. */
  readonly counted?: boolean;
  /** What the preview shows while nothing is chosen; without it a sample of the kind. */
  readonly example?: readonly LabelDoc[];
  /** The label speaks every language at once, or none. */
  readonly wordless?: boolean;
  readonly toJobs: () => void;
  readonly children: ReactNode;
}

/** The language that labels printed by hand are in; kept for the day. */
export function useLabelLanguage(): readonly [Language, SetKept<Language>] {
  const { runtime } = useStarted();
  return useKept<Language>('printing.language', () => runtime.settings().language);
}

/** Around the form of a kind: what comes of it, which printer it goes to, how many, and the button. */
export function PrintFrame(props: Props) {
  const { kind, batches, counted = false, example, wordless = false, toJobs, children } = props;
  const { t } = useTranslation(['printing', 'labels', 'desk']);
  const { runtime } = useStarted();
  const settings = runtime.settings();
  const { stateOf } = usePrinterStates();
  const [page, turn] = useState(0);
  const [copies, setCopies] = useKept(`printing.copies.${kind}`, () => 1);
  const [language, setLanguage] = useLabelLanguage();
  const { state, print, clear } = useDeskPrint();
  const printer = printerFor(kind, settings);
  const size = sizeFor(labelCatalog[kind].sizes, designFor(kind, settings).size);
  const asked = counted ? batches : batches.map(({ docs }) => ({ docs, copies }));
  const labels = asked.reduce((sum, each) => sum + each.docs.length * each.copies, 0);
  const docs = batches.flatMap((batch) => batch.docs);
  const shown = docs.length > 0 ? docs : (example ?? sampleDocs(kind, language, settings));
  return (
    <>
      <section className={css.form} onChange={clear}>
        <div className={css.formHead}>
          <h3>{t(`labels:kinds.${kind}.title`)}</h3>
          <p>{t(`labels:kinds.${kind}.hint`)}</p>
        </div>
        {children}
      </section>
      <section className={css.out}>
        <LabelStage
          kind={kind}
          docs={shown}
          page={page}
          turn={turn}
          sample={docs.length === 0 ? t('printing:sample') : undefined}
        />
        <div className={css.order}>
          <div className={css.orderRow}>
            {counted ? null : (
              <CountField
                label={t('printing:copies')}
                value={copies}
                least={1}
                most={500}
                onChange={setCopies}
              />
            )}
            {wordless ? null : (
              <Select
                label={t('printing:language')}
                value={language}
                options={languages.map((value) => ({ value, name: t(`desk:settings.languages.${value}`) }))}
                onChoose={setLanguage}
              />
            )}
          </div>
          {printer === null ? null : (
            <div className={css.printer}>
              <Icon name="printer" />
              <div>
                <p>
                  <b>{printer.name}</b> · {t(`desk:settings.sizes.${printer.size}`)}
                </p>
                <Condition state={stateOf(printer.id)} />
                {printer.size === size ? null : (
                  <p className={css.care}>
                    {t('labels:stockDiffers', {
                      printer: printer.name,
                      size: t(`desk:settings.sizes.${printer.size}`),
                    })}
                  </p>
                )}
              </div>
            </div>
          )}
          <button
            type="button"
            className={`b pri ${css.go}`}
            data-go={labels}
            disabled={labels === 0 || state.kind === 'asking'}
            onClick={() => print(kind, asked)}
          >
            <Icon name="printer" />
            {labels === 0
              ? t('printing:nothing')
              : t(size === 'A4' ? 'printing:printSheets' : 'printing:print', { count: labels })}
          </button>
          <DeskPrintLine state={state} printer={printer?.name ?? ''} toJobs={toJobs} />
        </div>
      </section>
    </>
  );
}
