import { useEffect, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStarted } from '../runtime/use-runtime.ts';
import { clipSrc } from '../ui/addresses.ts';
import { findLength } from './find-length.ts';
import css from './parcel-photos.module.css';

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

interface Props {
  readonly name: string;
  readonly title: string;
}

/** Plays a piece, saves it as it was kept (CP10), and goes away. */
export function ClipPlayer({ name, title }: Props) {
  const { t } = useTranslation('clip');
  const url = useClip(name);
  return (
    <>
      {url === null ? (
        <p className={css.asking} aria-busy="true">
          {t('later.asking')}
        </p>
      ) : url === false ? (
        <p className={css.asking} role="alert">
          {t('later.missing')}
        </p>
      ) : (
        <Playing url={url} title={title} />
      )}
      <form method="dialog">
        <span>{title}</span>
        {url === null || url === false ? null : (
          <a className="b sm" href={url} download={name.replace('/', '-')}>
            {t('later.save')}
          </a>
        )}
        <button type="submit" className="b sm">
          {t('later.close')}
        </button>
      </form>
    </>
  );
}

function Playing({ url, title }: { readonly url: string; readonly title: string }) {
  const { t } = useTranslation('clip');
  const [state, setState] = useState<'read' | 'ready' | 'broken'>('read');
  const look = ({ currentTarget: { duration, currentTime } }: SyntheticEvent<HTMLVideoElement>): void => {
    if (Number.isFinite(duration) && currentTime === 0) setState('ready');
  };
  return (
    <>
      <video
        className={css.video}
        src={url}
        aria-label={title}
        aria-busy={state === 'read'}
        controls
        muted
        playsInline
        onLoadedMetadata={({ currentTarget }) => findLength(currentTarget)}
        onLoadedData={look}
        onSeeked={look}
        onError={() => setState('broken')}
      />
      {state === 'broken' ? (
        <p className={css.asking} role="alert">
          {t('later.unplayable')}
        </p>
      ) : null}
    </>
  );
}
