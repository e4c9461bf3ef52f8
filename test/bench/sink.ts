import { createServer, type AddressInfo, type Socket } from 'node:net';
import { hostStatusAnswer } from '../kit/fake-printer-answers.ts';

/** A label that came over one connection. */
export interface Arrived {
  readonly bytes: Buffer;
  /** When the last byte of it was here, on the clock of `performance.now()`. */
  readonly at: number;
}

/** A raw ZPL printer on loopback that notes when the last byte of a label came. */
export interface Sink {
  readonly port: number;
  /** The next label, once its connection is over or another asks for it; call it before sending. */
  next(): Promise<Arrived>;
  close(): Promise<void>;
}

const idle = hostStatusAnswer({ condition: 'ready', working: false, model: 'ZD420-203dpi' });
const question = '~HS';

/** Starts the printer. It answers `~HS` at once and hangs up when the other side has. */
export async function startSink(): Promise<Sink> {
  let waiting: ((arrived: Arrived) => void) | null = null;
  const sockets = new Set<Socket>();
  const listen = (socket: Socket): void => {
    const parts: Buffer[] = [];
    let at = 0;
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      const text = chunk.toString('latin1');
      if (text.endsWith(question) || text.startsWith(question)) {
        socket.write(idle);
        if (chunk.length <= 5) return;
      }
      at = performance.now();
      parts.push(chunk);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      if (parts.length === 0) return;
      const give = waiting;
      waiting = null;
      give?.({ bytes: Buffer.concat(parts), at });
    });
  };
  const server = createServer(listen);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    next: () => new Promise((resolve) => (waiting = resolve)),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
