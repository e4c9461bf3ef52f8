import type { LineSettings } from '#shared/bridge/serial-settings.ts';

/** What of a browser's serial port a station needs. */
export interface WebSerialPort {
  /** Null while the port is closed or its device is gone; another one after a fault of the line. */
  readonly readable: ReadableStream<Uint8Array> | null;
  readonly writable: WritableStream<Uint8Array> | null;
  open(options: WebSerialOptions): Promise<void>;
  close(): Promise<void>;
}

/** How the browser is told to set a line. */
interface WebSerialOptions {
  readonly baudRate: number;
  readonly dataBits: 7 | 8;
  readonly stopBits: 1 | 2;
  readonly parity: 'none' | 'even' | 'odd';
}

/** What of the browser's `navigator.serial` a station needs. */
export interface WebSerial {
  getPorts(): Promise<readonly WebSerialPort[]>;
  /** Only right after a click or a key. */
  requestPort(): Promise<WebSerialPort>;
  addEventListener(name: 'connect' | 'disconnect', listener: () => void): void;
  removeEventListener(name: 'connect' | 'disconnect', listener: () => void): void;
}

/** A window's serial ports; null where the browser has none. */
export const webSerialOf = (window: Window): WebSerial | null =>
  (window.navigator as { readonly serial?: WebSerial }).serial ?? null;

/** A line as the browser wants it told. */
export const openOptions = ({ baud, bits, parity, stop }: LineSettings): WebSerialOptions => ({
  baudRate: baud,
  dataBits: bits,
  parity,
  stopBits: stop,
});
