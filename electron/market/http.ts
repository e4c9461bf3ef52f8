import PQueue from 'p-queue';
import type { Clock } from '#shared/kit/clock.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Answer } from '#shared/market/answer.ts';
import { takeFile } from './http-file.ts';
import type { HttpFile } from './http-file.ts';
import { readLimited } from './limited-body.ts';
import { repeatRead } from './retry.ts';
import type { Random, Sleep } from './retry.ts';
import { transportError } from './transport-error.ts';

/** A read may be repeated by the client; an effect is sent exactly once, whatever happens. */
export type CallMode = 'read' | 'effect';

/** An answer that is not 2xx, for the vendor's own table to name. */
export interface HttpFailure {
  readonly status: number;
  /** Parsed JSON; undefined when the body is something else (a gateway's HTML page, plain text). */
  readonly json: unknown;
  readonly text: string;
  /** From `Retry-After`; null where the server named none. */
  readonly retryAfterMs: number | null;
}

/** What the client needs; everything impure is handed in. Times in ms. */
export interface HttpDeps {
  readonly base: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Texts that must never get into an error's detail, such as the key. */
  readonly secrets: readonly string[];
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly random: Random;
  readonly sleep: Sleep;
  readonly classify: (failure: HttpFailure) => MarketError;
  readonly perSecond: number;
  readonly timeoutMs: { readonly read: number; readonly effect: number };
}

/** Posts JSON to a path and gives the parsed answer, or the one name for what went wrong. */
export interface JsonHttp {
  post(path: string, body: unknown, mode: CallMode): Answer<unknown>;
  /** Posts JSON and takes the answer as a file of at most `maxBytes`; only for reads. */
  file(path: string, body: unknown, maxBytes: number): Answer<HttpFile>;
}

/** What is made of an answer once it is there. */
type Take<T> = (response: Response) => Answer<T>;

/** Errors after which the server wants to be left alone for a while. */
type Blocking = Extract<MarketError, { readonly retryAfterMs: number }>;

/** Files are asked for like everything else; what they really are is told by their bytes. */
const accept = 'application/json, application/pdf, image/png';
const maxJsonBytes = 32 * 1024 * 1024;
const allPaths = '*';

/** The one JSON-over-HTTP client: keeps the rate, ends what hangs, names what fails, repeats reads only. */
export function createJsonHttp(deps: HttpDeps): JsonHttp {
  const queue = new PQueue({ concurrency: 16, interval: 1_000, intervalCap: deps.perSecond, strict: true });
  const blocks = new Map<string, { readonly error: Blocking; readonly until: number }>();

  const standing = (path: string): MarketError | null => {
    for (const key of [allPaths, path]) {
      const block = blocks.get(key);
      const left = (block?.until ?? 0) - deps.clock.now();
      if (block !== undefined && left > 0) return { ...block.error, retryAfterMs: left };
    }
    return null;
  };

  // While the server wants peace, asking again only makes it angrier: many refused calls may cost the key.
  const remember = (path: string, error: MarketError): void => {
    if (error.kind !== 'rate-limited' && error.kind !== 'circuit-open') return;
    const key = error.kind === 'rate-limited' ? allPaths : path;
    blocks.set(key, { error, until: deps.clock.now() + error.retryAfterMs });
  };

  const attempt = <T>(path: string, body: string, mode: CallMode, take: Take<T>): Answer<T> =>
    queue.add(async () => {
      const block = standing(path);
      if (block !== null) return err(block);
      const answer = await send(deps, path, body, mode, take);
      if (!answer.ok) remember(path, answer.error);
      return answer;
    });

  return {
    post(path, body, mode) {
      const text = JSON.stringify(body);
      const take: Take<unknown> = (response) => takeJson(deps, response);
      if (mode === 'effect') return attempt(path, text, mode, take);
      return repeatRead(deps.random, deps.sleep, () => attempt(path, text, mode, take));
    },
    file(path, body, maxBytes) {
      const text = JSON.stringify(body);
      const take: Take<HttpFile> = (response) =>
        response.ok ? takeFile(response, maxBytes) : refusal(deps, response);
      return repeatRead(deps.random, deps.sleep, () => attempt(path, text, 'read', take));
    },
  };
}

async function send<T>(deps: HttpDeps, path: string, body: string, mode: CallMode, take: Take<T>): Answer<T> {
  try {
    const response = await deps.fetch(`${deps.base}${path}`, {
      method: 'POST',
      headers: { ...deps.headers, 'Content-Type': 'application/json', Accept: accept },
      body,
      // A redirect would carry the key to a host nobody checked.
      redirect: 'manual',
      signal: AbortSignal.timeout(deps.timeoutMs[mode]),
    });
    return await take(response);
  } catch (thrown) {
    return err(transportError(thrown));
  }
}

async function takeJson(deps: HttpDeps, response: Response): Answer<unknown> {
  const bytes = await readLimited(response, maxJsonBytes);
  if (bytes === null) return err({ kind: 'garbled', detail: 'the answer is too long' });
  return judge(deps, response, new TextDecoder().decode(bytes));
}

/** A file that was not given: the reason is JSON as for any other call. */
async function refusal(deps: HttpDeps, response: Response): Promise<{ ok: false; error: MarketError }> {
  const answer = await takeJson(deps, response);
  return answer.ok ? err({ kind: 'garbled', detail: `HTTP ${response.status}` }) : answer;
}

function judge(deps: HttpDeps, response: Response, text: string): Awaited<Answer<unknown>> {
  const json = parseJson(text);
  if (response.ok) {
    if (text.trim() === '') return ok(null);
    return json === undefined
      ? err({ kind: 'garbled', detail: `HTTP ${response.status} without JSON` })
      : ok(json);
  }
  if (response.status < 400) return err({ kind: 'garbled', detail: `HTTP ${response.status}, a redirect` });
  const retryAfterMs = parseRetryAfter(response.headers.get('retry-after'), deps.clock);
  return err(
    withoutSecrets(deps.classify({ status: response.status, json, text, retryAfterMs }), deps.secrets),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function parseRetryAfter(header: string | null, clock: Clock): number | null {
  if (header === null) return null;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Math.ceil(Number(header) * 1_000);
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? null : Math.max(0, moment - clock.now());
}

function withoutSecrets(error: MarketError, secrets: readonly string[]): MarketError {
  if (!('detail' in error)) return error;
  const detail = secrets.reduce(
    (text, secret) => (secret === '' ? text : text.replaceAll(secret, '…')),
    error.detail,
  );
  return { ...error, detail };
}
