import { constants } from 'node:fs';
import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { err, ok } from '#shared/kit/result.ts';
import type { FoundPrinter } from '#shared/printing/found.ts';
import { modelNamed } from '../models.ts';
import type { NotLooked, Way } from './way.ts';

/** Make, model and description of an IEEE 1284 device id, as `MFG:…;MDL:…;DES:…;`, long names as well. */
export function nameOfDeviceId(id: string): string {
  const fields = new Map(
    id.split(';').map((field) => {
      const at = field.indexOf(':');
      return [field.slice(0, Math.max(0, at)).trim().toUpperCase(), field.slice(at + 1).trim()] as const;
    }),
  );
  const field = (...names: readonly string[]): string =>
    names.map((name) => fields.get(name) ?? '').find((text) => text !== '') ?? '';
  const texts = [field('MFG', 'MANUFACTURER'), field('MDL', 'MODEL')].filter((text) => text !== '');
  return texts.length > 0 ? texts.join(' ') : field('DES', 'DESCRIPTION');
}

/** Where Linux keeps printer devices and what it knows of them. */
export interface UsbFolders {
  readonly dev: string;
  readonly sys: string;
}

async function usbPrinter({ dev, sys }: UsbFolders, file: string): Promise<FoundPrinter> {
  const id = await readFile(path.join(sys, file, 'device/ieee1284_id'), 'utf8').catch(() => '');
  const says = nameOfDeviceId(id);
  return {
    name: says === '' ? file : says,
    connection: { kind: 'usb', device: path.posix.join(dev, file) },
    by: 'usb',
    model: modelNamed(`${says} ${id}`)?.id ?? null,
    says: id.trim().slice(0, 200),
  };
}

/** Printer devices of Linux; that one of them may not be opened is told only when nothing else is wrong. */
export const usbWay = (folders: UsbFolders): Way => ({
  by: 'usb',
  async look() {
    const files = await readdir(folders.dev).catch((thrown: unknown): NotLooked | readonly string[] =>
      thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT' ? [] : 'no-permission',
    );
    if (typeof files === 'string') return err(files);
    const devices = files.filter((file) => /^lp\d{1,3}$/u.test(file)).sort();
    const mayOpen = await Promise.all(
      devices.map((file) =>
        access(path.join(folders.dev, file), constants.R_OK | constants.W_OK).then(
          () => true,
          () => false,
        ),
      ),
    );
    if (devices.length > 0 && !mayOpen.includes(true)) return err('no-permission');
    return ok(await Promise.all(devices.map((file) => usbPrinter(folders, file))));
  },
});

/** A serial port as serialport lists it. */
export interface SerialPortInfo {
  readonly path: string;
  readonly manufacturer?: string | undefined;
  readonly pnpId?: string | undefined;
  readonly vendorId?: string | undefined;
  readonly friendlyName?: string | undefined;
}

/** Lists serial ports; null where the native part does not load. */
export type ListSerial = () => Promise<readonly SerialPortInfo[] | null>;

/** The ports of this machine. */
export const listSerialPorts: ListSerial = async () => {
  try {
    return await (await import('serialport')).SerialPort.list();
  } catch {
    return null;
  }
};

const wellFormed = /^(?:\/dev\/[\w./-]{1,120}|COM\d{1,3})$/u;

/** Serial ports with something at them; a mainboard's own empty ones are left out. Nobody is asked: a scale may be there. */
export const serialWay = (list: ListSerial): Way => ({
  by: 'serial',
  async look() {
    const ports = await list();
    if (ports === null) return err('no-support');
    const likely = ports.filter(
      ({ path, vendorId, pnpId }) =>
        wellFormed.test(path) && (vendorId !== undefined || pnpId !== undefined || /rfcomm|^COM/u.test(path)),
    );
    return ok(
      likely.map(({ path, manufacturer = '', friendlyName = '', pnpId = '' }): FoundPrinter => {
        const says = [manufacturer, friendlyName, pnpId].filter((text) => text !== '').join(' ');
        return {
          name: friendlyName === '' ? path : friendlyName,
          connection: { kind: 'serial', path, baudRate: 9600 },
          by: 'serial',
          model: modelNamed(says)?.id ?? null,
          says: says.slice(0, 200),
        };
      }),
    );
  },
});
