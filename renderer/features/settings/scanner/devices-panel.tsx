import { useTranslation } from 'react-i18next';
import type { SerialDevice } from '#shared/bridge/serial-settings.ts';
import { Panel } from '../../../parts/fields.tsx';
import fields from '../../../parts/fields.module.css';
import type { PanelProps } from '../station-panel.tsx';
import { DeviceCard } from './device-card.tsx';
import { PortChoice } from './port-choice.tsx';
import { useAddDevice } from './use-add-device.ts';

/** Scanners and scales on serial ports: which, how they speak, and what arrives of them (SR1). */
export function DevicesPanel({ settings, change }: PanelProps) {
  const { t } = useTranslation('devices');
  const { serial } = settings;
  const put = (id: string, next: SerialDevice) =>
    change((before) => ({
      ...before,
      serial: before.serial.map((each) => (each.id === id ? next : each)),
    }));
  const adding = useAddDevice(change);
  return (
    <Panel title={t('settings.title')} hint={t('settings.hint')}>
      {serial.length === 0 ? null : (
        <div data-list="devices">
          {serial.map((device) => (
            <DeviceCard
              key={device.id}
              device={device}
              put={(next) => put(device.id, next)}
              remove={() =>
                void change((before) => ({
                  ...before,
                  serial: before.serial.filter(({ id }) => id !== device.id),
                }))
              }
            />
          ))}
        </div>
      )}
      {adding.ports === null ? (
        <div className={fields.actions}>
          <button type="button" className="b sm" data-go="add-device" onClick={adding.begin}>
            {t('settings.add')}
          </button>
        </div>
      ) : (
        <PortChoice ports={adding.ports} choose={adding.choose} />
      )}
    </Panel>
  );
}
