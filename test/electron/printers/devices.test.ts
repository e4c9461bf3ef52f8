import { spawnSync } from 'node:child_process';
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { identify } from '../../../electron/printers/identify/identify.ts';
import { isLater, noLineOf } from '../../../electron/printers/lines/device-errors.ts';
import { openDevice } from '../../../electron/printers/lines/device-line.ts';
import { openSerial } from '../../../electron/printers/lines/serial-line.ts';
import { statusProtocols } from '../../../electron/printers/status/protocols.ts';
import type { Transport } from '../../../electron/printers/transport.ts';
import { serialTransport } from '../../../electron/printers/transports/serial.ts';
import { usbTransport } from '../../../electron/printers/transports/usb.ts';
import {
  jobOf,
  sendWith,
  transportContract,
  type TransportBench,
} from '../../contracts/transport.contract.ts';
import { haveSocat, layCable } from '../../kit/cable.ts';
import { startFakePrinter } from '../../kit/fake-printer.ts';
import { freshDir } from '../kit/house.ts';

const protocol = statusProtocols.tspl;
const soon = { protocol, answerMs: 300 };
const kinds: Readonly<Record<string, (device: string) => Transport>> = {
  usb: (device) => usbTransport({ device, ...soon, idleMs: 3_000 }),
  serial: (path) => serialTransport({ path, baudRate: 115_200, ...soon, idleMs: 3_000 }),
};

/** A transport to a device file with a stand-in behind it. */
async function bench(make: (device: string) => Transport): Promise<TransportBench> {
  const printer = await startFakePrinter({ language: 'tspl', model: 'XP-420B' });
  const cable = await layCable(printer.port);
  onTestFinished(async () => {
    await cable.unplug();
    await printer.off();
  });
  return {
    transport: make(cable.device),
    language: 'tspl',
    received: () => Promise.resolve(printer.received()),
    until: (bytes) => printer.until(bytes),
    away: null,
    cutAfter: (bytes) => void printer.until(bytes).then(() => cable.unplug()),
    slow: (bytesPerSecond) => printer.set({ bytesPerSecond }),
    conditions: Object.fromEntries(
      (['ready', 'paper-out', 'head-open', 'jam', 'paused'] as const).map((condition) => [
        condition,
        () => Promise.resolve(printer.set({ condition })),
      ]),
    ),
  };
}

describe.runIf(haveSocat())('device files', () => {
  for (const [name, make] of Object.entries(kinds)) {
    transportContract(name, () => bench(make));

    test(`PN17 ${name}: a cable that is not there is "failed", nothing went out`, async () => {
      const transport = make(path.join(await freshDir(), 'lp7'));
      expect(await sendWith(transport, jobOf('tspl', Buffer.from('x')))).toMatchObject({
        outcome: 'failed',
        detail: 'unreachable',
        started: false,
      });
      expect(await transport.condition()).toBe('unreachable');
    });
  }

  test('PN18 a printer at a cable says who it is, like one on the network', async () => {
    const printer = await startFakePrinter({ language: 'tspl', model: 'XP-420B' });
    const cable = await layCable(printer.port);
    onTestFinished(async () => {
      await cable.unplug();
      await printer.off();
    });
    const said = { language: 'tspl', model: 'xprinter-xp-420b', dpi: 203, condition: 'ready' };
    const lines = [openDevice(cable), openSerial({ path: cable.device, baudRate: 9600 })];
    for (const open of lines) expect(await identify(open, 300)).toMatchObject(said);
  });

  test('PN17 serial: a port that another program has is "busy"', async () => {
    const printer = await startFakePrinter({ language: 'tspl' });
    const cable = await layCable(printer.port);
    onTestFinished(async () => {
      await cable.unplug();
      await printer.off();
    });
    const { SerialPort } = await import('serialport');
    const other = await new Promise<InstanceType<typeof SerialPort>>((resolve) => {
      const port = new SerialPort({ path: cable.device, baudRate: 9600 }, () => resolve(port));
    });
    onTestFinished(() => new Promise<void>((resolve) => other.close(() => resolve())));
    const transport = serialTransport({ path: cable.device, baudRate: 9600, ...soon });
    expect(await sendWith(transport, jobOf('tspl', Buffer.from('x')))).toMatchObject({
      outcome: 'failed',
      detail: 'busy',
    });
  });
});

test('PN17 a device that we may not open says so: the way out is another group, not another cable', async () => {
  const device = path.join(await freshDir(), 'lp0');
  await writeFile(device, '');
  await chmod(device, 0o000);
  // Root may open anything; without its rights for a moment the system says what it says to a packer.
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await chmod(path.dirname(device), 0o755);
  if (isRoot) process.seteuid?.(65_534);
  try {
    expect(await openDevice({ device })()).toEqual({ ok: false, error: 'no-permission' });
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});

test('PN17 what the system says of a device becomes a closed word', () => {
  const thrown = (code: string): Error => Object.assign(new Error(code), { code });
  expect(
    ['EACCES', 'EPERM', 'EBUSY', 'ENOENT', 'ENODEV', 'ENXIO', 'EIO'].map((code) => noLineOf(thrown(code))),
  ).toEqual([
    'no-permission',
    'no-permission',
    'busy',
    'unreachable',
    'unreachable',
    'unreachable',
    'unreachable',
  ]);
  expect(['EAGAIN', 'ENOSPC', 'EINTR'].every((code) => isLater(thrown(code)))).toBe(true);
  expect(isLater(thrown('EIO'))).toBe(false);
});

test('PN5 a device whose printer takes nothing is given up as "maybe" after the time for it', async () => {
  const device = path.join(await freshDir(), 'lp0');
  spawnSync('mkfifo', [device]);
  const transport = usbTransport({ device, protocol: null, idleMs: 100 });
  expect(await sendWith(transport, jobOf('zpl', Buffer.alloc(1024 * 1024)))).toMatchObject({
    outcome: 'maybe',
    detail: 'timed-out',
  });
});
