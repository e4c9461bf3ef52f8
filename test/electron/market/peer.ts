import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The parts of request bodies that tests look into; a body has those that its method has. */
interface SentBody {
  readonly cursor: string;
  readonly barcode: string;
  readonly filter: {
    readonly since: string;
    readonly to: string;
    readonly last_changed_status_date: unknown;
  };
  readonly posting_numbers: readonly string[];
  readonly tracking_numbers: readonly { readonly posting_number: string }[];
  readonly products: readonly {
    readonly product_id: string | number;
    readonly exemplars: readonly object[];
  }[];
}

/** One request as the peer received it. */
interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
  /** The body as JSON; an empty object where it is none. */
  readonly json: SentBody;
}

/** Answers one request over a real socket; what it returns is sent as JSON with 200, nothing means that it answered itself. */
export type Handler = (received: Received, response: ServerResponse) => unknown;

/** A real HTTP server on loopback that a test scripts. */
export interface Peer {
  readonly url: string;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** Starts a peer; every answer is the handler's business, also to break off, to lie and to stay silent. */
export async function startPeer(handle: Handler): Promise<Peer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const one: Received = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        text,
        json: parse(text),
      };
      received.push(one);
      const answer = handle(one, response);
      if (answer === undefined) return;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Sends a status with a JSON body. */
export function reply(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

function parse(text: string): SentBody {
  try {
    return JSON.parse(text) as SentBody;
  } catch {
    return {} as SentBody;
  }
}
