import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Bonjour } from 'bonjour-service';
import * as v from 'valibot';
import { expect, onTestFinished, test } from 'vitest';
import { ok } from '#shared/kit/result.ts';
import { connectionSchema } from '#shared/printing/printer.ts';
import { nameOfDeviceId, serialWay, usbWay } from '../../../electron/printers/discovery/cables.ts';
import { lookAround, waysOf } from '../../../electron/printers/discovery/discover.ts';
import { mdnsWay } from '../../../electron/printers/discovery/mdns.ts';
import { cupsWay, windowsWay } from '../../../electron/printers/discovery/queues.ts';
import type { Way } from '../../../electron/printers/discovery/way.ts';
import { loadWinspool } from '../../../electron/printers/windows/koffi-winspool.ts';
import { haveCups, startCups } from '../../kit/cups.ts';
import { fakeWinspool } from '../../kit/fake-winspool.ts';
import { freshDir } from '../kit/house.ts';

test('PN19 a printer that announces itself on the network is found, with its port, name and model', async () => {
  const speaker = new Bonjour();
  const name = `Packing ${process.pid}`;
  const published = [
    speaker.publish({ name, type: 'pdl-datastream', port: 9123, txt: { ty: 'Zebra ZD421-203dpi ZPL' } }),
    speaker.publish({ name: `${name} office`, type: 'ipp', port: 631, txt: { ty: 'Zebra ZD421' } }),
  ];
  onTestFinished(
    () => new Promise<void>((resolve) => speaker.unpublishAll(() => speaker.destroy(() => resolve()))),
  );
  await Promise.all(published.map((service) => new Promise((resolve) => service.once('up', resolve))));
  const looked = await mdnsWay(1_200).look();
  const found = looked.ok ? looked.value.filter((printer) => printer.name.startsWith(name)) : [];
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    name,
    by: 'mdns',
    model: 'zebra-zd421-203',
    connection: { kind: 'tcp', port: 9123 },
  });
  expect(v.is(connectionSchema, found[0]?.connection)).toBe(true);
});

test.runIf(haveCups())(
  'PN19 queues of CUPS are found; raw ones by their names, others as a way for documents',
  async () => {
    const cups = await startCups();
    onTestFinished(() => cups.stop());
    cups.addQueue('Xprinter_XP-420B', 'socket://127.0.0.1:9');
    cups.addQueue('office', 'socket://127.0.0.1:9', 'drv:///sample.drv/zebra.ppd');
    cups.addQueue('void', 'file:/dev/null');
    const found = await cupsWay(['/nowhere', cups.server], 'linux', 2_000).look();
    expect(
      found.ok && found.value.map(({ name, model, connection }) => ({ name, model, connection })),
    ).toEqual([
      {
        name: 'office',
        model: 'generic-pdf',
        connection: { kind: 'cups', server: cups.server, queue: 'office' },
      },
      {
        name: 'Xprinter_XP-420B',
        model: 'xprinter-xp-420b',
        connection: { kind: 'cups', server: cups.server, queue: 'Xprinter_XP-420B' },
      },
    ]);
  },
);

test('PN19 queues of Windows are found by their drivers', async () => {
  const spool = fakeWinspool({ name: 'ZDesigner ZD220', port: 9 });
  const found = await windowsWay(() => Promise.resolve(spool)).look();
  expect(found).toMatchObject({
    ok: true,
    value: [{ name: 'ZDesigner ZD220', model: 'zebra-zd220-203', by: 'windows' }],
  });
});

test('PN19 printers on USB are found by what they say of themselves', async () => {
  const root = await freshDir();
  const folders = { dev: path.join(root, 'dev'), sys: path.join(root, 'sys') };
  expect(await usbWay(folders).look()).toEqual(ok([]));
  await mkdir(path.join(folders.sys, 'lp0/device'), { recursive: true });
  await mkdir(folders.dev);
  for (const file of ['lp0', 'lp1', 'hiddev0']) await writeFile(path.join(folders.dev, file), '');
  await writeFile(
    path.join(folders.sys, 'lp0/device/ieee1284_id'),
    'MFG:TSC;CMD:TSPL2;MDL:TE200;CLS:PRINTER;\n',
  );
  expect(await usbWay(folders).look()).toMatchObject({
    ok: true,
    value: [
      { name: 'TSC TE200', model: 'tsc-te200', connection: { kind: 'usb' } },
      { name: 'lp1', model: null },
    ],
  });
  expect(nameOfDeviceId('MANUFACTURER:HPRT;COMMAND SET:CPCL;MODEL:HM-A300E;')).toBe('HPRT HM-A300E');
  expect(nameOfDeviceId('DES:LABEL PRINTER;')).toBe('LABEL PRINTER');
  expect(nameOfDeviceId(';;:;')).toBe('');
});

test('PN19 serial ports with something at them are offered; empty ones of the mainboard are not', async () => {
  const ports = [
    { path: '/dev/ttyS0' },
    { path: '/dev/ttyUSB0', vendorId: '1203', manufacturer: 'TSC', pnpId: 'usb-TSC_TE210-if00' },
    { path: '/dev/rfcomm0' },
    { path: '/dev/tty weird', vendorId: '1' },
  ];
  const found = await serialWay(() => Promise.resolve(ports)).look();
  expect(found.ok && found.value.map(({ connection, model }) => [connection, model])).toEqual([
    [{ kind: 'serial', path: '/dev/ttyUSB0', baudRate: 9600 }, 'tsc-te210'],
    [{ kind: 'serial', path: '/dev/rfcomm0', baudRate: 9600 }, null],
  ]);
});

test('PN19 a way that cannot be used is named, and stops no other; one that hangs is left behind', async () => {
  const hanging: Way = { by: 'mdns', look: () => new Promise(() => undefined) };
  const throwing: Way = { by: 'usb', look: () => Promise.reject(new Error('broken')) };
  const ways = [
    hanging,
    throwing,
    cupsWay(['/nowhere', '127.0.0.1:1'], 'linux', 500),
    windowsWay(loadWinspool('linux')),
    serialWay(() => Promise.resolve(null)),
    windowsWay(() => Promise.resolve(fakeWinspool({ name: 'Q', port: 9 }))),
  ];
  const found = await lookAround(ways, 700);
  expect(found.printers.map(({ name }) => name)).toEqual(['Q']);
  expect(found.failed).toEqual([
    { by: 'mdns', why: 'timed-out' },
    { by: 'usb', why: 'no-support' },
    { by: 'cups', why: 'unreachable' },
    { by: 'windows', why: 'no-support' },
    { by: 'serial', why: 'no-support' },
  ]);
});

test('PN19 each system is searched in the ways it has', () => {
  const ways = (platform: NodeJS.Platform): string[] =>
    waysOf(platform, loadWinspool(platform)).map(({ by }) => by);
  expect(ways('linux')).toEqual(['mdns', 'serial', 'cups', 'usb']);
  expect(ways('win32')).toEqual(['mdns', 'serial', 'windows']);
  expect(ways('darwin')).toEqual(['mdns', 'serial', 'cups']);
});
