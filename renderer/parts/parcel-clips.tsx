import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOfPerson, type Language } from '#shared/bridge/settings.ts';
import type { KeptClip } from '#shared/domain/posting/clip.ts';
import { formatMoment } from '#shared/text/format.ts';
import { useStarted } from '../runtime/use-runtime.ts';
import { Icon } from '../ui/icons.tsx';
import { ClipPlayer } from './clip-player.tsx';
import css from './parcel-photos.module.css';
import { useFate } from './use-fate.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** A length as players show it: `2:05`. */
function lengthText(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

/** One piece: whose and how long, played on a click; words where it is there no more (CP10). */
function Piece({ kept }: { readonly kept: KeptClip }) {
  const { t, i18n } = useTranslation('clip');
  const { runtime, timeZone } = useStarted();
  const { clip, by, ended } = kept;
  const fate = useFate('clips.fate', clip);
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, show] = useState(false);
  const settings = runtime.settings();
  if (fate === null) return <span className={css.gone} />;
  if (fate !== 'here') {
    return (
      <span className={css.gone}>
        <Icon name="camera" />
        {t(`later.${fate}`, { days: settings.storage.clipDays })}
      </span>
    );
  }
  const name = nameOfPerson(settings.packers, by);
  const when = formatMoment(clip.from, i18n.language as Language, timeZone);
  const title = t('later.of', { name, when });
  return (
    <>
      <button
        type="button"
        className={css.clip}
        title={title}
        data-clip={clip.name}
        onClick={() => {
          show(true);
          dialog.current?.showModal();
        }}
      >
        <i aria-hidden="true" />
        <span>
          <b>{lengthText(clip.ms)}</b> {t('later.play')}
        </span>
        <small>{t(`later.ended.${ended}`)}</small>
      </button>
      <dialog ref={dialog} className={css.large} aria-label={title} onClose={() => show(false)}>
        {shown ? <ClipPlayer name={clip.name} title={title} /> : null}
      </dialog>
    </>
  );
}

/** The pieces of a parcel's clip, in a row; nothing where none was kept. */
export function ParcelClips({ clips }: { readonly clips: readonly KeptClip[] }) {
  const { t } = useTranslation('clip');
  if (clips.length === 0) return null;
  return (
    <div className={css.row} role="group" aria-label={t('later.title')}>
      {clips.map((kept) => (
        <Piece key={kept.clip.name} kept={kept} />
      ))}
    </div>
  );
}
