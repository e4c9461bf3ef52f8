import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { failed, maybe, sent } from '../transport.ts';
import type { SendResult, Transport } from '../transport.ts';

/** Where a raw printer listens, and how long to wait for what; ms. */
export interface TcpOptions {
  readonly host: string;
  readonly port: number;
  readonly connectMs?: number;
  /** Until all bytes are taken. */
  readonly drainMs?: number;
  /** For the printer to hang up after all bytes are taken; many never do, so its end is no failure. */
  readonly lingerMs?: number;
}

function open({ host, port, connectMs = 3_000 }: TcpOptions): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, noDelay: true });
    const timer = setTimeout(() => give(null), connectMs);
    const give = (result: Socket | null): void => {
      clearTimeout(timer);
      socket.removeAllListeners();
      if (result === null) socket.on('error', () => undefined).destroy();
      resolve(result);
    };
    socket.once('connect', () => give(socket));
    socket.once('error', () => give(null));
  });
}

/** Hands over the bytes and the end of them, then listens whether the printer breaks off. */
function deliver(
  socket: Socket,
  bytes: Uint8Array,
  { drainMs = 10_000, lingerMs = 1_500 }: TcpOptions,
): Promise<SendResult> {
  return new Promise((resolve) => {
    let drained = false;
    const give = (result: SendResult): void => {
      clearTimeout(timer);
      resolve(result);
    };
    let timer = setTimeout(() => give(maybe('timed-out')), drainMs);
    socket.on('error', () => give(maybe('cut')));
    socket.on('close', () => give(drained ? sent : maybe('cut')));
    // What the printer says is not asked for, but must be read, or its end never comes.
    socket.resume();
    socket.end(bytes, () => {
      drained = true;
      clearTimeout(timer);
      timer = setTimeout(() => give(sent), lingerMs);
    });
  });
}

/** Raw printing on port 9100: connect, write, half-close. Silence after the last byte counts as printed. */
export function tcpTransport(options: TcpOptions): Transport {
  return {
    async condition() {
      const socket = options.host === '' ? null : await open(options);
      socket?.on('error', () => undefined).destroy();
      return socket === null ? 'unreachable' : 'ready';
    },
    async send(_jobId, job, aboutToSend) {
      if (options.host === '') return failed('unreachable');
      const socket = await open(options);
      if (socket === null) return failed('unreachable');
      // A printer may hang up while the spool writes down that the job is under way.
      socket.on('error', () => undefined);
      try {
        await aboutToSend();
        return await deliver(socket, Buffer.concat([...job.sheets]), options);
      } finally {
        socket.destroy();
      }
    },
  };
}
