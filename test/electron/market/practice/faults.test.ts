import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../../electron/market/practice/wire/faults.ts';
import { createPracticeMarketplace } from '../../../../electron/market/practice/server.ts';
import { handClock, onePackage, openShop, post, type Shop } from './kit.ts';

const fbs = (shop: Shop): ReturnType<typeof shop.market.control.posting> => {
  const found = shop.market.control
    .postings()
    .find((one) => one.status === 'awaiting_packaging' && one.markNeeded.length === 0);
  if (!found) throw new Error('nothing to pack');
  return found;
};

describe('injected faults', () => {
  test.each<[Fault, number, unknown]>([
    [{ kind: 'rate-limit', retryAfterSeconds: 7 }, 429, { code: 8 }],
    [{ kind: 'circle-open' }, 429, { message: 'Circle is open' }],
    [{ kind: 'internal' }, 500, { code: 13, message: 'Internal error' }],
    [{ kind: 'key-expired' }, 403, { code: 7 }],
    [{ kind: 'missing-role' }, 403, { message: 'Api-Key is missing a required role for a method' }],
    [{ kind: 'obsolete' }, 400, { message: 'obsolete method cannot be used' }],
    [
      { kind: 'legacy-envelope', status: 404, code: 'NOT_FOUND_ERROR', message: 'POSTING_NOT_FOUND' },
      404,
      { error: { code: 'NOT_FOUND_ERROR', message: 'POSTING_NOT_FOUND', data: [] } },
    ],
    [{ kind: 'error', message: 'WEIGHT_IS_REQUIRED', status: 409 }, 409, { message: 'WEIGHT_IS_REQUIRED' }],
  ])('%o strikes once and is over', async (fault, status, body) => {
    const shop = await openShop();
    shop.market.control.setFault({ fault, path: '/v1/roles' });
    expect((await shop.call('/v1/seller/info')).status).toBe(200);
    const struck = await shop.call('/v1/roles');
    expect(struck.status).toBe(status);
    expect(struck.body).toMatchObject(body as object);
    if (fault.kind === 'rate-limit') expect(struck.headers.get('retry-after')).toBe('7');
    expect((await shop.call('/v1/roles')).status).toBe(200);
  });

  test('a gateway page is HTML, and half an answer is no JSON', async () => {
    const shop = await openShop();
    shop.market.control.setFault({ fault: { kind: 'html-502' } });
    const page = await shop.call('/v1/roles');
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(page.text).toContain('502 Bad Gateway');
    shop.market.control.setFault({ fault: { kind: 'broken-json' } });
    await expect(shop.call('/v1/roles')).rejects.toThrow(SyntaxError);
  });

  test('rules stay until cleared, and can wait for one posting', async () => {
    const shop = await openShop();
    const [one, two] = shop.market.control.postings();
    const id = shop.market.control.setFault({
      fault: { kind: 'internal' },
      path: '/v3/*',
      posting: one?.number ?? '',
      times: Infinity,
    });
    const read = async (number = ''): Promise<number> =>
      (await shop.call('/v3/posting/fbs/get', { posting_number: number })).status;
    expect([await read(one?.number), await read(two?.number), await read(one?.number)]).toEqual([
      500, 200, 500,
    ]);
    shop.market.control.clearFaults(id);
    expect(await read(one?.number)).toBe(200);
  });

  test('a reset before the effect changes nothing, a reset after it leaves the posting shipped', async () => {
    const shop = await openShop();
    const posting = fbs(shop);
    for (const [kind, ships] of [
      ['reset-before', undefined],
      ['reset-after', 1],
    ] as const) {
      shop.market.control.setFault({ fault: { kind }, path: '/v4/posting/fbs/ship' });
      await expect(shop.call('/v4/posting/fbs/ship', onePackage(posting))).rejects.toThrow();
      expect(shop.market.control.effects()[posting.number]?.['ship']).toBe(ships);
    }
    expect(shop.market.control.posting(posting.number).assembling).toBe(true);
  });

  test('no answer: the client gives up; with "after" the effect is there all the same', async () => {
    const shop = await openShop();
    const posting = fbs(shop);
    for (const [kind, ships] of [
      ['no-answer', undefined],
      ['no-answer-after', 1],
    ] as const) {
      shop.market.control.setFault({ fault: { kind }, path: '/v4/posting/fbs/ship' });
      const before = shop.market.control.journal().length;
      const giveUp = new AbortController();
      const call = fetch(`${shop.market.url}/v4/posting/fbs/ship`, {
        method: 'POST',
        headers: { 'client-id': '1000001', 'api-key': 'practice-0000-0000-0000-000000000000' },
        body: JSON.stringify(onePackage(posting)),
        signal: giveUp.signal,
      });
      while (shop.market.control.journal().length === before) await new Promise(setImmediate);
      giveUp.abort();
      await expect(call).rejects.toThrow();
      expect(shop.market.control.effects()[posting.number]?.['ship']).toBe(ships);
    }
  });

  test('a slow answer comes all the same', async () => {
    const shop = await openShop();
    shop.market.control.setFault({ fault: { kind: 'slow', ms: 60 } });
    expect((await shop.call('/v1/roles')).status).toBe(200);
  });

  test('the journal names the fault and keeps no bodies', async () => {
    const shop = await openShop();
    const posting = fbs(shop);
    shop.market.control.setFault({ fault: { kind: 'internal' } });
    await shop.call('/v3/posting/fbs/get', { posting_number: posting.number, secret: 'Иванов' });
    const [entry] = shop.market.control.journal();
    expect(entry).toMatchObject({
      path: '/v3/posting/fbs/get',
      postings: [posting.number],
      status: 500,
      fault: 'internal',
    });
    expect(JSON.stringify(shop.market.control.journal())).not.toContain('Иванов');
  });
});

describe('going away and coming back', () => {
  test('offline breaks waiting calls too, and the shop returns on the same addresses with the same state', async () => {
    const shop = await openShop();
    const { url, cdnUrl, control } = shop.market;
    const posting = fbs(shop);
    await shop.call('/v4/posting/fbs/ship', onePackage(posting));
    control.setFault({ fault: { kind: 'no-answer' } });
    const waiting = expect(shop.call('/v1/roles')).rejects.toThrow();
    while (control.journal().at(-1)?.fault !== 'no-answer') await new Promise(setImmediate);
    await control.offline(true);
    await waiting;
    await expect(shop.call('/v1/roles')).rejects.toThrow();
    await control.offline(false);
    expect([shop.market.url, shop.market.cdnUrl]).toEqual([url, cdnUrl]);
    expect(control.posting(posting.number).assembling).toBe(true);
    expect((await shop.call('/v1/roles')).status).toBe(200);
  });

  test('a snapshot through JSON carries postings, work in progress, label tasks and counts over a restart', async () => {
    const shop = await openShop();
    const posting = fbs(shop);
    await shop.call('/v4/posting/fbs/ship', onePackage(posting));
    const snapshot = JSON.parse(JSON.stringify(shop.market.control.snapshot()));
    await shop.market.stop();
    const clock = handClock(shop.clock.at + 10_000);
    const again = createPracticeMarketplace({ seed: 7, postings: 0, clock, restore: snapshot });
    await again.start();
    try {
      const { body } = await post(again.url, '/v3/posting/fbs/get', { posting_number: posting.number });
      expect(body.result.status).toBe('awaiting_deliver');
      const repeat = await post(again.url, '/v4/posting/fbs/ship', onePackage(posting));
      expect(repeat.body.message).toBe('POSTING_ALREADY_SHIPPED');
      expect(again.control.effects()[posting.number]).toEqual({ ship: 1 });
      expect(again.control.postings()).toHaveLength(40);
      again.control.addPostings(1);
      again.control.restore(snapshot);
      expect(again.control.postings()).toHaveLength(40);
    } finally {
      await again.stop();
    }
  });

  test('postings added later come to the list with numbers of their own', async () => {
    const shop = await openShop({ postings: 10 });
    const added = shop.market.control.addPostings(5);
    expect(new Set(shop.market.control.postings().map((one) => one.number)).size).toBe(15);
    const { status } = await shop.call('/v3/posting/fbs/get', { posting_number: added[4] });
    expect(status).toBe(200);
  });
});
