import { useTranslation } from 'react-i18next';
import {
  bauds,
  deviceName,
  parities,
  scaleTakes,
  usualLine,
  type LineSettings,
  type ScaleDevice,
  type SerialDevice,
} from '#shared/bridge/serial-settings.ts';
import { scaleProtocolNames, type ScaleProtocolName } from '#shared/devices/scale/names.ts';
import { scaleProtocols } from '#shared/devices/scale/reader.ts';
import { scaleUnits } from '#shared/devices/scale/units.ts';
import { Choice, Select, TextField, type SaveOutcome } from '../../../parts/fields.tsx';
import css from './scanner.module.css';
import { DeviceTest } from './device-test.tsx';

interface CardProps {
  readonly device: SerialDevice;
  readonly put: (next: SerialDevice) => Promise<SaveOutcome>;
  readonly remove: () => void;
}

/** How such scales are set out of their box. */
const lineOf = (protocol: ScaleProtocolName): LineSettings => ({
  ...usualLine,
  ...scaleProtocols[protocol].line,
});

function usedAs(device: SerialDevice, use: SerialDevice['use']): SerialDevice {
  if (device.use === use) return device;
  const { id, name, port } = device;
  return use === 'scanner'
    ? { id, name, port, use, line: { ...usualLine } }
    : { id, name, port, use, line: lineOf('comma'), protocol: 'comma', unit: 'kg', takes: 'ok' };
}

/** Speed and shape of the line. */
function LineFields({ device, put }: Pick<CardProps, 'device' | 'put'>) {
  const { t } = useTranslation('devices');
  const { line } = device;
  const set = (next: Partial<LineSettings>) => void put({ ...device, line: { ...line, ...next } });
  const number = <T extends number>(label: string, value: T, all: readonly T[], take: (value: T) => void) => (
    <Select
      label={label}
      value={String(value)}
      options={all.map((each) => ({ value: String(each), name: String(each) }))}
      onChoose={(chosen) => all.filter((each) => String(each) === chosen).forEach(take)}
    />
  );
  return (
    <div className={css.row}>
      {number(t('settings.baud'), line.baud, bauds, (baud) => set({ baud }))}
      {number(t('settings.bits'), line.bits, [8, 7], (bits) => set({ bits }))}
      <Select
        label={t('settings.parity')}
        value={line.parity}
        options={parities.map((value) => ({ value, name: t(`settings.parities.${value}`) }))}
        onChoose={(parity) => set({ parity })}
      />
      {number(t('settings.stop'), line.stop, [1, 2], (stop) => set({ stop }))}
    </div>
  );
}

function ScaleFields({ device, put }: { readonly device: ScaleDevice } & Pick<CardProps, 'put'>) {
  const { t } = useTranslation('devices');
  return (
    <>
      <Select
        label={t('settings.protocol')}
        value={device.protocol}
        options={scaleProtocolNames.map((value) => ({ value, name: t(`settings.protocols.${value}`) }))}
        onChoose={(protocol) => void put({ ...device, protocol, line: lineOf(protocol) })}
      />
      {scaleProtocols[device.protocol].saysUnit ? null : (
        <Choice
          label={t('settings.unit')}
          value={device.unit}
          options={scaleUnits.map((value) => ({ value, name: value }))}
          onChoose={(unit) => void put({ ...device, unit })}
        />
      )}
      <Choice
        label={t('settings.takes')}
        value={device.takes}
        options={scaleTakes.map((value) => ({ value, name: t(`settings.takesWays.${value}`) }))}
        onChoose={(takes) => void put({ ...device, takes })}
      />
    </>
  );
}

/** One device: what it is, how it speaks, how it stands, and what arrives of it. */
export function DeviceCard({ device, put, remove }: CardProps) {
  const { t } = useTranslation('devices');
  return (
    <section className={css.device} data-device={device.id} aria-label={deviceName(device)}>
      <div className={css.row}>
        <Choice
          label={t('settings.what')}
          value={device.use}
          options={(['scanner', 'scale'] as const).map((value) => ({ value, name: t(`use.${value}`) }))}
          onChoose={(use) => void put(usedAs(device, use))}
        />
        <TextField
          label={t('settings.name')}
          value={device.name}
          placeholder={device.port.name}
          wrong={t('settings.wrong')}
          onCommit={(name) => put({ ...device, name })}
          width="short"
        />
      </div>
      {device.use === 'scale' ? <ScaleFields device={device} put={put} /> : null}
      <LineFields device={device} put={put} />
      <DeviceTest device={device} />
      <div>
        <button type="button" className="b sm quiet" onClick={remove}>
          {t('settings.remove')}
        </button>
      </div>
    </section>
  );
}
