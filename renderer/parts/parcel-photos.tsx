import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { photoDay, type PhotoRef } from '#shared/domain/posting/photo.ts';
import { formatDay } from '#shared/text/format.ts';
import { useStarted } from '../runtime/use-runtime.ts';
import { photoSrc } from '../ui/addresses.ts';
import { Icon } from '../ui/icons.tsx';
import css from './parcel-photos.module.css';
import { useFate } from './use-fate.ts';

/** One picture: small, and large on a click; words where it is there no more (PH7, PH10). */
function Photo({ photo }: { readonly photo: PhotoRef }) {
  const { t, i18n } = useTranslation('photo');
  const { runtime } = useStarted();
  const fate = useFate('photos.fate', photo);
  const dialog = useRef<HTMLDialogElement>(null);
  const day = photoDay(photo.name);
  const when = day === null ? '' : formatDay(day, i18n.language as Language, 'UTC');
  const alt = t('later.of', { when });
  if (fate === null) return <span className={css.gone} />;
  if (fate !== 'here') {
    return (
      <span className={css.gone}>
        <Icon name="camera" />
        {t(`later.${fate}`, { days: runtime.settings().storage.photoDays })}
      </span>
    );
  }
  return (
    <>
      <button
        type="button"
        className={css.thumb}
        title={t('later.open')}
        onClick={() => dialog.current?.showModal()}
      >
        <img src={photoSrc(photo.name)} alt={alt} loading="lazy" />
      </button>
      <dialog ref={dialog} className={css.large} aria-label={alt}>
        <img src={photoSrc(photo.name)} alt={alt} loading="lazy" />
        <form method="dialog">
          <span>{alt}</span>
          <button type="submit" className="b sm">
            {t('later.close')}
          </button>
        </form>
      </dialog>
    </>
  );
}

/** The pictures of a parcel, in a row; nothing where none was taken. */
export function ParcelPhotos({ photos }: { readonly photos: readonly PhotoRef[] }) {
  const { t } = useTranslation('photo');
  if (photos.length === 0) return null;
  return (
    <div className={css.row} role="group" aria-label={t('later.title')}>
      {photos.map((photo) => (
        <Photo key={photo.name} photo={photo} />
      ))}
    </div>
  );
}
