import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoRef } from '#shared/domain/posting/photo.ts';
import { photoSrc } from '../../ui/addresses.ts';
import css from './kept-pictures.module.css';

/** The pictures of a parcel that was just closed, small; one that cannot be shown leaves no hole. */
export function KeptPictures({ photos }: { readonly photos: readonly PhotoRef[] }) {
  const { t } = useTranslation('photo');
  const [broken, setBroken] = useState<readonly string[]>([]);
  const shown = photos.filter(({ name }) => !broken.includes(name));
  if (shown.length === 0) return null;
  return (
    <div className={css.row}>
      {shown.map(({ name }) => (
        <img
          key={name}
          src={photoSrc(name)}
          alt={t('taken')}
          onError={() => setBroken((before) => [...before, name])}
        />
      ))}
    </div>
  );
}
