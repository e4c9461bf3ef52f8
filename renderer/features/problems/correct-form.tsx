import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './problems.module.css';

/** Another tracking number in place of the one that was refused. */
export function CorrectForm({
  take,
  close,
}: {
  readonly take: (raw: string) => void;
  readonly close: () => void;
}) {
  const { t } = useTranslation('app');
  const [raw, setRaw] = useState('');
  return (
    <form
      className={css.form}
      data-form="correct"
      onSubmit={(event) => {
        event.preventDefault();
        if (raw.trim() !== '') take(raw);
      }}
    >
      <div className={css.formRow}>
        <label className={`${css.grow} ${css.message}`}>
          {t('problems.correction')}
          <input value={raw} maxLength={64} autoFocus onChange={(event) => setRaw(event.target.value)} />
        </label>
        <button type="button" className="b sm" onClick={close}>
          {t('pages.close')}
        </button>
        <button type="submit" className="b sm pri" disabled={raw.trim() === ''}>
          {t('problems.take')}
        </button>
      </div>
    </form>
  );
}
