import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { usualLine, type SerialDevice } from '#shared/bridge/serial-settings.ts';
import { portIdentity } from '#shared/devices/port.ts';
import type { StationSession } from '../../electron/electron.ts';
import { createSerialPorts } from '../../electron/serial.ts';
import { memoryLog } from './kit/house.ts';

const origin = 'app://station/';
const scannerPort = {
  portId: 'one',
  portName: 'ttyACM0',
  displayName: 'Scanner',
  vendorId: '3118',
  productId: '2304',
  serialNumber: 'S1',
};
const adapter = (portId: string, portName: string) => ({
  portId,
  portName,
  displayName: 'USB Serial',
  vendorId: '6790',
  productId: '29987',
});
const asked = { name: 'Scanner', vendor_id: 3118, product_id: 2304, serial_number: 'S1' };

const device = (id: string, port: unknown): SerialDevice => ({
  id,
  use: 'scanner',
  name: '',
  port: portIdentity(port),
  line: usualLine,
});

function guard(serial: readonly SerialDevice[]) {
  const pushed: unknown[] = [];
  const session = new EventEmitter();
  const ports = createSerialPorts({
    settings: () => ({ ...defaultSettings('S1', 'en'), serial: [...serial] }),
    push: (_name, payload) => void pushed.push(payload),
    log: memoryLog(),
  });
  ports.listen(session as unknown as StationSession);
  const sees = (seen: unknown, from = origin): boolean =>
    ports.permits({ deviceType: 'serial', origin: from, device: seen });
  const asks = (url: string, list: readonly unknown[]) => {
    const answers: string[] = [];
    let prevented = false;
    const event = { preventDefault: () => (prevented = true) };
    session.emit('select-serial-port', event, list, { getURL: () => url }, (id: string) => answers.push(id));
    return { answers, prevented };
  };
  return { ports, session, pushed, sees, asks };
}

it('SR1 a page of ours sees the ports that were chosen, and nobody sees anything else', () => {
  const { ports, sees } = guard([device('D1', scannerPort)]);
  expect(sees(asked)).toBe(true);
  expect(sees({ ...asked, serial_number: 'S2' })).toBe(false);
  expect(sees(asked, 'https://evil.example/')).toBe(false);
  expect(sees(asked, 'app://station.evil/')).toBe(false);
  for (const deviceType of ['hid', 'usb'])
    expect(ports.permits({ deviceType, origin, device: asked })).toBe(false);
  expect(guard([]).sees(asked)).toBe(false);
});

it('SR2 two of the same kind: each device is offered its own, and takes another one only where nobody else has it', async () => {
  const [first, second] = [
    { name: 'CH340', device_instance_id: 'USB\\VID_1A86&PID_7523\\5&1&0&1' },
    { name: 'CH340', device_instance_id: 'USB\\VID_1A86&PID_7523\\5&1&0&2' },
  ];
  const moved = { name: 'CH340', device_instance_id: 'USB\\VID_1A86&PID_7523\\5&1&0&3' };
  const { ports, sees } = guard([device('D1', first), device('D2', second)]);
  await ports.handlers['serial.offer']({ device: 'D1', how: 'same' });
  expect([first, second, moved].map((seen) => sees(seen))).toEqual([true, false, false]);
  await ports.handlers['serial.offer']({ device: 'D1', how: 'kind' });
  expect([first, second, moved].map((seen) => sees(seen))).toEqual([true, false, true]);
  await ports.handlers['serial.offer']({ device: null, how: 'kind' });
  expect([first, second, moved].map((seen) => sees(seen))).toEqual([true, true, true]);
});

it('SR1 the question which port goes to the window, and only a port of the list can be the answer', async () => {
  const { ports, session, pushed, asks } = guard([]);
  const open = asks(`${origin}index.html`, [scannerPort]);
  expect(open.prevented).toBe(true);
  session.emit('serial-port-added', {}, adapter('two', 'ttyUSB0'));
  session.emit('serial-port-added', {}, adapter('three', 'ttyUSB1'));
  session.emit('serial-port-removed', {}, adapter('three', 'ttyUSB1'));
  expect(pushed.at(-1)).toMatchObject([{ id: 'one' }, { id: 'two', port: { path: 'ttyUSB0' } }]);
  expect(await ports.handlers['serial.choose']({ id: 'two' })).toMatchObject({ name: 'USB Serial' });
  expect(open.answers).toEqual(['two']);
  expect(await ports.handlers['serial.choose']({ id: 'one' })).toBeNull();

  const invented = asks(origin, [scannerPort]);
  expect(await ports.handlers['serial.choose']({ id: 'nine' })).toBeNull();
  expect(invented.answers).toEqual(['']);
});

it('SR1 another page is refused at once, and a second question ends the first', () => {
  const { pushed, asks } = guard([]);
  expect(asks('https://evil.example/', [scannerPort]).answers).toEqual(['']);
  expect(pushed).toEqual([]);
  const first = asks(origin, [scannerPort]);
  asks(origin, [scannerPort]);
  expect(first.answers).toEqual(['']);
});
