import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkPattern } from '#shared/domain/rules/waybill/own.ts';
import css from './carriers.module.css';
import { useCarriers } from './use-carriers.ts';
import { useCarrierName } from '../../parts/use-carrier-name.ts';

/** Adds a carrier of the house's own: a name and the form of his numbers (CA2). */
export function OwnForm() {
  const { t } = useTranslation('carriers');
  const { codes, house, save } = useCarriers();
  const nameOf = useCarrierName();
  const [name, setName] = useState('');
  const [pattern, setPattern] = useState('');
  const [failed, setFailed] = useState(false);
  const read = checkPattern(pattern);
  const taken = codes.some((code) => nameOf(code).toLowerCase() === name.trim().toLowerCase());
  const ready = read.ok && !taken && name.trim() !== '' && name.trim().length <= 40;
  const add = async (): Promise<void> => {
    const outcome = await save({ own: [...house.own, { name: name.trim(), pattern: pattern.trim() }] });
    setFailed(outcome !== 'kept');
    if (outcome !== 'kept') return;
    setName('');
    setPattern('');
  };
  return (
    <form
      className={`panel ${css.add}`}
      data-form="own"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void add();
      }}
    >
      <h3>{t('add.title')}</h3>
      <p>{t('add.hint')}</p>
      <div className={css.form}>
        <label className={css.labelled}>
          {t('add.name')}
          <input
            className={css.input}
            data-field="name"
            value={name}
            aria-invalid={taken}
            onChange={(event) => setName(event.target.value)}
          />
          {taken && name.trim() !== '' ? <span className={css.wrong}>{t('add.nameTaken')}</span> : null}
        </label>
        <label className={css.labelled}>
          {t('add.pattern')}
          <input
            className={css.input}
            data-field="pattern"
            value={pattern}
            aria-invalid={pattern !== '' && !read.ok}
            onChange={(event) => setPattern(event.target.value)}
          />
          <span className={pattern !== '' && !read.ok ? css.wrong : undefined}>
            {pattern !== '' && !read.ok ? t(`add.wrong.${read.error}`) : t('add.patternHint')}
          </span>
        </label>
      </div>
      <div className={css.buttons}>
        {failed ? (
          <span className={css.wrong} role="alert">
            {t('notKept')}
          </span>
        ) : null}
        <button type="submit" className="b sm" disabled={!ready}>
          {t('add.save')}
        </button>
      </div>
    </form>
  );
}
