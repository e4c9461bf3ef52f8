import { expect, test } from 'vitest';
import fc from 'fast-check';
import { parseBaseAddress, type BaseAddress } from '../../../electron/market/address.ts';
import { reaching } from '../../../electron/market/reach.ts';

const base = (text: string): BaseAddress => {
  const parsed = parseBaseAddress(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const ozon = base('https://api-seller.ozon.ru');
const practice = base('http://127.0.0.1:4123');

/** Which of some addresses a request left for. */
async function left(
  from: BaseAddress,
  address: string,
  init: RequestInit = { redirect: 'manual' },
): Promise<boolean> {
  let sent = false;
  const send: typeof fetch = () => ((sent = true), Promise.resolve(new Response()));
  await reaching(send, from)(address, init).catch(() => null);
  return sent;
}

test.each([
  'https://api-seller.ozon.ru/v3/posting/fbs/get',
  'https://cdn1.ozone.ru/s3/picture.png',
  'https://ozon.ru/label.pdf',
])('HD10 what Ozon keeps at its own domains may be fetched: %s', async (address) => {
  expect(await left(ozon, address)).toBe(true);
});

test.each([
  'https://evil.example/',
  'https://ozon.ru.evil.example/',
  'https://evilozon.ru/',
  'https://ozon.ru@evil.example/',
  'https://user:pass@ozon.ru/',
  'http://ozon.ru/',
  'https://ozon.ru:8443/',
  'ftp://ozon.ru/',
  'file:///etc/passwd',
  'http://127.0.0.1:4123/',
  'http://169.254.169.254/latest/meta-data',
  'http://[::1]/',
  'https://ozon.ru\u2044.evil.example/',
  'https://оzon.ru/',
  'not an address',
  '',
])('HD10 nothing leaves for another place: %s', async (address) => {
  expect(await left(ozon, address)).toBe(false);
});

test('HD10 the key goes to the marketplace itself, never to where its files lie, and never along a redirect', async () => {
  const headers = { 'Client-Id': '1', 'Api-Key': 'k' };
  expect(await left(ozon, 'https://api-seller.ozon.ru/v1/x', { headers, redirect: 'manual' })).toBe(true);
  expect(await left(ozon, 'https://cdn1.ozone.ru/x', { headers, redirect: 'manual' })).toBe(false);
  expect(await left(ozon, 'https://api-seller.ozon.ru/v1/x', { headers })).toBe(false);
  expect(await left(ozon, 'https://cdn1.ozone.ru/x', { redirect: 'follow' })).toBe(false);
});

test('HD10 practice reaches this machine, and a station without an address nothing at all', async () => {
  expect(await left(practice, 'http://127.0.0.1:4123/v1/x')).toBe(true);
  expect(await left(practice, 'http://192.168.1.2/')).toBe(false);
  for (const address of ['https://api-seller.ozon.ru/', 'http://127.0.0.1/', ''])
    expect(await left('' as BaseAddress, address, { headers: { 'Api-Key': 'k' }, redirect: 'manual' })).toBe(
      false,
    );
});

test('HD10 no address somebody makes up leads elsewhere', async () => {
  const piece = fc.constantFrom(
    'https://',
    'http://',
    'ozon.ru',
    'ozone.ru',
    '@',
    '/',
    '\\',
    '.',
    ':',
    '#',
    '?',
    '%2f',
    'evil.example',
    '127.0.0.1',
    ':443',
    '\t',
    '。',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
      let host: string | null = null;
      const send: typeof fetch = (input) => (
        (host = new URL(input instanceof Request ? input.url : input).host),
        Promise.resolve(new Response())
      );
      await reaching(send, ozon)(pieces.join(''), { redirect: 'manual' }).catch(() => null);
      if (host !== null) expect(host).toMatch(/^(?:[\w.-]*\.)?(?:ozon|ozone)\.ru$/u);
    }),
    { numRuns: 500 },
  );
});
