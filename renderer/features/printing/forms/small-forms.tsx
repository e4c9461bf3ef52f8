import { useTranslation } from 'react-i18next';
import { handlingMarks, type HandlingMark } from '#shared/label/kinds.ts';
import { labelWords } from '#shared/label/words.ts';
import { printerFor } from '#shared/printing/choose.ts';
import { numberFormat } from '#shared/kit/formats.ts';
import { useKept } from '../../../runtime/use-kept.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { Choice } from '../../../parts/fields.tsx';
import { testDoc } from '../../../parts/test-doc.ts';
import { useModels } from '../../../parts/use-models.ts';
import { cardData } from '../../../parts/card-data.ts';
import { scannerSheetDocs } from '../../../session/scanner-sheet.ts';
import { composed } from '#shared/printing/compose.ts';
import { CountField } from '../count-field.tsx';
import { PrintFrame, useLabelLanguage } from '../print-frame.tsx';
import css from '../printing.module.css';
import type { FormProps } from '../printing-page.tsx';

const upTo = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);

/** A row of numbers, first and last chosen. */
function Range({
  value: [from, to],
  most,
  set,
}: {
  readonly value: readonly [number, number];
  readonly most: number;
  readonly set: (value: readonly [number, number]) => void;
}) {
  const { t } = useTranslation('printing');
  return (
    <div className={css.range}>
      <CountField
        label={t('from')}
        value={from}
        least={1}
        most={most}
        onChange={(first) => set([first, Math.max(first, to)])}
      />
      <CountField
        label={t('to')}
        value={to}
        least={1}
        most={most}
        onChange={(last) => set([Math.min(from, last), last])}
      />
    </div>
  );
}

/** Places of the put wall. */
export function SlotForm({ toJobs }: FormProps) {
  const { t } = useTranslation('printing');
  const { runtime } = useStarted();
  const [language] = useLabelLanguage();
  const [range, setRange] = useKept<readonly [number, number]>('printing.slots', () => [1, 12]);
  const docs = upTo(...range).flatMap((slot) =>
    composed('slot', { words: labelWords[language], slot, wall: null }, runtime.settings()),
  );
  return (
    <PrintFrame kind="slot" batches={[{ docs, copies: 1 }]} toJobs={toJobs}>
      <p className={css.hint}>{t('slots.hint')}</p>
      <Range value={range} most={999} set={setRange} />
    </PrintFrame>
  );
}

/** Boxes for picking. */
export function ToteForm({ toJobs }: FormProps) {
  const { t } = useTranslation('printing');
  const { runtime } = useStarted();
  const [language] = useLabelLanguage();
  const [range, setRange] = useKept<readonly [number, number]>('printing.totes', () => [1, 10]);
  const docs = upTo(...range).flatMap((n) => {
    const digits = String(n).padStart(3, '0');
    const data = { words: labelWords[language], name: `T-${digits}`, code: `TOTE-${digits}`, note: null };
    return composed('tote', data, runtime.settings());
  });
  return (
    <PrintFrame kind="tote" batches={[{ docs, copies: 1 }]} toJobs={toJobs}>
      <p className={css.hint}>{t('totes.hint')}</p>
      <Range value={range} most={999} set={setRange} />
    </PrintFrame>
  );
}

/** Handling marks. */
export function HandlingForm({ toJobs }: FormProps) {
  const { t } = useTranslation(['printing', 'labels']);
  const { runtime } = useStarted();
  const [language] = useLabelLanguage();
  const [mark, setMark] = useKept<HandlingMark>('printing.mark', () => 'fragile');
  const [kilograms, setKilograms] = useKept('printing.mark.kg', () => 20);
  const kg = numberFormat(language, { style: 'unit', unit: 'kilogram' });
  const data = { mark, weight: mark === 'heavy' ? kg.format(kilograms) : null };
  const docs = composed('handling', data, runtime.settings());
  return (
    <PrintFrame kind="handling" wordless batches={[{ docs, copies: 1 }]} toJobs={toJobs}>
      <div className={css.marks}>
        <Choice
          label={t('printing:handling.hint')}
          value={mark}
          options={handlingMarks.map((value) => ({ value, name: t(`labels:marks.${value}`) }))}
          onChoose={setMark}
        />
      </div>
      {mark === 'heavy' ? (
        <CountField
          label={t('printing:handling.kilograms')}
          value={kilograms}
          least={1}
          most={999}
          onChange={setKilograms}
        />
      ) : null}
    </PrintFrame>
  );
}

/** Cards for buyers. */
export function CardForm({ toJobs }: FormProps) {
  const { t } = useTranslation('printing');
  const { runtime } = useStarted();
  const [language] = useLabelLanguage();
  const settings = runtime.settings();
  const docs = composed('thank-you', cardData(settings, language), settings);
  return (
    <PrintFrame kind="thank-you" batches={[{ docs, copies: 1 }]} toJobs={toJobs}>
      <p className={css.hint}>{t('cards.hint')}</p>
    </PrintFrame>
  );
}

/** The codes that steer the table. */
export function CommandForm({ toJobs }: FormProps) {
  const { t } = useTranslation('printing');
  const { runtime } = useStarted();
  const [language] = useLabelLanguage();
  const settings = runtime.settings();
  const data = {
    words: labelWords[language],
    station: settings.stationName,
    boxes: settings.packing.boxes.map(({ id, name }) => ({ id, name })),
    packers: settings.packers.map(({ id, name }) => ({ id, name })),
    slots: upTo(1, settings.picking.slots),
    grams: [100, 250, 500, 1000],
  };
  return (
    <PrintFrame
      kind="command-sheet"
      batches={[{ docs: composed('command-sheet', data, settings), copies: 1 }]}
      toJobs={toJobs}
    >
      <p className={css.hint}>{t('sheet.hint')}</p>
    </PrintFrame>
  );
}

/** The codes for checking a scanner. */
export function ScannerCheckForm({ toJobs }: FormProps) {
  const { t } = useTranslation('labels');
  const { runtime } = useStarted();
  const [language] = useLabelLanguage();
  const docs = scannerSheetDocs(runtime.settings(), language);
  return (
    <PrintFrame kind="scanner-check" batches={[{ docs, copies: 1 }]} toJobs={toJobs}>
      <p className={css.hint}>{t('kinds.scanner-check.hint')}</p>
    </PrintFrame>
  );
}

/** A label that shows whether a printer is set right. */
export function TestForm({ toJobs }: FormProps) {
  const { t } = useTranslation('printing');
  const { runtime } = useStarted();
  const [language] = useLabelLanguage();
  const models = useModels();
  const settings = runtime.settings();
  const printer = printerFor('test', settings);
  const docs = printer === null ? [] : [testDoc(printer, models, { ...settings, language })];
  return (
    <PrintFrame kind="test" batches={[{ docs, copies: 1 }]} toJobs={toJobs}>
      <p className={css.hint}>{t('test.hint')}</p>
    </PrintFrame>
  );
}
