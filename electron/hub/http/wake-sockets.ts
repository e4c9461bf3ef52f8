import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { EnrolledStation } from '../store.ts';

/** Sockets over which stations are woken; they carry nothing but "there is news". */
export interface WakeSockets {
  /** Takes over a request to upgrade; `ask` tells whose it is, null for nobody's. */
  upgrade(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    ask: () => Promise<EnrolledStation | null>,
  ): void;
  /** Tells everybody that there is something to pull. */
  wake(): void;
  /** Closes what a station has open. */
  put(outStation: string): void;
  count(): number;
  close(): void;
}

const PER_STATION = 4;
const BEAT_MS = 25_000;
/** RFC 6455, 7.4.1: policy violation. */
const PUT_OUT = 1008;

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
};

/** Makes them; a socket that does not answer a ping is closed. */
export function createWakeSockets(log: (event: string) => void): WakeSockets {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1_024, perMessageDeflate: false });
  const owners = new Map<WebSocket, string>();
  const silent = new Set<WebSocket>();
  const of = (station: string): WebSocket[] =>
    [...owners].flatMap(([socket, owner]) => (owner === station ? [socket] : []));

  const beat = setInterval(() => {
    for (const socket of owners.keys()) {
      if (silent.has(socket)) socket.terminate();
      else {
        silent.add(socket);
        socket.ping();
      }
    }
  }, BEAT_MS);

  function take(socket: WebSocket, station: string): void {
    for (const old of of(station).slice(0, -(PER_STATION - 1))) old.close(PUT_OUT, 'too many');
    owners.set(socket, station);
    socket.on('pong', () => silent.delete(socket));
    socket.on('error', () => log('hub.socket-error'));
    socket.on('close', () => {
      owners.delete(socket);
      silent.delete(socket);
    });
    socket.send('news');
  }

  return {
    upgrade(request, socket, head, ask) {
      socket.on('error', () => log('hub.socket-error'));
      ask().then(
        (station) => {
          if (station === null) refuse(socket, '401 Unauthorized');
          else server.handleUpgrade(request, socket, head, (ws) => take(ws, station.id));
        },
        () => refuse(socket, '503 Service Unavailable'),
      );
    },
    wake() {
      for (const socket of owners.keys()) socket.send('news');
    },
    put(outStation) {
      for (const socket of of(outStation)) socket.close(PUT_OUT, 'revoked');
    },
    count: () => owners.size,
    close() {
      clearInterval(beat);
      for (const socket of owners.keys()) socket.terminate();
      server.close();
    },
  };
}
