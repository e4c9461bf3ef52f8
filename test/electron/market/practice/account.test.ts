import { describe, expect, test } from 'vitest';
import { DAY, openShop, post, rightKey, START } from './kit.ts';

describe('key and transport', () => {
  test.each([
    ['no headers', {}],
    ['another client', { ...rightKey, 'client-id': '999' }],
    ['another key', { ...rightKey, 'api-key': 'wrong' }],
  ])('with %s every method answers the documented 403', async (_name, headers) => {
    const { market } = await openShop();
    const answer = await post(market.url, '/v1/roles', {}, headers);
    expect(answer.status).toBe(403);
    expect(answer.body).toEqual({
      code: 7,
      message: 'Invalid Api-Key, please check the key and try again',
      details: [],
    });
  });

  test('roles tell when the key ends, and from then on it is deactivated', async () => {
    const { call, clock } = await openShop({ keyExpiresAt: START + DAY });
    expect((await call('/v1/roles')).body.expires_at).toBe(new Date(START + DAY).toISOString());
    clock.pass(DAY);
    const late = await call('/v1/roles');
    expect([late.status, late.body.message]).toEqual([
      403,
      'Api-key is deactivated, use another one or generate a new one',
    ]);
  });

  test('unknown paths are 404, switched-off ones say so, GET is not allowed', async () => {
    const { call, market } = await openShop();
    expect((await call('/v9/no/such/thing')).status).toBe(404);
    const old = await call('/v2/posting/fbs/package-label', { posting_number: ['1'] });
    expect([old.status, old.body.message]).toEqual([400, 'obsolete method cannot be used']);
    const get = await fetch(`${market.url}/v1/roles`, { headers: rightKey });
    expect((await get.json()).message).toBe('method is not allowed');
  });

  test('a method can be switched off while a client uses it, and on again', async () => {
    const { call, market } = await openShop({ obsoleteAnswer: 404 });
    market.control.setMethodState('/v1/roles', 'obsolete');
    expect((await call('/v1/roles')).status).toBe(404);
    market.control.setMethodState('/v1/roles', 'works');
    expect((await call('/v1/roles')).status).toBe(200);
  });

  test('broken JSON and wrong types are refused with the gateway texts', async () => {
    const { call } = await openShop();
    const broken = await call('/v3/posting/fbs/get', '{"posting_number":');
    expect([broken.status, broken.body.code]).toEqual([400, 3]);
    expect(broken.body.message).toContain('proto: syntax error');
    expect((await call('/v3/posting/fbs/get', { posting_number: 5 })).body.message).toContain('string type');
    expect((await call('/v3/posting/fbs/get', {})).body.message).toBe(
      'Request validation error: invalid GetFbsPostingRequestV3.PostingNumber: value length must be at least 1 runes',
    );
  });

  test('the 51st call of a second is 429 with Retry-After, and the next second is free again', async () => {
    const { call, clock } = await openShop();
    const first = await call('/v1/roles');
    expect(first.headers.get('ratelimit-remaining')).toBe('49');
    for (let index = 1; index < 50; index += 1) expect((await call('/v1/roles')).status).toBe(200);
    const over = await call('/v1/roles');
    expect(over.status).toBe(429);
    expect(over.body).toEqual({
      code: 8,
      message: 'You have reached request rate limit per second',
      details: [],
    });
    expect(over.headers.get('retry-after')).toBe('1');
    clock.pass(1000);
    expect((await call('/v1/roles')).status).toBe(200);
  });
});
