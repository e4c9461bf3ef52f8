import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SerialBench, WiredDevice } from '../kit/serial-bench.ts';
import { eventually, launch, newFolder, type Started } from './launch.ts';

let started: Started;
let bench: SerialBench;
let scanner: WiredDevice;
let other: WiredDevice;

beforeAll(async () => {
  const dir = newFolder();
  bench = new SerialBench(dir);
  scanner = await WiredDevice.create({
    portName: 'ttyACM0',
    displayName: 'Scanner',
    vendorId: '3118',
    productId: '2304',
    serialNumber: 'S1',
  });
  other = await WiredDevice.create({ portName: 'ttyS0' });
  await bench.plug(scanner);
  await bench.plug(other);
  started = await launch(dir, { ELECTRON_HOST_SERIAL: bench.file });
  await started.page.evaluate(() => {
    const world = window as unknown as Record<string, unknown>;
    world['heard'] = [];
  });
}, 60_000);

afterAll(async () => {
  await started.app.close();
  await Promise.all([scanner.close(), other.close()]);
  fs.rmSync(started.dir, { recursive: true, force: true });
}, 60_000);

describe('serial ports', () => {
  it('are seen as the app’s device handler says, which is asked in Chromium’s own words', async () => {
    const infos = await started.page.evaluate(async () => {
      const { serial } = navigator as unknown as { serial: { getPorts(): Promise<{ getInfo(): object }[]> } };
      return (await serial.getPorts()).map((port) => port.getInfo());
    });
    expect(infos).toEqual([{ usbVendorId: 3118, usbProductId: 2304 }]);
    const told = (await started.page.evaluate(() => window.station.call('serial told'))) as object[];
    expect(told).toMatchObject([
      {
        deviceType: 'serial',
        origin: 'app://fixture/',
        device: { name: 'Scanner', vendor_id: 3118, product_id: 2304, serial_number: 'S1' },
      },
      { deviceType: 'serial', device: { name: '/dev/ttyS0' } },
    ]);
  });

  it('are chosen by the app out of the list it is given', async () => {
    const info = await started.page.evaluate(async () => {
      const { serial } = navigator as unknown as {
        serial: { requestPort(): Promise<{ getInfo(): object }> };
      };
      return (await serial.requestPort()).getInfo();
    });
    expect(info).toEqual({ usbVendorId: 3118, usbProductId: 2304 });
  });

  it('carry bytes both ways, tell when they are lost, and come back as they were unplugged', async () => {
    scanner.answers = (bytes) => Buffer.concat([Buffer.from('echo '), bytes]);
    await started.page.evaluate(async () => {
      interface Port {
        readonly readable: ReadableStream<Uint8Array>;
        readonly writable: WritableStream<Uint8Array>;
        open(options: object): Promise<void>;
      }
      const { serial } = navigator as unknown as {
        serial: EventTarget & { getPorts(): Promise<Port[]> };
      };
      const heard = (window as unknown as { heard: string[] }).heard;
      for (const name of ['connect', 'disconnect']) serial.addEventListener(name, () => heard.push(name));
      const [port] = await serial.getPorts();
      if (port === undefined) throw new Error('no port');
      await port.open({ baudRate: 19_200, parity: 'even' });
      const writer = port.writable.getWriter();
      await writer.write(new TextEncoder().encode('hello'));
      const reader = port.readable.getReader();
      void (async () => {
        for (let part = await reader.read(); !part.done; part = await reader.read())
          heard.push(new TextDecoder().decode(part.value));
      })().catch((error: Error) => heard.push(error.name));
    });
    const heard = () => started.page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    await eventually(heard).toEqual(['echo hello']);
    expect(started.records('serial-open')).toMatchObject([
      { port: 'ttyACM0', options: { baudRate: 19_200, parity: 'even' } },
    ]);
    await bench.unplug(scanner);
    // The stream and the event are told of it in no order.
    await eventually(async () => (await heard()).slice(1).toSorted()).toEqual(['NetworkError', 'disconnect']);
    await bench.plug(scanner);
    await eventually(async () => (await heard()).at(-1)).toBe('connect');
  });
});
