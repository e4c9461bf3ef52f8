import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One address for several shops, as Ozon's is: whose a call is says its Client-Id. */
export interface ShopGate {
  readonly url: string;
  close(): Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

async function pass(to: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
  const body = await bodyOf(request);
  const answer = await fetch(`${to}${request.url ?? ''}`, {
    method: request.method ?? 'POST',
    headers: headers as Record<string, string>,
    ...(body.length === 0 ? {} : { body: new Uint8Array(body) }),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const told = [...answer.headers].filter(
    ([name]) => !['transfer-encoding', 'content-encoding', 'content-length', 'connection'].includes(name),
  );
  response.writeHead(answer.status, Object.fromEntries(told));
  response.end(bytes);
}

/** Opens it on loopback; a call of nobody's is refused as Ozon refuses it, and a shop that does not answer breaks the connection. */
export async function openShopGate(shops: ReadonlyMap<string, string>): Promise<ShopGate> {
  const server = createServer((request, response) => {
    const to = shops.get(String(request.headers['client-id'] ?? ''));
    if (to === undefined) {
      response.writeHead(403, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ code: 7, message: 'Invalid Api-Key, please contact support' }));
      return;
    }
    pass(to, request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
