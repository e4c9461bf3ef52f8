import type { Clock } from '#shared/kit/clock.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Answer } from '#shared/market/answer.ts';
import { takeFile } from './http-file.ts';
import type { HttpFile } from './http-file.ts';
import type { KeyLimits } from './limits/key-limits.ts';
import { readLimited } from './limited-body.ts';
import { createHeard } from './heard.ts';
import type { Heard } from './heard.ts';
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
  readonly limits: KeyLimits;
  readonly timeoutMs: { readonly read: number; readonly effect: number };
}

/** Posts JSON to a path and gives the parsed answer, or the one name for what went wrong. */
export interface JsonHttp {
  post(path: string, body: unknown, mode: CallMode): Answer<unknown>;
  /** Posts JSON and takes the answer as a file of at most `maxBytes`; only for reads. */
  file(path: string, body: unknown, maxBytes: number): Answer<HttpFile>;
  /** What answers said beside their bodies. */
  readonly heard: Heard;
}

/** What is made of an answer once it is there. */
type Take<T> = (response: Response) => Answer<T>;

/** Files are asked for like everything else; what they really are is told by their bytes. */
const accept = 'application/json, application/pdf, image/png';

const maxJsonBytes = 32 * 1024 * 1024;

/** The one JSON-over-HTTP client: keeps the rate, ends what hangs, names what fails, repeats reads only. */
export function createJsonHttp(deps: HttpDeps): JsonHttp {
  const { limits } = deps;
  const heard = createHeard(deps.clock);

  const attempt = async <T>(path: string, body: string, mode: CallMode, take: Take<T>): Answer<T> => {
    const resting = limits.blocks.standing(path);
    if (resting !== null) return err(resting);
    return limits.run(path, async () => {
      // Somebody may have been told to keep quiet while this call waited.
      const block = limits.blocks.standing(path);
      if (block !== null) return err(block);
      const answer = await send(deps, heard, path, body, mode, take);
      if (answer.ok) limits.blocks.fine();
      else limits.blocks.told(path, answer.error);
      return answer;
    });
  };

  return {
    heard,
    post(path, body, mode) {
      const text = JSON.stringify(body);
      const take: Take<unknown> = (response) => takeJson(deps, response, mode);
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

async function send<T>(
  deps: HttpDeps,
  heard: Heard,
  path: string,
  body: string,
  mode: CallMode,
  take: Take<T>,
): Answer<T> {
  try {
    const response = await deps.fetch(`${deps.base}${path}`, {
      method: 'POST',
      headers: { ...deps.headers, 'Content-Type': 'application/json', Accept: accept },
      body,
      // A redirect would carry the key to a host nobody checked.
      redirect: 'manual',
      signal: AbortSignal.timeout(deps.timeoutMs[mode]),
    });
    heard.headers(path, response.headers);
    deps.limits.left(parseCount(response.headers.get('ratelimit-remaining')));
    return await take(response);
  } catch (thrown) {
    return err(transportError(thrown));
  }
}

async function takeJson(deps: HttpDeps, response: Response, mode: CallMode): Answer<unknown> {
  const bytes = await readLimited(response, maxJsonBytes);
  if (bytes === null) return err({ kind: 'garbled', detail: 'the answer is too long' });
  return judge(deps, response, new TextDecoder().decode(bytes), mode);
}

/** A file that was not given: the reason is JSON as for any other call. */
async function refusal(deps: HttpDeps, response: Response): Promise<{ ok: false; error: MarketError }> {
  const answer = await takeJson(deps, response, 'read');
  return answer.ok ? err({ kind: 'garbled', detail: `HTTP ${response.status}` }) : answer;
}

function judge(deps: HttpDeps, response: Response, text: string, mode: CallMode): Awaited<Answer<unknown>> {
  const json = parseJson(text);
  if (response.ok) {
    // Some effects answer nothing; a read that does was cut at its first byte.
    if (text.trim() === '' && mode === 'effect') return ok(null);
    return json === undefined
      ? err({ kind: 'garbled', detail: `HTTP ${response.status} without JSON` })
      : ok(json);
  }
  if (response.status < 400) return err({ kind: 'garbled', detail: `HTTP ${response.status}, a redirect` });
  const retryAfterMs = parseRetryAfter(response.headers, deps.clock);
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

function parseCount(header: string | null): number | null {
  return header !== null && /^\s*\d{1,9}\s*$/.test(header) ? Number(header) : null;
}

function parseRetryAfter(headers: Headers, clock: Clock): number | null {
  const header = headers.get('retry-after');
  if (header === null) return null;
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Math.ceil(Number(header) * 1_000);
  const moment = Date.parse(header);
  // The server's moment is told by the server's clock; ours may go wrong by days.
  const said = Date.parse(headers.get('date') ?? '');
  const now = Number.isNaN(said) ? clock.now() : said;
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}

function withoutSecrets(error: MarketError, secrets: readonly string[]): MarketError {
  if (!('detail' in error)) return error;
  const detail = secrets.reduce(
    (text, secret) => (secret === '' ? text : text.replaceAll(secret, '…')),
    error.detail,
  );
  return { ...error, detail };
}
