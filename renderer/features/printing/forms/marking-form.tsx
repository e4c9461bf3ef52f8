import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { GS, parseMarkingCode } from '#shared/domain/rules/marking.ts';
import { labelWords } from '#shared/label/words.ts';
import { useKept } from '../../../runtime/use-kept.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { interpretScan } from '../../../scan/interpret.ts';
import fields from '../../../parts/fields.module.css';
import { composed } from '#shared/printing/compose.ts';
import { batchOf } from '../../../parts/use-desk-print.ts';
import { PrintFrame, useLabelLanguage } from '../print-frame.tsx';
import said from '../../../parts/desk-print-line.module.css';
import css from '../printing.module.css';
import type { FormProps } from '../printing-page.tsx';
import { Icon } from '../../../ui/icons.tsx';

/** The separator as people can see it in a field; no marking code has this sign, and the code itself keeps the real one. */
const SEEN = '|';

/** The label of one marked piece: its code is scanned or pasted, and printed byte for byte. */
export function MarkingForm({ toJobs }: FormProps) {
  const { t } = useTranslation('printing');
  const { runtime, claim } = useStarted();
  const id = useId();
  const [language] = useLabelLanguage();
  const [raw, setRaw] = useKept('printing.marking', () => '');
  const settings = runtime.settings();
  // A marking code scanned on this form is meant for it; every other code leads to the table as always.
  useEffect(
    () =>
      claim((scan) => {
        const meaning = interpretScan(scan);
        if (meaning.kind !== 'marking') return false;
        setRaw(meaning.raw);
        return true;
      }),
    [claim, setRaw],
  );
  const code = raw.trim() === '' ? null : parseMarkingCode(raw.trim().replaceAll(SEEN, GS));
  const product = code?.ok === true ? runtime.book.byGtin(code.value.gtin) : null;
  const docs =
    code?.ok === true
      ? composed(
          'marking',
          {
            words: labelWords[language],
            code: code.value.text,
            name: product?.name ?? '',
            article: product?.offerId ?? '',
          },
          settings,
        )
      : [];
  return (
    <PrintFrame kind="marking" batches={batchOf(docs)} toJobs={toJobs}>
      <div className={fields.field}>
        <label htmlFor={id} className={fields.label}>
          {t('marking.code')}
        </label>
        <textarea
          id={id}
          className={`${fields.input} ${fields.area} ${css.code}`}
          rows={3}
          spellCheck={false}
          value={raw.replaceAll(GS, SEEN)}
          aria-invalid={code?.ok === false}
          onChange={(event) => setRaw(event.target.value.replaceAll(SEEN, GS))}
        />
      </div>
      <p className={css.hint}>{t('marking.hint')}</p>
      {code?.ok === false ? (
        <p className={said.outcome} data-tone="bad" role="alert">
          <Icon name="warn" />
          <span>
            <b>{t('marking.wrong.title')}</b> {t('marking.wrong.hint')}
          </span>
        </p>
      ) : null}
      {code?.ok === true ? (
        <p className={said.outcome} data-tone="ok" role="status">
          <Icon name="check" />
          <span>
            {product === null ? null : <b>{product.name}</b>}
            {t('marking.read', { gtin: code.value.gtin, serial: code.value.serial })}
          </span>
        </p>
      ) : null}
      {raw === '' ? null : (
        <div className={css.pickedLine}>
          <button type="button" className="b sm" onClick={() => setRaw('')}>
            {t('marking.again')}
          </button>
        </div>
      )}
    </PrintFrame>
  );
}
