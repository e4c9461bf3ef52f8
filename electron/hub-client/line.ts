import http from 'node:http';
import https from 'node:https';
import type { HubCall, HubRequest, HubResponse } from '#shared/hub/calls.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import type { Result } from '#shared/kit/result.ts';
import { hostInUrl, trusting, type HubAddress } from './address.ts';
import { awayOf, HubAway } from './away.ts';

/** The version of the protocol that this station speaks. */
const VERSION = 1;
/** A hub that says nothing for so long is away, ms. */
const ANSWER_MS = 20_000;

/** A station's line to its hub. What cannot be said or is not answered throws `HubAway`. */
export interface HubLine {
  call<C extends HubCall>(name: C, request: HubRequest<C>): Promise<Result<HubResponse<C>, HubRefusal>>;
  close(): void;
}

/** What a request came to. */
interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** Sends one message; the answer is read to its end or there is none. */
function send(
  address: HubAddress,
  agent: http.Agent | undefined,
  path: string,
  key: string | null,
  message: unknown,
): Promise<Answered> {
  const body = Buffer.from(JSON.stringify(message));
  const { host, port, cert } = address;
  const url = `${cert === null ? 'http' : 'https'}://${hostInUrl(host)}:${port}${path}`;
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    ...(key === null ? {} : { authorization: `Bearer ${key}` }),
  };
  const options = { method: 'POST', headers, timeout: ANSWER_MS, ...(agent === undefined ? {} : { agent }) };
  return new Promise((resolve, reject) => {
    const fail = (thrown: unknown): void => reject(awayOf(thrown));
    const read = (response: http.IncomingMessage): void => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', fail);
      response.once('aborted', () => fail(new HubAway('cut')));
      response.once('end', () => {
        try {
          const text = Buffer.concat(parts).toString('utf8');
          resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as unknown });
        } catch {
          // Whatever answers here is no hub.
          fail(new HubAway('strange'));
        }
      });
    };
    const request =
      cert === null
        ? http.request(url, options, read)
        : https.request(url, { ...options, ...trusting(cert) }, read);
    request.once('timeout', () => request.destroy(new HubAway('cut')));
    request.once('error', fail);
    request.end(body);
  });
}

const isResult = (value: unknown): value is Result<unknown, { readonly kind: string }> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';

function resultOf({ status, body }: Answered): Result<unknown, { readonly kind: string }> {
  if (status === 401) throw new HubAway('put-out');
  if (status === 429 || status === 503) throw new HubAway('busy');
  if (status !== 200 || !isResult(body)) throw new HubAway('strange');
  return body;
}

/** Says one thing to a hub that gave no key yet. */
export async function ask(
  address: HubAddress,
  path: string,
  message: unknown,
): Promise<Result<unknown, { readonly kind: string }>> {
  return resultOf(await send(address, undefined, path, null, message));
}

/** Opens a line; connections are made when they are needed and kept for the next message. */
export function openLine(address: HubAddress, key: string): HubLine {
  const agent =
    address.cert === null ? new http.Agent({ keepAlive: true }) : new https.Agent({ keepAlive: true });
  return {
    async call<C extends HubCall>(name: C, request: HubRequest<C>) {
      const answer = resultOf(await send(address, agent, `/v${VERSION}/${name}`, key, request));
      if (!answer.ok && answer.error.kind === 'not-allowed' && name === 'hello') throw new HubAway('put-out');
      return answer as Result<HubResponse<C>, HubRefusal>;
    },
    close: () => agent.destroy(),
  };
}
