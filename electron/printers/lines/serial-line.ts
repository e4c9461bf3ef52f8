import type { SerialPort } from 'serialport';
import { err, ok } from '#shared/kit/result.ts';
import { codeOf, noLineOf } from './device-errors.ts';
import { createInbox } from './inbox.ts';
import type { Break, Line, NoLine, OpenLine } from './line.ts';

/** A serial port, and how long to wait for what; ms. */
export interface SerialOptions {
  readonly path: string;
  readonly baudRate: number;
  /** Whether the printer says "wait" by its RTS/CTS wires; off for printers that are wired with three. */
  readonly rtscts?: boolean;
  readonly idleMs?: number;
}

/** About a second at 9600 baud, so that progress shows. */
const piece = 960;

class SerialLine implements Line {
  readonly #port: SerialPort;
  readonly #idleMs: number;
  readonly #inbox = createInbox();
  #gone = false;

  constructor(port: SerialPort, idleMs: number) {
    this.#port = port;
    this.#idleMs = idleMs;
    port.on('data', (chunk: Buffer) => this.#inbox.push(chunk));
    const end = (): void => {
      this.#gone = true;
      this.#inbox.end();
    };
    port.on('error', end);
    port.on('close', end);
  }

  async write(bytes: Uint8Array): Promise<Break | null> {
    for (let at = 0; at < bytes.length; at += piece) {
      const part = Buffer.from(bytes.subarray(at, at + piece));
      const broken = await this.#within((done) => {
        this.#port.write(part, (error) =>
          error === null || error === undefined ? this.#port.drain(done) : done(error),
        );
      });
      if (broken !== null) return broken;
    }
    return null;
  }

  read(waitMs: number): Promise<Buffer> {
    return this.#inbox.take(waitMs);
  }

  ended(): boolean {
    return this.#gone;
  }

  finish(): Promise<Break | null> {
    return this.#within((done) => this.#port.drain(done));
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      if (!this.#port.isOpen) return resolve();
      this.#port.close(() => resolve());
    });
  }

  drop(): Promise<void> {
    return new Promise((resolve) => {
      if (!this.#port.isOpen) return resolve();
      this.#port.flush(() => void this.close().then(resolve));
    });
  }

  #within(start: (done: (error?: Error | null) => void) => void): Promise<Break | null> {
    if (this.#gone) return Promise.resolve('cut');
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('timed-out'), this.#idleMs);
      start((error) => {
        clearTimeout(timer);
        resolve(error === null || error === undefined ? null : 'cut');
      });
    });
  }
}

/** serialport has no codes for what it is told by the system on opening, only sentences. */
function reasonOf(error: Error): NoLine {
  if (codeOf(error) !== '') return noLineOf(error);
  if (/permission denied|access denied/iu.test(error.message)) return 'no-permission';
  return /cannot lock|busy|temporarily unavailable/iu.test(error.message) ? 'busy' : 'unreachable';
}

/** Opens a serial port for ourselves alone; sends nothing. The native part is loaded now, not when the program starts. */
export const openSerial =
  ({ path, baudRate, rtscts = false, idleMs = 15_000 }: SerialOptions): OpenLine =>
  async () => {
    const loaded = await import('serialport').catch(() => null);
    if (loaded === null) return err('no-support');
    return new Promise((resolve) => {
      const port = new loaded.SerialPort({ path, baudRate, rtscts, autoOpen: false, lock: true });
      port.open((error) => resolve(error === null ? ok(new SerialLine(port, idleMs)) : err(reasonOf(error))));
    });
  };
