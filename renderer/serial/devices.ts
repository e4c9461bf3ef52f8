import type { SerialDevice } from '#shared/bridge/serial-settings.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { openPort, type OpenPort } from './open-port.ts';
import type { WebSerial, WebSerialPort } from './web-serial.ts';

/** How a device stands. `absent`: not plugged in. `busy`: it is there and does not open. `many`: two of the kind, and nobody can say which. */
export type DeviceState = 'closed' | 'open' | 'absent' | 'busy' | 'many' | 'unsupported';

/** Bytes of a device; `at` on the clock of `Uptime`, ms. */
export type BytesHeard = (device: SerialDevice, bytes: Uint8Array, at: number) => void;

/** What serial devices are made of. */
export interface SerialParts {
  /** Null where the window has none. */
  readonly serial: WebSerial | null;
  readonly ask: Ask;
  /** The devices of the settings, as they are now. */
  readonly devices: () => readonly SerialDevice[];
  readonly up: () => number;
  /** Calls once in a while until the answer is called. */
  readonly every: (ms: number, run: () => void) => () => void;
  readonly bytes: BytesHeard;
  /** A state is another now. */
  readonly changed: () => void;
}

/** Scanners and scales on serial ports: opened by themselves, and again when they are back (SR3). */
export interface SerialDevices {
  state(id: string): DeviceState;
  /** Looks at the settings and at what is plugged in; for after a change of the settings. */
  look(): Promise<void>;
  /** Sends bytes to a device that is open. */
  send(id: string, bytes: Uint8Array): Promise<boolean>;
  /** Asks for a port; only right after a click. Null where none was chosen. */
  request(): Promise<WebSerialPort | null>;
  stop(): Promise<void>;
}

/** A port that did not open gives no word when it would, and one plugged in while another was looked for may give none. */
const AGAIN_MS = 3000;

interface Held {
  readonly device: SerialDevice;
  readonly open: OpenPort;
}

const asSet = ({ port, line }: SerialDevice): string => JSON.stringify([port, line]);

/** Makes the serial devices; nothing is opened before the first look. */
export function createSerialDevices(parts: SerialParts): SerialDevices {
  const { serial, ask } = parts;
  const held = new Map<string, Held>();
  const states = new Map<string, DeviceState>();
  let stopped = false;

  function become(id: string, state: DeviceState): void {
    if (states.get(id) === state) return;
    states.set(id, state);
    parts.changed();
  }

  const current = (id: string): SerialDevice | undefined => parts.devices().find((each) => each.id === id);

  /** Ports that may be this device, as main lets the window see them. */
  async function portsOf(source: WebSerial, id: string, how: 'same' | 'kind'): Promise<WebSerialPort[]> {
    await ask('serial.offer', { device: id, how });
    const taken = new Set([...held.values()].map(({ open }) => open.port));
    return (await source.getPorts()).filter((port) => !taken.has(port));
  }

  async function find(source: WebSerial, id: string): Promise<WebSerialPort | DeviceState> {
    const same = await portsOf(source, id, 'same');
    const found = same.length > 0 ? same : await portsOf(source, id, 'kind');
    const [port] = found;
    if (port === undefined) return 'absent';
    return found.length > 1 ? 'many' : port;
  }

  async function open(source: WebSerial, device: SerialDevice): Promise<void> {
    const { id } = device;
    const port = await find(source, id);
    if (typeof port === 'string') return become(id, port);
    try {
      const opened = await openPort(port, device.line, {
        bytes: (bytes) => parts.bytes(current(id) ?? device, bytes, parts.up()),
        lost: () => {
          held.delete(id);
          become(id, 'absent');
        },
      });
      held.set(id, { device, open: opened });
      become(id, 'open');
    } catch {
      // The browser does not say why: somebody else holds it, or this user may not use it.
      become(id, 'busy');
    }
  }

  async function closeOthers(wanted: readonly SerialDevice[]): Promise<void> {
    for (const [id, { device, open: opened }] of held) {
      const now = wanted.find((each) => each.id === id);
      if (now !== undefined && asSet(now) === asSet(device)) continue;
      held.delete(id);
      await opened.close();
      become(id, 'closed');
    }
    for (const id of states.keys()) if (!wanted.some((each) => each.id === id)) states.delete(id);
  }

  async function lookOnce(): Promise<void> {
    const wanted = stopped ? [] : parts.devices();
    await closeOthers(wanted);
    const missing = wanted.filter(({ id }) => !held.has(id));
    if (serial === null) return missing.forEach(({ id }) => become(id, 'unsupported'));
    if (missing.length === 0) return;
    for (const device of missing) await open(serial, device);
    // From here on a plugged-in device may be any of those that were chosen.
    await ask('serial.offer', { device: null, how: 'kind' });
  }

  let line: Promise<void> = Promise.resolve();
  const look = (): Promise<void> => (line = line.then(lookOnce, lookOnce));
  const again = (): void => void look();

  const waits = (): boolean => serial !== null && parts.devices().some(({ id }) => !held.has(id));
  const quiet = parts.every(AGAIN_MS, () => (waits() ? again() : undefined));
  serial?.addEventListener('connect', again);
  serial?.addEventListener('disconnect', again);

  return {
    state: (id) => states.get(id) ?? 'closed',
    look,
    send: async (id, bytes) => (await held.get(id)?.open.send(bytes)) ?? false,
    request: async () => {
      try {
        return (await serial?.requestPort()) ?? null;
      } catch {
        return null;
      }
    },
    stop: () => {
      stopped = true;
      quiet();
      serial?.removeEventListener('connect', again);
      serial?.removeEventListener('disconnect', again);
      return look();
    },
  };
}
