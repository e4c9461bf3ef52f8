import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { labelWords } from '#shared/label/words.ts';
import { useKept } from '../../../runtime/use-kept.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { Choice, TextField } from '../../../parts/fields.tsx';
import fields from '../../../parts/fields.module.css';
import { composed } from '#shared/printing/compose.ts';
import { batchOf } from '../../../parts/use-desk-print.ts';
import { PrintFrame, useLabelLanguage } from '../print-frame.tsx';
import css from '../printing.module.css';
import type { FormProps } from '../printing-page.tsx';

/** A supply as somebody enters it. */
interface Supply {
  readonly number: string;
  readonly warehouse: string;
  readonly type: 'carton' | 'pallet';
  readonly codes: string;
}

const MOST = 200;

const codesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST);

/** Labels for the pallets and boxes of a supply; their codes come from the marketplace. */
export function CargoForm({ toJobs }: FormProps) {
  const { t } = useTranslation('printing');
  const { runtime } = useStarted();
  const [language] = useLabelLanguage();
  const settings = runtime.settings();
  const id = useId();
  const [supply, setSupply] = useKept<Supply>('printing.supply', () => ({
    number: '',
    warehouse: '',
    type: 'carton',
    codes: '',
  }));
  const put = (next: Partial<Supply>): Promise<'kept'> => {
    setSupply((before) => ({ ...before, ...next }));
    return Promise.resolve('kept');
  };
  const codes = codesIn(supply.codes);
  const docs = codes.flatMap((code, i) =>
    composed(
      'cargo-place',
      {
        words: labelWords[language],
        code,
        supply: supply.number,
        warehouse: supply.warehouse,
        seller: settings.seller.name,
        place: { index: i + 1, count: codes.length },
        type: supply.type,
        weight: null,
        contents: [],
      },
      settings,
    ),
  );
  return (
    <PrintFrame kind="cargo-place" batches={batchOf(docs)} toJobs={toJobs}>
      <p className={css.hint}>{t('cargo.hint')}</p>
      <TextField
        label={t('cargo.supply')}
        value={supply.number}
        wrong=""
        onCommit={(number) => put({ number: number.slice(0, 40) })}
        width="short"
      />
      <TextField
        label={t('cargo.warehouse')}
        value={supply.warehouse}
        wrong=""
        onCommit={(warehouse) => put({ warehouse: warehouse.slice(0, 60) })}
        width="short"
      />
      <Choice
        label={t('cargo.type')}
        value={supply.type}
        options={[
          { value: 'carton', name: t('cargo.box') },
          { value: 'pallet', name: t('cargo.pallet') },
        ]}
        onChoose={(type) => void put({ type })}
      />
      <div className={fields.field}>
        <label htmlFor={id} className={fields.label}>
          {t('cargo.code')}
        </label>
        <textarea
          id={id}
          className={`${fields.input} ${fields.area} ${css.code}`}
          rows={5}
          spellCheck={false}
          value={supply.codes}
          onChange={(event) => void put({ codes: event.target.value })}
        />
      </div>
      <p className={css.hint}>{t('cargo.codeHint')}</p>
    </PrintFrame>
  );
}
