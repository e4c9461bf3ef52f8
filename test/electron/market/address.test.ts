import { describe, expect, test } from 'vitest';
import { parseBaseAddress, parseFileAddress } from '../../../electron/market/address.ts';
import type { BaseAddress } from '../../../electron/market/address.ts';

const base = (text: string): BaseAddress => {
  const parsed = parseBaseAddress(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};

describe('the base address never sends the key to a stranger', () => {
  test.each([
    ['https://api-seller.ozon.ru', 'https://api-seller.ozon.ru'],
    ['https://api-seller.ozon.ru/', 'https://api-seller.ozon.ru'],
    ['http://127.0.0.1:4100', 'http://127.0.0.1:4100'],
    ['http://localhost:4100/', 'http://localhost:4100'],
    ['http://[::1]:4100', 'http://[::1]:4100'],
  ])('%s is accepted', (text, origin) => {
    expect(parseBaseAddress(text)).toEqual({ ok: true, value: origin });
  });

  test.each([
    'http://api-seller.ozon.ru',
    'https://api-seller.ozon.ru:8443',
    'https://api-seller.ozon.ru.evil.example',
    'https://evil.example/api-seller.ozon.ru',
    'https://api-seller.ozon.ru@evil.example',
    'https://user:pass@api-seller.ozon.ru',
    'https://api-seller.ozon.ru/v4',
    'https://api-seller.ozon.ru/?a=1',
    'https://seller.ozon.ru',
    'https://127.0.0.1:4100',
    'http://127.0.0.2:4100',
    'http://localhost.evil.example',
    'http://192.168.1.5',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ozon',
    '',
  ])('%s is refused', (text) => {
    expect(parseBaseAddress(text)).toMatchObject({ ok: false, error: { kind: 'foreign-address' } });
  });
});

describe('files are fetched from the marketplace alone', () => {
  const live = base('https://api-seller.ozon.ru');
  const practice = base('http://127.0.0.1:4100');

  test.each(['https://cdn1.ozone.ru/s3/ord-tmp-12/a.pdf', 'https://ir.ozone.ru/a.jpg', 'https://ozon.ru/a'])(
    '%s is accepted',
    (text) => {
      expect(parseFileAddress(text, live)).toMatchObject({ ok: true });
    },
  );

  test.each([
    'http://cdn1.ozone.ru/a.pdf',
    'https://cdn1.ozone.ru:444/a.pdf',
    'https://evilozone.ru/a.pdf',
    'https://ozone.ru.evil.example/a.pdf',
    'https://user@cdn1.ozone.ru/a.pdf',
    'http://127.0.0.1:4100/a.pdf',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
    'a.pdf',
  ])('%s is refused', (text) => {
    expect(parseFileAddress(text, live)).toMatchObject({ ok: false, error: { kind: 'foreign-address' } });
  });

  test('loopback files come with a loopback marketplace only', () => {
    expect(parseFileAddress('http://127.0.0.1:5200/label.pdf', practice)).toMatchObject({ ok: true });
    expect(parseFileAddress('http://10.0.0.1:5200/label.pdf', practice)).toMatchObject({ ok: false });
  });
});
