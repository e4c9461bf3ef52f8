import type { Settings } from '#shared/bridge/settings.ts';
import { deviceName, type ScaleDevice, type SerialDevice } from '#shared/bridge/serial-settings.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { Clock, Ids, Uptime } from '#shared/kit/clock.ts';
import { createRepeats, type Repeats } from '../scan/repeats.ts';
import type { Scan } from '../scan/scan.ts';
import { createSerialReader, type SerialReader } from '../scan/serial.ts';
import { wedgeSettingsOf } from '../scan/settings.ts';
import { createSerialDevices, type SerialDevices } from '../serial/devices.ts';
import type { WebSerial } from '../serial/web-serial.ts';
import type { Scale } from '../session/scale.ts';
import type { DeviceTrouble } from '../session/view.ts';
import { createSerialScale } from './scale.ts';

/** What the devices of the table are made of. */
export interface DevicesParts {
  readonly serial: WebSerial | null;
  readonly ask: Ask;
  readonly settings: () => Settings;
  readonly clock: Clock;
  readonly uptime: Uptime;
  readonly ids: Ids;
  readonly changed: () => void;
  /** The scale said something, be it the same again. */
  readonly scaleSaid: (up: number) => void;
}

/** Hears the bytes of a device as they come. */
export type BytesTap = (device: string, bytes: Uint8Array) => void;

/** Scanners and scales on serial ports, as the rest of the window knows them. */
export interface Devices extends Pick<SerialDevices, 'state' | 'look' | 'request' | 'stop'> {
  readonly scale: Scale;
  /** Shared by every scanner of the table. */
  readonly repeats: Repeats;
  /** Tells of every scan of a serial scanner; returns the way to stop. */
  onScan(listener: (scan: Scan) => void): () => void;
  /** Tells of every byte; returns the way to stop. */
  tap(listener: BytesTap): () => void;
  /** Devices that should be there and are not. */
  troubles(): readonly DeviceTrouble[];
}

const every = (ms: number, run: () => void): (() => void) => {
  const timer = setInterval(run, ms);
  return () => clearInterval(timer);
};

/** How often it is looked whether the scale must be asked, ms. */
const SCALE_LOOK_MS = 50;

/** Brings serial scanners into the same scan machine as the keyboard's. Nothing is opened before the first look. */
export function createDevices(parts: DevicesParts): Devices {
  const { settings, uptime, changed } = parts;
  const repeats = createRepeats();
  const scans = new Set<(scan: Scan) => void>();
  const taps = new Set<BytesTap>();
  const readers = new Map<string, SerialReader>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  function readerOf(id: string): SerialReader {
    const known = readers.get(id);
    if (known !== undefined) return known;
    const made = createSerialReader({
      ids: parts.ids,
      clock: parts.clock,
      settings: () => wedgeSettingsOf(settings().scanner),
      onScan: (scan) => scans.forEach((listener) => listener(scan)),
      repeats,
    });
    readers.set(id, made);
    return made;
  }

  /** Wakes the reader when its code may be over. */
  function wait(id: string, reader: SerialReader): void {
    clearTimeout(timers.get(id));
    const due = reader.due();
    if (due === null) return;
    const wake = (): void => {
      reader.tick(uptime.up());
      wait(id, reader);
    };
    timers.set(id, setTimeout(wake, Math.max(1, due - uptime.up())));
  }

  function scanned(device: SerialDevice, bytes: Uint8Array, at: number): void {
    const reader = readerOf(device.id);
    reader.bytes(bytes, at, deviceName(device));
    wait(device.id, reader);
  }

  const all = createSerialDevices({
    serial: parts.serial,
    ask: parts.ask,
    devices: () => settings().serial,
    up: uptime.up,
    every,
    changed,
    bytes: (device, bytes, at) => {
      for (const tap of taps) tap(device.id, bytes);
      if (device.use === 'scanner') scanned(device, bytes, at);
      else scale.bytes(device, bytes);
    },
  });
  const scale = createSerialScale({
    device: () => settings().serial.find((each): each is ScaleDevice => each.use === 'scale'),
    state: all.state,
    send: (id, bytes) => void all.send(id, bytes),
    up: uptime.up,
    said: () => parts.scaleSaid(uptime.up()),
    changed,
  });
  const asking = every(SCALE_LOOK_MS, scale.tick);

  return {
    ...all,
    scale,
    repeats,
    onScan: (listener) => {
      scans.add(listener);
      return () => void scans.delete(listener);
    },
    tap: (listener) => {
      taps.add(listener);
      return () => void taps.delete(listener);
    },
    troubles: () =>
      settings().serial.flatMap((device) => {
        const port = all.state(device.id);
        const known = { id: device.id, use: device.use, name: deviceName(device) };
        if (port !== 'open' && port !== 'closed') return [{ ...known, state: port }];
        const weighs = device.use === 'scale' ? scale.state() : null;
        return weighs?.kind === 'trouble' ? [{ ...known, state: weighs.why }] : [];
      }),
    stop: () => {
      asking();
      for (const timer of timers.values()) clearTimeout(timer);
      return all.stop();
    },
  };
}
