import { describe, expect, test } from 'vitest';
import { classifyOzon, nameRowError } from '../../../../electron/market/ozon/errors.ts';

const grpc = (status: number, code: number, message: string) =>
  classifyOzon({
    status,
    json: { code, message, details: [] },
    text: JSON.stringify({ message }),
    retryAfterMs: null,
  });
const legacy = (status: number, code: string, message: string) =>
  classifyOzon({ status, json: { error: { code, message, data: [] } }, text: '{}', retryAfterMs: null });
const plain = (status: number, text: string) =>
  classifyOzon({ status, json: undefined, text, retryAfterMs: null });

describe('the reason counts, not the HTTP status beside it', () => {
  test.each([400, 409, 500])(
    'a posting that is shipped already is reconciled, not failed (HTTP %i)',
    (status) => {
      expect(grpc(status, 3, 'POSTING_ALREADY_SHIPPED').kind).toBe('already-shipped');
    },
  );

  test.each([
    ['POSTING_ALREADY_CANCELLED', 'already-cancelled'],
    ['HAS_INCORRECT_STATUS', 'wrong-status'],
    ['TRANSITION_IS_NOT_POSSIBLE', 'wrong-status'],
    ["Posting must have 'awaiting_packaging' status", 'wrong-status'],
    ['EXEMPLAR_INFO_NOT_FILLED_COMPLETELY', 'incomplete'],
    ['WEIGHT_IS_REQUIRED', 'incomplete'],
    ["The next postings aren't ready", 'not-ready'],
    ['The next postings aren’t ready', 'not-ready'],
    ['posting_statuses_not_ready', 'not-ready'],
    ['POSTING_NOT_FOUND', 'not-found'],
    ['POSTING_NUMBERS_IS_INCORRECT_FOR_COMPANY', 'not-found'],
    ['Circle is open', 'circuit-open'],
    ['You have reached request rate limit per second', 'rate-limited'],
    ['obsolete method cannot be used', 'obsolete-method'],
    ['HAS_INCORRECT_TPL_INTEGRATION_TYPE', 'refused'],
    ['A_TOKEN_OF_NEXT_YEAR', 'refused'],
  ])('%s is %s', (message, kind) => {
    expect(grpc(400, 3, message).kind).toBe(kind);
  });

  test('a refusal carries the machine word for the table of texts', () => {
    expect(grpc(400, 3, 'ship: HAS_INCORRECT_PRODUCT_QUANTITY for line 2')).toMatchObject({
      kind: 'refused',
      token: 'HAS_INCORRECT_PRODUCT_QUANTITY',
    });
  });
});

describe('a key that is not accepted says why', () => {
  test.each([
    ['Invalid Api-Key, please check the key and try again', 'bad-key'],
    ['Invalid Api-Key, please contact support', 'bad-key'],
    ['Api-key is deactivated, use another one or generate a new one', 'deactivated'],
    ['Api-Key is missing a required role for a method', 'missing-role'],
    ['Api-Key is restricted to specific IP addresses', 'ip-restricted'],
    ['403 Offer not signed', 'not-signed'],
    ['Client-Id and Api-Key headers are required', 'no-key'],
  ])('%s', (message, trouble) => {
    expect(grpc(403, 7, message)).toMatchObject({ kind: 'auth', trouble });
    expect(legacy(403, 'ACCESS_DENIED', message)).toMatchObject({ kind: 'auth', trouble });
  });

  test('401 without words is a bad key', () => {
    expect(grpc(401, 16, 'nope')).toMatchObject({ kind: 'auth', trouble: 'bad-key' });
  });
});

/** Every message that any method may answer with, in every clothing it was seen in. */
const allMethods: readonly (readonly [string, string])[] = [
  ['Invalid Api-Key, please check the key and try again', 'auth bad-key'],
  ['Invalid Api-Key, please contact support', 'auth bad-key'],
  ['Api-key is deactivated, use another one or generate a new one', 'auth deactivated'],
  ['Api-Key is missing a required role for a method', 'auth missing-role'],
  ['Api-Key is restricted to specific IP addresses', 'auth ip-restricted'],
  ['Offer not signed', 'auth not-signed'],
  ['Circle is open', 'circuit-open'],
  ['Internal error', 'server'],
  ['You have reached request rate limit per second', 'rate-limited'],
  ['method is not allowed', 'obsolete-method'],
  ['obsolete method cannot be used', 'obsolete-method'],
  ['Request validation error: invalid GetList.Limit: value must be inside range (0, 1000]', 'refused'],
  ['Request validation error: invalid Get.PostingNumber: value length must be at least 1 runes', 'refused'],
  ['proto: syntax error (line 1:13): unexpected token {', 'refused'],
  ['proto: (line 1:1): invalid value for int64 type: "x"', 'refused'],
];
const named = (error: ReturnType<typeof classifyOzon>): string =>
  error.kind === 'auth' ? `auth ${error.trouble}` : error.kind;

describe('LM9 every message of every method', () => {
  test.each(allMethods)('LM9 %s', (message, kind) => {
    for (const status of [400, 401, 403, 404, 409, 500, 503]) {
      // A refusal in words beats a status; only words nobody knows give way to "the server is down".
      const expected = kind === 'refused' && status >= 500 ? 'server' : kind;
      expect(named(grpc(status, 3, message))).toBe(expected);
      expect(named(legacy(status, 'ERROR', message))).toBe(
        kind === 'refused' && [401, 403, 404, 409].includes(status)
          ? named(legacy(status, 'ERROR', 'x'))
          : expected,
      );
    }
    expect(named(grpc(429, 8, message))).toBe(message === 'Circle is open' ? 'circuit-open' : 'rate-limited');
    expect(['rate-limited', 'circuit-open', 'server', kind]).toContain(named(plain(500, message)));
  });

  test('LM9 each gRPC code has its meaning where words have none', () => {
    const kinds = Array.from({ length: 17 }, (_, code) => named(grpc(400, code, 'x')));
    expect(kinds).toEqual([
      'refused',
      'server',
      'server',
      'refused',
      'timeout',
      'not-found',
      'refused',
      'auth missing-role',
      'rate-limited',
      'wrong-status',
      'server',
      'refused',
      'obsolete-method',
      'server',
      'server',
      'server',
      'auth bad-key',
    ]);
  });

  test('LM9 half an answer is never believed, at whatever byte it was cut', () => {
    const whole = '{"code":9,"message":"POSTING_ALREADY_SHIPPED","details":[]}';
    for (let cut = 0; cut < whole.length; cut += 1) {
      expect(plain(400, whole.slice(0, cut)).kind).toBe('garbled');
      expect(plain(503, whole.slice(0, cut)).kind).toBe('server');
      expect(plain(429, whole.slice(0, cut)).kind).toBe('rate-limited');
    }
  });

  test('LM9 words of the stock methods keep their spelling in capitals', () => {
    expect(nameRowError('offer_id_not_found')).toMatchObject({
      kind: 'refused',
      token: 'OFFER_ID_NOT_FOUND',
    });
    expect(nameRowError('STOCK_TOO_BIG: too many')).toMatchObject({
      kind: 'refused',
      token: 'STOCK_TOO_BIG',
    });
    expect(nameRowError('TOO_MANY_REQUESTS')).toEqual({ kind: 'rate-limited', retryAfterMs: 30_000 });
    expect(nameRowError('Stock is updated too frequently').kind).toBe('rate-limited');
  });
});

describe('answers nobody documented', () => {
  test('the older envelope is understood', () => {
    expect(legacy(404, 'NOT_FOUND_ERROR', 'POSTING_NOT_FOUND').kind).toBe('not-found');
  });

  test('the code is read where the text says nothing', () => {
    expect(grpc(400, 5, 'no such thing').kind).toBe('not-found');
    expect(grpc(400, 9, 'no').kind).toBe('wrong-status');
    expect(grpc(400, 13, 'Internal error').kind).toBe('server');
    expect(grpc(400, 8, 'slower').kind).toBe('rate-limited');
    expect(grpc(400, 3, 'proto: something').kind).toBe('refused');
  });

  test('a server that is down stays a server error even with an unknown word', () => {
    expect(grpc(500, 13, 'INTERNAL_SERVER_ERROR')).toMatchObject({ kind: 'server', status: 500 });
    expect(grpc(503, 7, 'upstream said no')).toMatchObject({ kind: 'server', status: 503 });
  });

  test('a web page is never quoted', () => {
    const page = '<html><title>502 Bad Gateway</title><body>secret</body></html>';
    expect(plain(502, page)).toEqual({ kind: 'server', status: 502, detail: 'HTTP 502' });
    expect(plain(403, page)).toEqual({ kind: 'garbled', detail: 'HTTP 403 with a web page' });
    expect(plain(404, '')).toEqual({ kind: 'garbled', detail: 'HTTP 404 without a reason' });
  });

  test('a path that is gone is told apart from a posting that is gone', () => {
    expect(plain(404, '404 page not found').kind).toBe('obsolete-method');
  });

  test('a row without a reason is still refused by name', () => {
    expect(nameRowError('')).toMatchObject({ kind: 'refused', token: 'NO_REASON_GIVEN' });
    expect(nameRowError('TRANSITION_IS_NOT_POSSIBLE').kind).toBe('wrong-status');
  });
});
