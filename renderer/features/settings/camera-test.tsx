import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createCamera, mediaDevicesOf, type RealCamera } from '../../runtime/camera.ts';
import type { CameraState } from '../../session/camera.ts';
import { Select } from '../../parts/fields.tsx';
import fields from '../../parts/fields.module.css';
import css from './photo-panel.module.css';

interface Props {
  /** Id of the camera; empty for the first one. */
  readonly chosen: string;
  readonly choose: (camera: string) => void;
}

interface Known {
  readonly value: string;
  readonly name: string;
}

/** The cameras this machine has; their names are told only once one was allowed. */
async function camerasOf(devices: MediaDevices | null): Promise<readonly Known[]> {
  const all = (await devices?.enumerateDevices()) ?? [];
  return all.flatMap(({ kind, deviceId, label }) =>
    kind === 'videoinput' && deviceId !== '' && label !== '' ? [{ value: deviceId, name: label }] : [],
  );
}

/** A camera of the page's own, on while it is tested; it goes off with the page. */
function useTestCamera(chosen: string) {
  const [state, setState] = useState<CameraState>({ kind: 'off' });
  const [known, setKnown] = useState<readonly Known[]>([]);
  const running = useRef<RealCamera | null>(null);
  useEffect(() => () => running.current?.stop(), []);
  const show = (on: boolean): void => {
    running.current?.stop();
    if (!on) return;
    const devices = mediaDevicesOf(window);
    const camera = createCamera({
      devices,
      device: () => chosen,
      video: () => document.createElement('video'),
      changed: () => {
        setState(camera.state());
        void camerasOf(devices).then(setKnown, () => setKnown([]));
      },
    });
    running.current = camera;
    camera.want(true);
  };
  return { state, known, show };
}

/** Which camera, with a test beside it: what it sees, or what is wrong. */
export function CameraTest({ chosen, choose }: Props) {
  const { t } = useTranslation('photo');
  const { state, known, show } = useTestCamera(chosen);
  const video = useRef<HTMLVideoElement>(null);
  const stream = state.kind === 'live' ? state.stream : null;
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  const on = state.kind === 'live' || state.kind === 'starting';
  return (
    <>
      {known.length > 1 ? (
        <Select
          label={t('settings.camera')}
          value={known.some(({ value }) => value === chosen) ? chosen : ''}
          options={[{ value: '', name: t('settings.firstCamera') }, ...known]}
          onChoose={(camera) => {
            choose(camera);
            show(false);
          }}
        />
      ) : null}
      {stream === null ? null : <video ref={video} className={css.video} autoPlay muted playsInline />}
      <div className={fields.actions}>
        <button type="button" className="b sm" onClick={() => show(!on)}>
          {on ? t('settings.stop') : t('settings.test')}
        </button>
      </div>
      {state.kind === 'starting' ? <p className={fields.hint}>{t('starting')}</p> : null}
      {state.kind === 'live' ? (
        <p className={fields.ok} role="status">
          {t('settings.works')}
        </p>
      ) : null}
      {state.kind === 'trouble' ? (
        <p className={fields.wrong} role="alert">
          <b>{t(`trouble.${state.why}.title`)}.</b> {t(`trouble.${state.why}.hint`)}
        </p>
      ) : null}
    </>
  );
}
