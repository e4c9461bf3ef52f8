import { guideSrc } from '../../ui/addresses.ts';
import css from './guide.module.css';

/** The pictures of a guide beside each other, as large as they go (PG2). */
export function GuidePictures({
  pictures,
  alt,
}: {
  readonly pictures: readonly string[];
  readonly alt: string;
}) {
  return (
    <div className={css.pictures} data-pictures={pictures.length}>
      {pictures.map((name) => (
        <img key={name} src={guideSrc(name)} alt={alt} />
      ))}
    </div>
  );
}
