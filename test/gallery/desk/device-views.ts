import { usualLine, type ScaleDevice, type SerialDevice } from '#shared/bridge/serial-settings.ts';
import { defaultSettings, type Language } from '#shared/bridge/settings.ts';
import { portIdentity } from '#shared/devices/port.ts';
import type { DeskView } from './desk-views.ts';

const usb = { vendorId: '3118', productId: '2304', serialNumber: '21180B51C4' };
const scanner: SerialDevice = {
  id: 'D1',
  use: 'scanner',
  name: '',
  port: portIdentity({ portName: 'ttyACM0', displayName: 'Honeywell Xenon 1950g', ...usb }),
  line: usualLine,
};
const adapter = portIdentity({ portName: 'COM14', displayName: 'USB-SERIAL CH340 (COM14)' });
const scale: ScaleDevice = {
  id: 'D2',
  use: 'scale',
  name: '',
  port: adapter,
  line: usualLine,
  protocol: 'comma',
  unit: 'kg',
  takes: 'itself',
};

/** Scanners and scales on serial ports: being chosen, at work, and in each trouble. */
export function deviceViews(language: Language): Readonly<Record<string, DeskView>> {
  const page = { page: 'settings', memory: { 'settings.tab': 'scanner' } } as const;
  const usual = defaultSettings('gallery', language);
  return {
    'desk-devices': {
      ...page,
      settings: { ...usual, serial: [scanner, scale] },
      devices: {
        states: { D1: 'open', D2: 'open' },
        arrives: { D1: ']E04601234567893', D2: 'ST,GS,+   1.234kg' },
        scale: {
          kind: 'live',
          name: '',
          reading: { kind: 'stable', grams: 1234 },
          since: 0,
          takes: 'itself',
        },
      },
    },
    'desk-devices-trouble': {
      ...page,
      settings: {
        ...usual,
        serial: [scanner, { ...scale, protocol: 'toledo-8217', name: 'Весы у третьего стола, синие' }],
      },
      devices: {
        states: { D1: 'many', D2: 'open' },
        arrives: { D2: '\u0000ÿ~\u0007x' },
        scale: { kind: 'trouble', name: '', why: 'garbled' },
      },
    },
    'desk-devices-choose': {
      ...page,
      settings: usual,
      clicks: ['[data-go=add-device]'],
      devices: {
        ports: [
          { id: 'a', port: scanner.port },
          { id: 'b', port: adapter },
          { id: 'c', port: portIdentity({ portName: 'ttyS0' }) },
        ],
      },
    },
    'desk-devices-none': {
      ...page,
      settings: usual,
      clicks: ['[data-go=add-device]'],
      devices: { ports: [] },
    },
  };
}
