import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { err, ok } from '#shared/kit/result.ts';
import { createInbox } from './inbox.ts';
import { mayBePrinter, nearLookup } from './near.ts';
import type { Break, Line, OpenLine } from './line.ts';

/** Where a raw printer listens, and how long to wait for what; ms. */
export interface SocketOptions {
  readonly host: string;
  readonly port: number;
  readonly connectMs?: number;
  /** Without one byte taken before a job is given up; a printer that is slow but takes some is never given up. */
  readonly idleMs?: number;
  /** For the printer to hang up after all bytes are taken; many never do, so its silence is no failure. */
  readonly lingerMs?: number;
  /** How long an abandoned socket goes on delivering what the printer has not taken yet. */
  readonly afterMs?: number;
}

/** Small enough that progress shows on a slow printer, large enough to cost nothing on a quick one. */
const piece = 32 * 1024;

class SocketLine implements Line {
  readonly #socket: Socket;
  readonly #options: SocketOptions;
  readonly #inbox = createInbox();
  #hungUp = false;
  #broken = false;
  #closed = false;

  constructor(socket: Socket, options: SocketOptions) {
    this.#socket = socket;
    this.#options = options;
    // What the printer says must be read even if nobody asked, or its end never comes.
    socket.on('data', (chunk) => this.#inbox.push(chunk));
    socket.on('end', () => {
      this.#hungUp = true;
      this.#inbox.end();
    });
    socket.on('error', () => (this.#broken = true));
    socket.on('close', () => {
      this.#closed = true;
      this.#inbox.end();
    });
  }

  async write(bytes: Uint8Array): Promise<Break | null> {
    for (let at = 0; at < bytes.length; at += piece) {
      const broken = await this.#writePiece(bytes.subarray(at, at + piece));
      if (broken !== null) return broken;
    }
    return null;
  }

  #writePiece(bytes: Uint8Array): Promise<Break | null> {
    // Who hung up before the last byte has not taken it.
    if (this.ended()) return Promise.resolve('cut');
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('timed-out'), this.#options.idleMs ?? 15_000);
      this.#socket.write(bytes, (error) => {
        clearTimeout(timer);
        resolve(error === null || error === undefined ? null : 'cut');
      });
    });
  }

  read(waitMs: number): Promise<Buffer> {
    return this.#inbox.take(waitMs);
  }

  ended(): boolean {
    return this.#hungUp || this.#broken || this.#closed;
  }

  finish(): Promise<Break | null> {
    if (this.#closed) return Promise.resolve(this.#broken ? 'cut' : null);
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), this.#options.lingerMs ?? 1_500);
      this.#socket.once('close', () => {
        clearTimeout(timer);
        resolve(this.#broken ? 'cut' : null);
      });
      this.#socket.end();
    });
  }

  close(): Promise<void> {
    if (this.#closed || this.#broken) return this.drop();
    // Destroyed at once, bytes still in the system's buffers could be thrown away when the printer says something.
    const timer = setTimeout(() => this.#socket.destroy(), this.#options.afterMs ?? 30_000).unref();
    this.#socket.once('close', () => clearTimeout(timer));
    this.#socket.unref();
    this.#socket.end();
    return Promise.resolve();
  }

  drop(): Promise<void> {
    this.#socket.resetAndDestroy();
    return Promise.resolve();
  }
}

/** Opens a socket to a raw printer; sends nothing. */
export const openSocket =
  (options: SocketOptions): OpenLine =>
  () =>
    new Promise((resolve) => {
      const { host, port } = options;
      if (host === '' || !mayBePrinter(host, port)) return resolve(err('unreachable'));
      const socket = connect({ host, port, lookup: nearLookup, noDelay: true, allowHalfOpen: true });
      const timer = setTimeout(() => give(false), options.connectMs ?? 3_000);
      const give = (open: boolean): void => {
        clearTimeout(timer);
        socket.removeAllListeners();
        if (!open) socket.on('error', () => undefined).destroy();
        resolve(open ? ok(new SocketLine(socket, options)) : err('unreachable'));
      };
      socket.once('connect', () => give(true));
      socket.once('error', () => give(false));
    });
