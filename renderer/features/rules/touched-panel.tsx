import { useTranslation } from 'react-i18next';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { PostingNumberText } from '../../ui/posting-number.tsx';
import type { Preview, Touched } from './preview-run.ts';
import css from './rules.module.css';

interface Props {
  readonly preview: Preview;
  /** Of the rule that is chosen; null where none is. */
  readonly touched: Touched | null;
  readonly chosen: boolean;
  readonly pick: (number: PostingNumber) => void;
}

/** Numbers of the postings that the chosen rule touches; one of them shows what it would get. */
export function TouchedPanel({ preview, touched, chosen, pick }: Props) {
  const { t } = useTranslation('rules');
  const extra = (touched?.count ?? 0) - (touched?.numbers.length ?? 0);
  return (
    <section className={css.panel} aria-label={t('preview.title')}>
      <h3>{t('preview.title')}</h3>
      {preview.done < preview.all ? (
        <p className={css.quiet}>{t('preview.looking', { done: preview.done, all: preview.all })}</p>
      ) : null}
      {preview.all === 0 ? (
        <p className={css.quiet}>{t('preview.noOpen')}</p>
      ) : !chosen ? (
        <p className={css.quiet}>{t('preview.pick')}</p>
      ) : touched === null || touched.count === 0 ? (
        <p className={css.quiet}>{t('preview.touchesNone')}</p>
      ) : (
        <ul className={css.numbers}>
          {touched.numbers.map((number) => (
            <li key={number}>
              <button type="button" onClick={() => pick(number)}>
                <PostingNumberText number={number} />
              </button>
            </li>
          ))}
          {extra > 0 ? <li className={css.quiet}>{t('preview.more', { count: extra })}</li> : null}
        </ul>
      )}
    </section>
  );
}
