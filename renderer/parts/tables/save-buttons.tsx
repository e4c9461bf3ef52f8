import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import fields from '../fields.module.css';
import { saveTable } from './save-table.ts';
import { outForms, type OutForm, type OutRow } from './table-out.ts';

interface Props {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly rows: () => Iterable<OutRow>;
  readonly disabled: boolean;
}

/** A button for each form a table is saved in; while one is made, and where none could be, it says so. */
export function SaveButtons({ name, rows, disabled }: Props) {
  const { t } = useTranslation('goodsTable');
  const [state, setState] = useState<'idle' | 'not-made' | OutForm>('idle');
  const busy = state === 'csv' || state === 'xlsx';
  const save = async (form: OutForm): Promise<void> => {
    setState(form);
    const saved = await saveTable(form, name, rows());
    setState(saved.ok ? 'idle' : 'not-made');
  };
  return (
    <>
      {state === 'not-made' ? (
        <span className={fields.wrong} role="alert">
          {t('save.broken')}
        </span>
      ) : null}
      {outForms.map((form) => (
        <button
          key={form}
          type="button"
          className="b"
          disabled={disabled || busy}
          aria-busy={state === form}
          onClick={() => void save(form)}
        >
          {t(`save.${form}`)}
        </button>
      ))}
    </>
  );
}
