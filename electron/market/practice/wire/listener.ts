import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { jsonReply, type Reply } from './reply.ts';

/** One request, its body read to the end. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A reply, or the ways of not giving one. */
export type Outcome =
  /** `told`: another Content-Length than the true one. */
  | { readonly kind: 'reply'; readonly reply: Reply; readonly told?: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'hold' }
  /** Announces so many bytes, sends the body and breaks off. */
  | { readonly kind: 'cut'; readonly reply: Reply; readonly told: number };

/** A server on loopback that can vanish and come back on its port. */
export interface Listener {
  /** `http://127.0.0.1:port`, "" before the first start. */
  url(): string;
  start(): Promise<void>;
  /** Stops listening and breaks every connection; `start` comes back on the same port. */
  stop(): Promise<void>;
}

const MAX_BODY = 8 * 1024 * 1024;

async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new Error('body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function flatHeaders(message: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
}

function send(outcome: Outcome, response: ServerResponse): void {
  if (outcome.kind === 'hold') return;
  if (outcome.kind === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const { status, headers, body } = outcome.reply;
  const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': String(outcome.told ?? bytes.length) });
  if (outcome.kind === 'cut') {
    response.write(bytes, () => response.socket?.destroy());
    // Without a body nothing is written before the end; the head must go out all the same.
    if (bytes.length === 0) response.flushHeaders();
    if (bytes.length === 0) setImmediate(() => response.socket?.destroy());
  } else if (outcome.told !== undefined && outcome.told > bytes.length) response.write(bytes);
  else response.end(bytes);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Makes a listener; port 0 takes a free one at the first start and keeps it. */
export function createListener(wantedPort: number, handle: (request: Request) => Promise<Outcome>): Listener {
  let port = wantedPort;
  let server: Server | null = null;
  const sockets = new Set<Socket>();
  const onRequest = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const path = new URL(message.url ?? '/', 'http://localhost').pathname;
      const body = await readBody(message);
      send(
        await handle({ method: message.method ?? 'GET', path, headers: flatHeaders(message), body }),
        response,
      );
    } catch {
      const reply = jsonReply(500, { code: 13, message: 'Internal error', details: [] });
      if (!response.headersSent) send({ kind: 'reply', reply }, response);
    }
  };
  return {
    url: () => (port === 0 ? '' : `http://127.0.0.1:${port}`),
    start: async () => {
      if (server) return;
      const fresh = createServer((message, response) => void onRequest(message, response));
      fresh.on('connection', (socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
      });
      port = await listen(fresh, port);
      server = fresh;
    },
    stop: async () => {
      const closing = server;
      if (!closing) return;
      server = null;
      const closed = new Promise<void>((resolve) => {
        closing.close(() => resolve());
      });
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
