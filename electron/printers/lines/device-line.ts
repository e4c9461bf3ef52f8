import { close, constants, open, read, write } from 'node:fs';
import { promisify } from 'node:util';
import { err, ok } from '#shared/kit/result.ts';
import { isLater, noLineOf } from './device-errors.ts';
import { pause, type Break, type Line, type OpenLine } from './line.ts';

/** A printer device of Linux, and how long to wait for what; ms. */
export interface DeviceOptions {
  readonly device: string;
  /** Without one byte taken before a job is given up. */
  readonly idleMs?: number;
}

const openFile = promisify(open);
const writeFile = promisify(write);
const readFile = promisify(read);
const closeFile = promisify(close);

/** As much as usblp hands to the printer at once. */
const piece = 8 * 1024;
/** Between two tries while the printer takes or says nothing. */
const againMs = 10;

class DeviceLine implements Line {
  readonly #fd: number;
  readonly #idleMs: number;
  #gone = false;
  #open = true;

  constructor(fd: number, idleMs: number) {
    this.#fd = fd;
    this.#idleMs = idleMs;
  }

  async write(bytes: Uint8Array): Promise<Break | null> {
    let at = 0;
    for (let idle = 0; at < bytes.length;) {
      const taken = await this.#try(bytes, at, Math.min(piece, bytes.length - at));
      if (taken === 'cut') return 'cut';
      if (taken !== 'later' && taken > 0) {
        at += taken;
        idle = 0;
        continue;
      }
      if (idle >= this.#idleMs) return 'timed-out';
      await pause(againMs);
      idle += againMs;
    }
    return null;
  }

  async read(waitMs: number): Promise<Buffer> {
    const buffer = Buffer.alloc(4096);
    for (let waited = 0; ; waited += againMs) {
      const length = await this.#tryRead(buffer);
      if (length > 0) return buffer.subarray(0, length);
      if (waited >= waitMs || this.#gone) return Buffer.alloc(0);
      await pause(againMs);
    }
  }

  ended(): boolean {
    return this.#gone;
  }

  /**
   * Waits until the printer has the last piece. Opened without blocking, usblp calls a piece taken while it is still on
   * its way, and throws it away at closing; a write of nothing is put off until it is there (drivers/usb/class/usblp.c).
   */
  async finish(): Promise<Break | null> {
    for (let idle = 0; idle < this.#idleMs; idle += againMs) {
      const taken = await this.#try(Buffer.alloc(1), 0, 0);
      if (taken === 'cut') return 'cut';
      if (taken !== 'later') return null;
      await pause(againMs);
    }
    return 'timed-out';
  }

  async close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await closeFile(this.#fd).catch(() => undefined);
  }

  drop(): Promise<void> {
    return this.close();
  }

  async #try(bytes: Uint8Array, at: number, length: number): Promise<number | 'later' | 'cut'> {
    try {
      return (await writeFile(this.#fd, bytes, at, length)).bytesWritten;
    } catch (thrown) {
      if (isLater(thrown)) return 'later';
      this.#gone = true;
      return 'cut';
    }
  }

  /** A device that cannot be read (EINVAL, EIO of a one-way printer) just says nothing; writing tells whether it is there. */
  async #tryRead(buffer: Buffer): Promise<number> {
    try {
      return (await readFile(this.#fd, buffer, 0, buffer.length, null)).bytesRead;
    } catch {
      return 0;
    }
  }
}

/** Opens a printer device such as `/dev/usb/lp0`; sends nothing. It never blocks: a printer without paper would hold a thread for ever. */
export const openDevice =
  ({ device, idleMs = 15_000 }: DeviceOptions): OpenLine =>
  async () => {
    try {
      const flags = constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY;
      return ok(new DeviceLine(await openFile(device, flags), idleMs));
    } catch (thrown) {
      return err(noLineOf(thrown));
    }
  };
