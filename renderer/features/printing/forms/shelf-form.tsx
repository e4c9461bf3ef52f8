import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_SHELF } from '#shared/domain/rules/shelf-codes.ts';
import { sample } from '#shared/label/samples/sample.ts';
import { labelWords } from '#shared/label/words.ts';
import { composed } from '#shared/printing/compose.ts';
import fields from '../../../parts/fields.module.css';
import { batchOf } from '../../../parts/use-desk-print.ts';
import { useKept } from '../../../runtime/use-kept.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { PrintFrame, useLabelLanguage } from '../print-frame.tsx';
import css from '../printing.module.css';
import type { FormProps } from '../printing-page.tsx';

/** Labels in one printing. */
const MOST = 500;

const signsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim().slice(0, MOST_SHELF))
      .filter((line) => line !== ''),
  ),
];

const byNumber = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Labels of shelves: those that products lie on, or any that somebody writes down. */
export function ShelfForm({ toJobs }: FormProps) {
  const { t } = useTranslation('shelve');
  const { runtime } = useStarted();
  const [language] = useLabelLanguage();
  const settings = runtime.settings();
  const id = useId();
  const used = [...new Set([...runtime.book.products()].flatMap(({ shelf }) => shelf ?? []))].toSorted(
    byNumber.compare,
  );
  const [signs, setSigns] = useKept('printing.shelves', () => used.join('\n'));
  const docs = signsIn(signs)
    .slice(0, MOST)
    .flatMap((shelf) => composed('shelf', { words: labelWords[language], shelf }, settings));
  return (
    <PrintFrame
      kind="shelf"
      batches={batchOf(docs)}
      example={composed('shelf', sample('shelf', language), settings)}
      toJobs={toJobs}
    >
      <p className={css.hint}>{used.length === 0 ? t('print.none') : t('print.hint')}</p>
      <div className={fields.field}>
        <label htmlFor={id} className={fields.label}>
          {t('print.list')}
        </label>
        <textarea
          id={id}
          className={`${fields.input} ${fields.area} ${css.code}`}
          rows={8}
          spellCheck={false}
          value={signs}
          onChange={(event) => setSigns(event.target.value)}
        />
      </div>
      {used.length === 0 ? null : (
        <button type="button" className="b" onClick={() => setSigns(used.join('\n'))}>
          {t('print.all')}
        </button>
      )}
    </PrintFrame>
  );
}
