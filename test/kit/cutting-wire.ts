import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where a message is lost: on its way there, or its answer on the way back. */
export type Cut = { readonly message: number; readonly lost: 'request' | 'answer' };

/** A wire to a hub that loses one message, the n-th from 0, and carries the others. */
export interface CuttingWire {
  readonly port: number;
  /** How many messages came along. */
  count(): number;
  close(): Promise<void>;
}

async function whole(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Lays one to a hub on loopback. */
export async function layCuttingWire(port: number, cut: Cut | null): Promise<CuttingWire> {
  let messages = 0;
  async function carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const number = messages;
    messages += 1;
    const body = await whole(request);
    if (cut?.message === number && cut.lost === 'request') return void request.socket.destroy();
    const answer = await fetch(`http://127.0.0.1:${port}${request.url ?? ''}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: request.headers.authorization ?? '',
      },
      body: new Uint8Array(body),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (cut?.message === number) return void request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(bytes);
  }
  const server = createServer((request, response) => {
    carry(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    count: () => messages,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
