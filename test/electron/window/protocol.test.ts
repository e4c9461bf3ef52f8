import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createStationProtocol } from '../../../electron/protocol.ts';
import { freshDir } from '../kit/house.ts';

async function station() {
  const dir = await freshDir();
  const root = path.join(dir, 'renderer');
  await mkdir(path.join(root, 'assets'), { recursive: true });
  await writeFile(path.join(root, 'index.html'), '<!doctype html><html><head><title>x</title></head></html>');
  await writeFile(path.join(root, 'assets', 'app-Bx_1.js'), 'export {};');
  await writeFile(path.join(root, 'assets', 'notes.txt'), 'not ours to show');
  await writeFile(path.join(dir, 'secrets.bin'), 'secret');
  await writeFile(path.join(dir, 'secret.json'), 'secret');
  await writeFile(
    path.join(dir, 'p.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
  );
  let pages = 0;
  const asked: string[] = [];
  const answer = createStationProtocol({
    root,
    nonce: () => `nonce${(pages += 1)}`,
    guide: (name) => Promise.resolve(name === 'g.jpg' ? path.join(dir, 'p.svg') : null),
    clip: (name) => Promise.resolve(name === '2026-11/05-c.webm' ? path.join(dir, 'p.svg') : null),
    photo: (name) => Promise.resolve(name === '2026-11/05-p.jpg' ? path.join(dir, 'p.svg') : null),
    picture: (url) => {
      asked.push(url);
      const file = path.join(dir, 'p.svg');
      return Promise.resolve(url.endsWith('.svg') ? { file, mime: 'image/svg+xml' } : null);
    },
  });
  const get = (url: string, init?: RequestInit) => answer(new Request(url, init));
  return { get, asked };
}

const pictureUrl = (url: string): string => `app://station/picture/${Buffer.from(url).toString('base64url')}`;

describe('the page', () => {
  test('HD2 carries a policy that lets nothing in but its own files, with a nonce of its own each time', async () => {
    const { get } = await station();
    const [first, second] = [await get('app://station/'), await get('app://station/index.html')];
    expect(first.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-nonce1'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; media-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    );
    expect(await first.text()).toContain('<head><meta property="csp-nonce" nonce="nonce1">');
    expect(await second.text()).toContain('nonce="nonce2"');
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    });
  });

  test('scripts are served as what they are', async () => {
    const { get } = await station();
    const response = await get('app://station/assets/app-Bx_1.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('export {};');
  });
});

test.each([
  'app://station/../secret.json',
  'app://station/%2e%2e/secret.json',
  'app://station/assets/..%2f..%2f..%2fsecret.json',
  'app://station/..%5csecret.json',
  'app://station/assets/%2e%2e/%2e%2e/secret.json',
  'app://station//etc/passwd.json',
  'app://station/%00.html',
  'app://station/C:/Windows/win.js',
  'app://station/assets/',
  'app://station/.env.js',
  'app://station/secrets.bin',
  'app://station/assets/notes.txt',
  'app://station/none.js',
  'app://other/index.html',
])('HD3 nothing outside the window folder, and nothing of an unknown kind, is served: %s', async (url) => {
  const { get } = await station();
  const response = await get(url);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
});

test('only reading is possible', async () => {
  const { get } = await station();
  expect((await get('app://station/index.html', { method: 'POST', body: 'x' })).status).toBe(405);
});

describe('product pictures', () => {
  test('HD2 an SVG is a picture, never a page that runs', async () => {
    const { get, asked } = await station();
    const response = await get(pictureUrl('https://cdn1.ozone.ru/s3/картинка.svg'));
    expect(asked).toEqual(['https://cdn1.ozone.ru/s3/картинка.svg']);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
    expect(await response.text()).toContain('<svg');
  });

  test('a picture that cannot be had is simply missing', async () => {
    const { get } = await station();
    expect((await get(pictureUrl('https://cdn1.ozone.ru/x.png'))).status).toBe(404);
  });

  test.each(['file:///etc/passwd', 'app://station/index.html', 'javascript:1', '', 'http://'])(
    'what is no web address is not even looked for: %s',
    async (url) => {
      const { get, asked } = await station();
      expect((await get(pictureUrl(url))).status).toBe(404);
      expect((await get(`app://station/picture/${url}`)).status).toBe(404);
      expect(asked).toEqual([]);
    },
  );
});
