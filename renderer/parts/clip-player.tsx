import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStarted } from '../runtime/use-runtime.ts';
import { clipSrc } from '../ui/addresses.ts';
import css from './parcel-photos.module.css';
import { findLength } from './find-length.ts';

/** A piece as the page holds it while it is shown; null until it is here, false where main does not give it. */
function useClip(name: string): string | null | false {
  const { log } = useStarted();
  const [url, setUrl] = useState<string | null | false>(null);
  useEffect(() => {
    let gone = false;
    let made: string | null = null;
    const load = async (): Promise<void> => {
      // The whole of it: a player jumps about only in what it has.
      const answer = await fetch(clipSrc(name), { cache: 'no-store' });
      const blob = answer.ok ? await answer.blob() : null;
      if (gone) return;
      made = blob === null ? null : URL.createObjectURL(blob);
      setUrl(made ?? false);
    };
    load().catch((thrown: unknown) => {
      log('clip-load', String(thrown));
      setUrl(false);
    });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [name, log]);
  return url;
}

/** Plays a piece, and saves it as it was kept (CP10). */
export function ClipPlayer({ name, title }: { readonly name: string; readonly title: string }) {
  const { t } = useTranslation('clip');
  const url = useClip(name);
  const [state, setState] = useState<'read' | 'ready' | 'broken'>('read');
  if (url === null)
    return (
      <p className={css.asking} aria-busy="true">
        {t('later.asking')}
      </p>
    );
  if (url === false) return <p className={css.asking}>{t('later.missing')}</p>;
  return (
    <>
      <video
        className={css.video}
        src={url}
        aria-label={title}
        controls
        muted
        playsInline
        aria-busy={state === 'read'}
        onLoadedMetadata={({ currentTarget }) => findLength(currentTarget)}
        onDurationChange={({ currentTarget }) =>
          Number.isFinite(currentTarget.duration) ? setState('ready') : undefined
        }
        onError={() => setState('broken')}
      />
      {state === 'broken' ? (
        <p className={css.asking} role="alert">
          {t('later.unplayable')}
        </p>
      ) : null}
      <a className="b sm" href={url} download={name.replace('/', '-')}>
        {t('later.save')}
      </a>
    </>
  );
}
