import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { createJsonHttp } from '../../../electron/market/http.ts';
import type { HttpDeps, JsonHttp } from '../../../electron/market/http.ts';
import { createKeyLimits } from '../../../electron/market/limits/key-limits.ts';
import { classifyOzon } from '../../../electron/market/ozon/errors.ts';
import { reply, startPeer } from './peer.ts';
import type { Handler, Peer } from './peer.ts';

const key = 'k3y-0f-the-shop';
const open: Peer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((peer) => peer.close()));
});

interface Bench {
  readonly http: JsonHttp;
  readonly peer: Peer;
  readonly waits: number[];
  readonly clock: { time: number };
}

function client(
  base: string,
  waits: number[],
  clock: { time: number },
  extra: Partial<HttpDeps> = {},
): JsonHttp {
  const time = { now: () => clock.time };
  const sleep = (ms: number): Promise<void> => {
    waits.push(ms);
    clock.time += ms;
    return Promise.resolve();
  };
  const table = { all: { calls: 1_000, perMs: 1_000 }, methods: {}, patienceMs: {} };
  return createJsonHttp({
    base,
    headers: { 'Client-Id': '77', 'Api-Key': key },
    secrets: [key],
    fetch,
    clock: time,
    random: () => 0.5,
    // Waiting moves the clock of the test instead of the packer's.
    sleep,
    classify: classifyOzon,
    limits: createKeyLimits(table, time, sleep),
    timeoutMs: { read: 5_000, effect: 5_000 },
    ...extra,
  });
}

async function bench(handle: Handler, extra: Partial<HttpDeps> = {}): Promise<Bench> {
  const peer = await startPeer(handle);
  open.push(peer);
  const waits: number[] = [];
  const clock = { time: 1_000_000 };
  return { http: client(peer.url, waits, clock, extra), peer, waits, clock };
}

const kindOf = (answer: Awaited<ReturnType<JsonHttp['post']>>): string =>
  answer.ok ? 'ok' : answer.error.kind;

describe('a call that succeeds', () => {
  test('carries the key in its headers and JSON in its body', async () => {
    const { http, peer } = await bench(() => ({ result: 1 }));
    expect(await http.post('/v1/x', { a: 'ё' }, 'read')).toEqual({ ok: true, value: { result: 1 } });
    expect(peer.received[0]).toMatchObject({
      method: 'POST',
      path: '/v1/x',
      json: { a: 'ё' },
      headers: { 'client-id': '77', 'api-key': key, 'content-type': 'application/json' },
    });
  });

  test('may have an empty body', async () => {
    const { http } = await bench((_, response) => void response.writeHead(200).end());
    expect(await http.post('/v6/set', {}, 'effect')).toEqual({ ok: true, value: null });
  });

  test('sends the separator of a marking code escaped exactly once', async () => {
    const { http, peer } = await bench(() => ({}));
    await http.post('/v6/set', { mark: '01046\u001d91' }, 'effect');
    expect(peer.received[0]?.text).toBe('{"mark":"01046\\u001d91"}');
  });
});

describe('each fault has one name', () => {
  const html = '<html><head><title>502 Bad Gateway</title></head></html>';
  const faults: readonly (readonly [string, Handler, string])[] = [
    ['a gateway page', (_, r) => void r.writeHead(502, { 'content-type': 'text/html' }).end(html), 'server'],
    [
      'a page that says 200',
      (_, r) => void r.writeHead(200, { 'content-type': 'text/html' }).end(html),
      'garbled',
    ],
    ['JSON torn in the middle', (_, r) => void r.writeHead(200).end('{"postings":[{"posting_nu'), 'garbled'],
    [
      'a redirect elsewhere',
      (_, r) => void r.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
      'garbled',
    ],
    [
      '500 in the current envelope',
      (_, r) => reply(r, 500, { code: 13, message: 'Internal error' }),
      'server',
    ],
    [
      '403 in the older envelope',
      (_, r) => reply(r, 403, { error: { code: 'ACCESS_DENIED', message: 'Invalid Api-Key' } }),
      'auth',
    ],
    [
      '429',
      (_, r) => reply(r, 429, { code: 8, message: 'You have reached request rate limit per second' }),
      'rate-limited',
    ],
    ['an open circuit', (_, r) => reply(r, 403, { code: 7, message: 'Circle is open' }), 'circuit-open'],
    ['a connection reset before the answer', (_, r) => void r.socket?.resetAndDestroy(), 'offline'],
    [
      'a connection that breaks within the answer',
      (_, r) => {
        r.writeHead(200, { 'content-length': '1000' });
        r.write('{"postings":', () => r.socket?.destroy());
      },
      'offline',
    ],
  ];

  test.each(faults)('LM11 %s, and an effect leaves once', async (_, handle, kind) => {
    const { http, peer } = await bench(handle);
    expect(kindOf(await http.post('/v4/ship', {}, 'effect'))).toBe(kind);
    // An effect whose fate is unknown must be read back, not sent again.
    expect(peer.received).toHaveLength(1);
  });

  test('silence, and silence after the first bytes', async () => {
    const timeoutMs = { read: 150, effect: 150 };
    const silent = await bench(() => undefined, { timeoutMs });
    expect(kindOf(await silent.http.post('/x', {}, 'effect'))).toBe('timeout');
    const halfway = await bench((_, response) => void response.writeHead(200).write('{"a":'), { timeoutMs });
    expect(kindOf(await halfway.http.post('/x', {}, 'effect'))).toBe('timeout');
  });

  test('nobody listens', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const answer = await client(`http://127.0.0.1:${port}`, [], { time: 0 }).post('/x', {}, 'effect');
    expect(answer).toEqual({ ok: false, error: { kind: 'offline', detail: 'ECONNREFUSED' } });
  });

  test('the key never gets into an error, even where the server repeats it', async () => {
    const { http } = await bench((_, r) => reply(r, 400, { code: 3, message: `unknown key ${key}, sorry` }));
    const answer = await http.post('/x', {}, 'effect');
    expect(JSON.stringify(answer)).not.toContain(key);
    expect(answer).toMatchObject({ ok: false, error: { detail: 'unknown key …, sorry' } });
  });
});

describe('reads are repeated, a little', () => {
  test('twice after a gateway page, with jitter that grows', async () => {
    let calls = 0;
    const { http, waits } = await bench((_, response) => {
      calls += 1;
      return calls < 3 ? void response.writeHead(502).end('<html>') : { fine: true };
    });
    expect(await http.post('/x', {}, 'read')).toEqual({ ok: true, value: { fine: true } });
    expect(waits).toEqual([150, 300]);
  });

  test('never more than twice', async () => {
    const { http, peer } = await bench((_, response) => void response.writeHead(502).end('<html>'));
    expect(kindOf(await http.post('/x', {}, 'read'))).toBe('server');
    expect(peer.received).toHaveLength(3);
  });

  test('not at all after a refusal', async () => {
    const { http, peer } = await bench((_, r) => reply(r, 400, { message: 'POSTING_NOT_FOUND' }));
    expect(kindOf(await http.post('/x', {}, 'read'))).toBe('not-found');
    expect(peer.received).toHaveLength(1);
  });
});

describe('a marketplace that wants peace gets it', () => {
  test('LM7 Retry-After as a date counts by the clock of the one who wrote it', async () => {
    const { http, clock } = await bench((_, r) =>
      reply(
        r,
        429,
        { code: 8 },
        { 'retry-after': 'Mon, 05 Oct 2026 06:00:30 GMT', date: 'Mon, 05 Oct 2026 06:00:00 GMT' },
      ),
    );
    expect(await http.post('/x', {}, 'effect')).toMatchObject({ error: { retryAfterMs: 30_000 } });
    expect(http.heard.skewMs()).toBe(clock.time - Date.UTC(2026, 9, 5, 6) - 500);
  });

  test('Retry-After in seconds is waited for by a read', async () => {
    let calls = 0;
    const { http, waits } = await bench((_, response) => {
      calls += 1;
      return calls === 1 ? reply(response, 429, { code: 8 }, { 'retry-after': '2' }) : { fine: true };
    });
    expect(kindOf(await http.post('/x', {}, 'read'))).toBe('ok');
    expect(waits).toEqual([2_150]);
  });

  test('nothing at all is sent while the time runs', async () => {
    const { http, peer, clock } = await bench((_, r) => reply(r, 429, { code: 8 }, { 'retry-after': '60' }));
    expect(await http.post('/x', {}, 'effect')).toEqual({
      ok: false,
      error: { kind: 'rate-limited', retryAfterMs: 60_000 },
    });
    clock.time += 20_000;
    expect(await http.post('/y', {}, 'read')).toEqual({
      ok: false,
      error: { kind: 'rate-limited', retryAfterMs: 40_000 },
    });
    expect(peer.received).toHaveLength(1);
    clock.time += 40_000;
    await http.post('/y', {}, 'effect');
    expect(peer.received).toHaveLength(2);
  });

  test('an open circuit closes one method, not the others', async () => {
    const { http, peer } = await bench((received, response) =>
      received.path === '/blocked'
        ? reply(response, 403, { code: 7, message: 'Circle is open' })
        : { fine: true },
    );
    await http.post('/blocked', {}, 'read');
    expect(kindOf(await http.post('/blocked', {}, 'effect'))).toBe('circuit-open');
    expect(kindOf(await http.post('/other', {}, 'effect'))).toBe('ok');
    expect(peer.received.map((one) => one.path)).toEqual(['/blocked', '/other']);
  });
});

describe('a file as the answer', () => {
  test('shares rate and patience with all other calls: after "slow down" nothing is asked', async () => {
    const { http, peer } = await bench((_, response) => {
      reply(
        response,
        429,
        { code: 8, message: 'You have reached request rate limit per second' },
        {
          'retry-after': '60',
        },
      );
      return undefined;
    });
    await http.post('/a', {}, 'effect');
    expect(await http.file('/b', {}, 1_000)).toMatchObject({ ok: false, error: { kind: 'rate-limited' } });
    expect(peer.received).toHaveLength(1);
  });

  test('a refusal is named like any other and never quotes the key', async () => {
    const { http } = await bench((_, response) => {
      reply(response, 403, { code: 7, message: `Invalid Api-Key ${key}` });
      return undefined;
    });
    const answer = await http.file('/b', {}, 1_000);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'auth', trouble: 'bad-key' } });
    expect(JSON.stringify(answer)).not.toContain(key);
  });
});
