import { inShadow } from '#shared/domain/posting/shadow.ts';
import { useContext, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shot } from '../../session/camera.ts';
import type { Screen } from '../../session/view.ts';
import { FittedName } from '../../ui/fitted-name.tsx';
import { Icon } from '../../ui/icons.tsx';
import { CommandButton } from './command-button.tsx';
import { Frame } from './frame.tsx';
import { Lines } from './lines.tsx';
import css from './photo.module.css';
import { ProblemButton, SideButtons } from './side-buttons.tsx';
import { Now, useTable } from './words.ts';

interface Props {
  readonly screen: Extract<Screen, { kind: 'photo' }>;
}

/** What the camera sees now. */
function Live({ stream }: { readonly stream: MediaStream }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const shown = video.current;
    if (shown === null) return;
    shown.srcObject = stream;
    return () => {
      shown.srcObject = null;
    };
  }, [stream]);
  return <video ref={video} autoPlay muted playsInline />;
}

/** The picture that was taken, as it would be kept. */
function Taken({ shot, alt }: { readonly shot: Shot; readonly alt: string }) {
  // In the page itself: an address of a blob can be let go while the picture is still being read.
  const url = useMemo(() => {
    const letters = Array.from(shot.jpeg, (byte) => String.fromCodePoint(byte));
    return `data:image/jpeg;base64,${btoa(letters.join(''))}`;
  }, [shot]);
  return <img src={url} alt={alt} />;
}

/** Where the picture is, or why there is none. */
export function Stage({
  screen: { shot, camera },
}: {
  readonly screen: Pick<Props['screen'], 'shot' | 'camera'>;
}) {
  const { t } = useTranslation('photo');
  if (shot !== null) {
    return (
      <div className={css.stage} data-taken>
        <Taken shot={shot} alt={t('taken')} />
        <span className={css.tag}>
          <Icon name="check" />
          {t('taken')}
        </span>
      </div>
    );
  }
  if (camera.kind === 'live') {
    return (
      <div className={css.stage}>
        {camera.stream === null ? null : <Live stream={camera.stream} />}
        <span className={css.tag}>
          <i className={css.dot} aria-hidden="true" />
          {t('live')}
        </span>
      </div>
    );
  }
  return (
    <div className={css.stage}>
      <div className={css.dark}>
        <Icon name="camera" />
        {camera.kind === 'trouble' ? null : t('starting')}
      </div>
    </div>
  );
}

type Word = 'take' | 'keep' | 'retry';

/** What OK means now; null while it means nothing. */
const wordOf = ({ shot, camera }: Pick<Props['screen'], 'shot' | 'camera'>): Word | null => {
  if (shot !== null) return 'keep';
  return camera.kind === 'live' ? 'take' : camera.kind === 'trouble' ? 'retry' : null;
};

/** The button that says what OK means now. */
export function PhotoOk({ screen }: { readonly screen: Pick<Props['screen'], 'shot' | 'camera'> }) {
  const { t } = useTranslation('photo');
  const word = wordOf(screen);
  if (word === null) return null;
  return (
    <CommandButton
      icon={word === 'keep' ? 'check' : word === 'take' ? 'camera' : 'undo'}
      kind="big-main"
      command={{ kind: 'ok' }}
    >
      {t(word)}
    </CommandButton>
  );
}

/** What to do now: show the box, judge the picture, or mend the camera; and the way out where it cannot be. */
function Instruction({ screen }: Props) {
  const { t } = useTable();
  const { t: p } = useTranslation('photo');
  const { shot, camera, step } = screen;
  const trouble = shot === null && camera.kind === 'trouble' ? camera.why : null;
  const [title, hint] =
    trouble !== null
      ? [p(`trouble.${trouble}.title`), p(`trouble.${trouble}.hint`)]
      : shot !== null
        ? [p('shot.title'), p('shot.hint')]
        : [t('tasks.photo.title'), t('tasks.photo.hint')];
  return (
    <div className="column" role="status">
      <div className="say">
        <Icon name={trouble === null ? 'camera' : 'warn'} />
        {t('line.photo')}
        {step.required ? null : ` · ${t('line.optional')}`}
      </div>
      <FittedName>{title}</FittedName>
      <p className="hint">{hint}</p>
      {trouble === null ? null : <p className={css.way}>{p(step.required ? 'required' : 'optional')}</p>}
    </div>
  );
}

/** A picture of the open box: the camera's, then the one that was taken, kept with OK, taken again with UNDO (PH3). */
export function PhotoScreen({ screen }: Props) {
  const { t } = useTranslation('photo');
  const now = useContext(Now);
  const { posting, work, shot, step } = screen;
  return (
    <Frame posting={posting} work={work}>
      <main className={`main ${css.main}`}>
        <Stage screen={screen} />
        <div className="column">
          <Instruction screen={screen} />
          <div className="foot column">
            <PhotoOk screen={screen} />
            {shot === null ? null : (
              <CommandButton icon="undo" kind="big" command={{ kind: 'undo' }}>
                {t('again')}
              </CommandButton>
            )}
          </div>
        </div>
        <aside className="side">
          <Lines work={work} now={null} />
          {shot === null ? (
            <SideButtons skip={!step.required || inShadow(work, now)} />
          ) : (
            <>
              <div className="grow" />
              <ProblemButton />
            </>
          )}
        </aside>
      </main>
    </Frame>
  );
}
