import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '#shared/bridge/settings.ts';
import { MOST_GUIDE_PICTURES, MOST_GUIDE_TEXT } from '#shared/domain/product/guide.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { languageNames } from '#shared/domain/rules/language-codes.ts';
import { guideSrc } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './guide.module.css';
import { useGuide, type GuideDraft } from './use-guide.ts';

interface Props {
  readonly product: KnownProduct;
  readonly close: () => void;
}

/** How a product is packed, in words and pictures, as the packer will see it (PG1). */
export function GuideForm({ product, close }: Props) {
  const { t } = useTranslation('guides');
  const draft = useGuide(product);
  const { guide } = draft;
  const save = async (next: typeof guide | null): Promise<void> => {
    if (await draft.save(next)) close();
  };
  return (
    <section className={css.form} aria-label={t('title')} aria-busy={draft.busy} data-guide={product.sku}>
      <h3>{t('title')}</h3>
      <p className={css.hint}>{t('hint')}</p>
      <div className={css.texts}>
        {languages.map((language) => (
          <label key={language}>
            <span lang={language}>{languageNames[language]}</span>
            <textarea
              lang={language}
              rows={4}
              maxLength={MOST_GUIDE_TEXT}
              value={guide.text[language]}
              onChange={(event) =>
                draft.change({ ...guide, text: { ...guide.text, [language]: event.target.value } })
              }
            />
          </label>
        ))}
      </div>
      <Pictures draft={draft} />
      {draft.troubles.map(({ why, name }) => (
        <p key={`${why}:${name}`} className={css.wrong} role="alert" data-wrong={why}>
          <Icon name="warn" />
          {t(`wrong.${why}`, { name })}
        </p>
      ))}
      <div className={css.buttons}>
        <button type="button" className="b sm pri" disabled={draft.busy} onClick={() => void save(guide)}>
          {t('save')}
        </button>
        {product.guide === undefined || product.guide === null ? null : (
          <button type="button" className="b sm" onClick={() => void save(null)}>
            {t('remove')}
          </button>
        )}
        <button type="button" className="b sm quiet" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </section>
  );
}

/** The pictures in their order, and the way to more of them. */
function Pictures({ draft }: { readonly draft: GuideDraft }) {
  const { t } = useTranslation('guides');
  const { guide, busy } = draft;
  const id = useId();
  return (
    <div className={css.pictures} role="group" aria-label={t('pictures')}>
      {guide.pictures.map((name, i) => (
        <figure key={name}>
          <img src={guideSrc(name)} alt={t('picture', { n: i + 1 })} />
          <button
            type="button"
            aria-label={t('dropPicture', { n: i + 1 })}
            onClick={() =>
              draft.change({ ...guide, pictures: guide.pictures.filter((each) => each !== name) })
            }
          >
            <Icon name="cross" />
          </button>
        </figure>
      ))}
      {guide.pictures.length >= MOST_GUIDE_PICTURES ? null : (
        <label htmlFor={id} className={css.add}>
          <Icon name="camera" />
          {t('addPicture')}
          <input
            id={id}
            type="file"
            accept="image/*"
            multiple
            disabled={busy}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              void draft.add(files);
            }}
          />
        </label>
      )}
    </div>
  );
}
