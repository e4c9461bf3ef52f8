import type { Clock } from '#shared/kit/clock.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Answer } from '#shared/market/answer.ts';
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
  /** What answers said beside their bodies. */
  readonly heard: Heard;
}

const maxJsonBytes = 32 * 1024 * 1024;

/** The one JSON-over-HTTP client: keeps the rate, ends what hangs, names what fails, repeats reads only. */
export function createJsonHttp(deps: HttpDeps): JsonHttp {
  const { limits } = deps;
  const heard = createHeard(deps.clock);

  const attempt = async (path: string, body: string, mode: CallMode): Answer<unknown> => {
    const resting = limits.blocks.standing(path);
    if (resting !== null) return err(resting);
    return limits.run(path, async () => {
      // Somebody may have been told to keep quiet while this call waited.
      const block = limits.blocks.standing(path);
      if (block !== null) return err(block);
      const answer = await send(deps, heard, path, body, mode);
      if (answer.ok) limits.blocks.fine();
      else limits.blocks.told(path, answer.error);
      return answer;
    });
  };

  return {
    heard,
    post(path, body, mode) {
      const text = JSON.stringify(body);
      if (mode === 'effect') return attempt(path, text, mode);
      return repeatRead(deps.random, deps.sleep, () => attempt(path, text, mode));
    },
  };
}

async function send(
  deps: HttpDeps,
  heard: Heard,
  path: string,
  body: string,
  mode: CallMode,
): Answer<unknown> {
  try {
    const response = await deps.fetch(`${deps.base}${path}`, {
      method: 'POST',
      headers: { ...deps.headers, 'Content-Type': 'application/json', Accept: 'application/json' },
      body,
      // A redirect would carry the key to a host nobody checked.
      redirect: 'manual',
      signal: AbortSignal.timeout(deps.timeoutMs[mode]),
    });
    heard.headers(path, response.headers);
    deps.limits.left(parseCount(response.headers.get('ratelimit-remaining')));
    const bytes = await readLimited(response, maxJsonBytes);
    if (bytes === null) return err({ kind: 'garbled', detail: 'the answer is too long' });
    return judge(deps, response, new TextDecoder().decode(bytes), mode);
  } catch (thrown) {
    return err(transportError(thrown));
  }
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
