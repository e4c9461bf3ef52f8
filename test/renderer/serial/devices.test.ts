import { afterEach, expect, it, vi } from 'vitest';
import { usualLine, type SerialDevice } from '#shared/bridge/serial-settings.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { portIdentity } from '#shared/devices/port.ts';
import { createSerialDevices, type SerialDevices } from '../../../renderer/serial/devices.ts';
import { PlayedPort, PlayedSerial } from '../../kit/web-serial.ts';

const device = (id: string, part: Partial<SerialDevice['line']> = {}): SerialDevice => ({
  id,
  use: 'scanner',
  name: '',
  port: portIdentity({ portName: id }),
  line: { ...usualLine, ...part },
});

let running: SerialDevices | null = null;
afterEach(async () => {
  await running?.stop();
  running = null;
});

/** Devices D1, D2 … and the ports that main would let each of them see. */
function desk(wanted: SerialDevice[]) {
  const serial = new PlayedSerial();
  const of = new Map<string, { same: PlayedPort[]; kind: PlayedPort[] }>();
  const heard: string[] = [];
  let again: () => void = () => undefined;
  let settings = wanted;
  const ask = (async (_name: string, request: { device: string | null; how: 'same' | 'kind' }) => {
    serial.allowed = (port) =>
      request.device === null || of.get(request.device)?.[request.how].includes(port) === true;
    return Promise.resolve(null);
  }) as Ask;
  const devices = createSerialDevices({
    serial,
    ask,
    devices: () => settings,
    up: () => 0,
    every: (_ms, run) => {
      again = run;
      return () => undefined;
    },
    bytes: ({ id }, bytes) => void heard.push(`${id} ${new TextDecoder().decode(bytes)}`),
    changed: () => undefined,
  });
  running = devices;
  const chosen = (id: string, port: PlayedPort, how: 'same' | 'kind' = 'same'): void => {
    const known = of.get(id) ?? { same: [], kind: [] };
    of.set(id, { ...known, [how]: [...known[how], port] });
  };
  return {
    serial,
    devices,
    heard,
    chosen,
    later: () => again(),
    set: (next: SerialDevice[]) => (settings = next),
  };
}

it('SR3 a chosen device is opened as it was set, by itself, and what it sends is heard', async () => {
  const { serial, devices, heard, chosen } = desk([device('D1', { baud: 19_200, parity: 'even', bits: 7 })]);
  const port = serial.plug();
  chosen('D1', port);
  await devices.look();
  expect(devices.state('D1')).toBe('open');
  expect(port.opened).toEqual([{ baudRate: 19_200, dataBits: 7, parity: 'even', stopBits: 1 }]);
  port.says('abc');
  await vi.waitFor(() => expect(heard).toEqual(['D1 abc']));
});

it('SR3 pulled out and plugged in again: it is said, and it works again by itself', async () => {
  const { serial, devices, heard, chosen } = desk([device('D1')]);
  const port = serial.plug();
  chosen('D1', port);
  await devices.look();
  serial.pull(port);
  await vi.waitFor(() => expect(devices.state('D1')).toBe('absent'));
  const back = new PlayedPort();
  chosen('D1', back);
  serial.plug(back);
  await vi.waitFor(() => expect(devices.state('D1')).toBe('open'));
  back.says('here');
  await vi.waitFor(() => expect(heard).toEqual(['D1 here']));
});

it('SR3 a garbled character is no pulled cable', async () => {
  const { serial, devices, heard, chosen } = desk([device('D1')]);
  const port = serial.plug();
  chosen('D1', port);
  await devices.look();
  port.garbles();
  port.says('on');
  await vi.waitFor(() => expect(heard).toEqual(['D1 on']));
  expect(devices.state('D1')).toBe('open');
});

it('SR3 a port that another program holds is tried again until it is free', async () => {
  const { serial, devices, chosen, later } = desk([device('D1')]);
  const port = serial.plug();
  port.held = true;
  chosen('D1', port);
  await devices.look();
  expect(devices.state('D1')).toBe('busy');
  port.held = false;
  later();
  await vi.waitFor(() => expect(devices.state('D1')).toBe('open'));
});

it('SR2 SR3 one of the kind is taken, of two nobody can say which', async () => {
  const { serial, devices, chosen } = desk([device('D1'), device('D2')]);
  const own = serial.plug();
  const moved = serial.plug();
  chosen('D1', own);
  chosen('D2', moved, 'kind');
  await devices.look();
  expect([devices.state('D1'), devices.state('D2')]).toEqual(['open', 'open']);

  const other = desk([device('D3')]);
  for (let i = 0; i < 2; i += 1) other.chosen('D3', other.serial.plug(), 'kind');
  await other.devices.look();
  expect(other.devices.state('D3')).toBe('many');
  await other.devices.stop();
});

it('SR3 a line that is set anew is opened anew, a device that is taken out of the settings is let go', async () => {
  const { serial, devices, chosen, set } = desk([device('D1')]);
  const port = serial.plug();
  chosen('D1', port);
  await devices.look();
  set([device('D1', { baud: 4800 })]);
  await devices.look();
  expect(port.opened).toMatchObject([{ baudRate: 9600 }, { baudRate: 4800 }]);
  set([]);
  await devices.look();
  expect(port.readable).toBeNull();
  expect(devices.state('D1')).toBe('closed');
});

it('SR3 without Web Serial it is said', async () => {
  const devices = createSerialDevices({
    serial: null,
    ask: (() => Promise.resolve(null)) as unknown as Ask,
    devices: () => [device('D1')],
    up: () => 0,
    every: () => () => undefined,
    bytes: () => undefined,
    changed: () => undefined,
  });
  await devices.look();
  expect(devices.state('D1')).toBe('unsupported');
  expect(await devices.request()).toBeNull();
});
