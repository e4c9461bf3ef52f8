import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons.tsx';
import css from './film-sign.module.css';
import { useTable } from './words.ts';

/** That the packing is being recorded, as whoever works here must be able to see, or calmly why it is not (CP4, CP5). */
export function FilmSign() {
  const { view } = useTable();
  const { t } = useTranslation('clip');
  const { film } = view;
  if (film === null) return null;
  return (
    <div className={css.sign} data-film={film.kind} role="status">
      {film.kind === 'on' ? <i className={css.dot} aria-hidden="true" /> : <Icon name="camera" />}
      <span>
        <b>{t(`sign.${film.kind}`)}</b>
        {film.kind === 'off' ? <small>{t(`why.${film.why}`)}</small> : null}
      </span>
    </div>
  );
}
