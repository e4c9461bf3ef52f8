import { request } from 'node:http';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { mayBePrinter, nearLookup } from '../lines/near.ts';
import { decodeResponse, encodeRequest, ippTags, type IppAttribute, type IppResponse } from './codec.ts';

/** Where an IPP server is: a Unix socket, or a host and port. */
export type IppServer = { readonly socketPath: string } | { readonly host: string; readonly port: number };

/** How asking an IPP server can fail before IPP itself says anything. `cut`: it broke off in the middle. */
export type IppFailure = 'unreachable' | 'cut' | 'timed-out' | 'no-permission' | 'no-queue' | 'torn';

/** One question to a server. */
export interface IppQuestion {
  readonly operation: number;
  /** Path of the resource, `/` for the server itself, `/printers/NAME` for a queue. */
  readonly path: string;
  readonly attributes: readonly IppAttribute[];
  readonly document?: Uint8Array;
}

/** Asks; nothing is ever sent twice. */
export type IppClient = (question: IppQuestion) => Promise<Result<IppResponse, IppFailure>>;

/** Operations that we use (RFC 8011; 0x4002 is CUPS' own). */
export const ippOperations = {
  createJob: 0x0005,
  sendDocument: 0x0006,
  cancelJob: 0x0008,
  getJobAttributes: 0x0009,
  getPrinterAttributes: 0x000b,
  cupsGetPrinters: 0x4002,
} as const;

/** Longest answer that is read, bytes, and how long it may take from its first word on, ms. */
const most = 4 * 1024 * 1024;
const answerMs = 60_000;

const mayAsk = (server: IppServer): boolean =>
  'socketPath' in server
    ? // The machine has sockets of other services, which take orders from whoever speaks HTTP.
      /^\/(?:[\w.-]+\/)*cups[\w.-]*$/u.test(server.socketPath) && !server.socketPath.includes('..')
    : mayBePrinter(server.host, server.port);

function failureOf(status: number): IppFailure {
  if (status === 401 || status === 403) return 'no-permission';
  return status === 404 ? 'no-queue' : 'torn';
}

const preamble: readonly IppAttribute[] = [
  [ippTags.charset, 'attributes-charset', 'utf-8'],
  [ippTags.language, 'attributes-natural-language', 'en'],
];

/** A client of one server. `idleMs`: how long nothing may move. */
export function ippClient(server: IppServer, idleMs = 10_000): IppClient {
  let requestId = 0;
  return ({ operation, path, attributes, document = new Uint8Array() }) =>
    new Promise((resolve) => {
      if (!mayAsk(server)) return resolve(err('unreachable'));
      requestId += 1;
      const head = encodeRequest(operation, requestId, [...preamble, ...attributes]);
      let connected = false;
      const fail = (): void => resolve(err(connected ? 'cut' : 'unreachable'));
      const headers = {
        'content-type': 'application/ipp',
        'content-length': head.length + document.length,
        // CUPS answers 400 to a name it does not know itself by.
        host: 'socketPath' in server ? 'localhost' : `${server.host}:${server.port}`,
      };
      const asked = request({
        ...server,
        lookup: nearLookup,
        path,
        method: 'POST',
        headers,
        agent: false,
        timeout: idleMs,
      });
      asked.on('socket', (socket) => socket.once('connect', () => (connected = true)));
      asked.on('error', fail);
      asked.on('timeout', () => {
        resolve(err(connected ? 'timed-out' : 'unreachable'));
        asked.destroy();
      });
      asked.on('response', (answer) => {
        const chunks: Buffer[] = [];
        let length = 0;
        // A server that says a byte now and then is never silent for long.
        const timer = setTimeout(() => asked.destroy(), answerMs);
        answer.on('close', () => clearTimeout(timer));
        answer.on('data', (chunk: Buffer) => {
          length += chunk.length;
          if (length > most) asked.destroy();
          else chunks.push(chunk);
        });
        answer.on('error', fail);
        answer.on('close', fail);
        answer.on('end', () => {
          if (answer.statusCode !== 200) return resolve(err(failureOf(answer.statusCode ?? 0)));
          const read = decodeResponse(Buffer.concat(chunks));
          resolve(read.ok ? ok(read.value) : err('torn'));
        });
      });
      asked.write(head);
      asked.end(document);
    });
}
