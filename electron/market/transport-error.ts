import type { MarketError } from '#shared/market/errors.ts';

const timeoutCodes: ReadonlySet<string> = new Set([
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/** Names what a thrown fetch means: `timeout` or `offline`. The detail holds error codes only, never addresses or bodies. */
export function transportError(thrown: unknown): MarketError {
  const codes = errorCodes(thrown);
  if (codes.some((code) => code === 'TimeoutError' || timeoutCodes.has(code))) {
    return { kind: 'timeout', detail: codes[0] ?? 'timeout' };
  }
  return { kind: 'offline', detail: codes[0] ?? 'no connection' };
}

// Node hides the reason in `cause` (and, for several addresses, in `errors`); Chromium's fetch puts it into the message.
function errorCodes(thrown: unknown, depth = 0): readonly string[] {
  if (!(thrown instanceof Error) || depth > 4) return [];
  const own: string[] = [];
  if ('code' in thrown && typeof thrown.code === 'string') own.push(thrown.code);
  if (thrown.name === 'TimeoutError') own.push('TimeoutError');
  const chromium = /net::(ERR_[A-Z_]+)/.exec(thrown.message)?.[1];
  if (chromium !== undefined) own.push(chromium.includes('TIMED_OUT') ? 'ETIMEDOUT' : chromium);
  const several = thrown instanceof AggregateError ? thrown.errors : [];
  return [...own, ...[thrown.cause, ...several].flatMap((inner) => errorCodes(inner, depth + 1))];
}
