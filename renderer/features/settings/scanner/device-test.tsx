import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SerialDevice } from '#shared/bridge/serial-settings.ts';
import { formatScaleWeight } from '#shared/text/format.ts';
import type { DeviceStateName } from '#shared/text/shape-devices.ts';
import fields from '../../../parts/fields.module.css';
import { KeyChips } from '../../../parts/key-chips.tsx';
import { useStarted } from '../../../runtime/use-runtime.ts';
import { textOfBytes } from '../../../scan/serial.ts';
import { shownKeys } from '../../../scan/shown-keys.ts';
import { scaleWait, type ScaleState } from '../../../session/scale.ts';
import css from './scanner.module.css';

/** Characters of what arrived that are shown: some lines of a scale, or one long code. */
const SHOWN = 64;

/** The last characters of a device, as they came. */
function useArrived(id: string): string {
  const { runtime } = useStarted();
  const [text, setText] = useState('');
  useEffect(
    () =>
      runtime.devices.tap((device, bytes) => {
        if (device === id) setText((before) => (before + textOfBytes(bytes)).slice(-SHOWN));
      }),
    [runtime, id],
  );
  return text;
}

/** The weight that the scale shows now, as the table would see it. */
function LiveWeight({ state }: { readonly state: Extract<ScaleState, { kind: 'live' }> }) {
  const { t, i18n } = useTranslation('devices');
  const { reading } = state;
  const wait = scaleWait(state);
  const grams = 'grams' in reading ? reading.grams : reading.kind === 'zero' ? 0 : null;
  const language = i18n.language === 'ru' || i18n.language === 'zh-CN' ? i18n.language : 'en';
  return (
    <div className={fields.field}>
      <span className={fields.label}>{t('settings.weight')}</span>
      <span className={css.live} data-scale={reading.kind}>
        {grams === null ? '—' : formatScaleWeight(grams, language)}
      </span>
      {wait === null ? null : <span className={fields.hint}>{t(`scale.waits.${wait}.title`)}</span>}
    </div>
  );
}

/** Works, or what is wrong and what to do about it. */
function Standing({ state }: { readonly state: DeviceStateName }) {
  const { t } = useTranslation('devices');
  if (state === 'open' || state === 'closed')
    return (
      <p className={state === 'open' ? fields.ok : fields.hint} role="status">
        {t(`states.${state}`)}
      </p>
    );
  return (
    <p className={fields.wrong} role="alert">
      <b>{t(`states.${state}`)}</b> {t(`hints.${state}`)}
    </p>
  );
}

/** How a device stands and what arrives of it, live (SR3). */
export function DeviceTest({ device }: { readonly device: SerialDevice }) {
  const { t } = useTranslation('devices');
  const { runtime } = useStarted();
  const arrived = useArrived(device.id);
  const port = runtime.devices.state(device.id);
  // The table weighs with the first scale; of others only the bytes are shown.
  const first = runtime.settings().serial.find(({ use }) => use === 'scale');
  const scale = first?.id === device.id ? runtime.devices.scale.state() : null;
  const state: DeviceStateName = port === 'open' && scale?.kind === 'trouble' ? scale.why : port;
  return (
    <>
      <div className={css.head}>
        <span className={fields.label}>{t('settings.port')}</span>
        <span>{[device.port.name, device.port.path].filter((each) => each !== '').join(' · ')}</span>
      </div>
      <Standing state={state} />
      {scale?.kind === 'live' ? <LiveWeight state={scale} /> : null}
      {port === 'open' ? (
        <div className={fields.field}>
          <span className={fields.label}>{t('settings.arrives')}</span>
          {arrived === '' ? (
            <span className={fields.hint}>{t('settings.nothingYet')}</span>
          ) : (
            <KeyChips keys={shownKeys({ text: arrived, aim: null, end: 'silence' })} />
          )}
        </div>
      ) : null}
    </>
  );
}
