import { afterEach, describe, expect, test } from 'vitest';
import { parseBaseAddress } from '../../../electron/market/address.ts';
import { fetchFile } from '../../../electron/market/file-fetch.ts';
import { isWholePdf, pictureMime } from '../../../electron/market/file-kind.ts';
import { startPeer } from './peer.ts';
import type { Handler, Peer } from './peer.ts';

const open: Peer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((peer) => peer.close()));
});

async function files(handle: Handler): Promise<Peer> {
  const peer = await startPeer(handle);
  open.push(peer);
  return peer;
}

function fetchFrom(address: string, maxBytes = 1_000) {
  const base = parseBaseAddress('http://127.0.0.1:1');
  if (!base.ok) throw new Error('base');
  const deps = { base: base.value, fetch, random: () => 0, sleep: () => Promise.resolve(), timeoutMs: 5_000 };
  return fetchFile(deps, address, maxBytes);
}

describe('a file', () => {
  test('comes without any credentials', async () => {
    const peer = await files((_, response) => void response.writeHead(200).end('bytes'));
    const file = await fetchFrom(`${peer.url}/label.pdf`);
    expect(file.ok && Buffer.from(file.value).toString()).toBe('bytes');
    const names = Object.keys(peer.received[0]?.headers ?? {});
    expect(names.filter((name) => /key|client|auth|cookie/.test(name))).toEqual([]);
  });

  test('longer than allowed is dropped, also where its length is not announced', async () => {
    const peer = await files((_, response) => void response.writeHead(200).end(Buffer.alloc(5_000)));
    expect(await fetchFrom(peer.url)).toMatchObject({ ok: false, error: { kind: 'garbled' } });
  });

  test('is followed through redirects among allowed hosts', async () => {
    const peer = await files((received, response) =>
      received.path === '/a'
        ? void response.writeHead(302, { location: '/b' }).end()
        : void response.writeHead(200).end('here'),
    );
    expect(await fetchFrom(`${peer.url}/a`)).toMatchObject({ ok: true });
  });

  test('is not followed elsewhere', async () => {
    const peer = await files(
      (_, response) => void response.writeHead(302, { location: 'http://10.0.0.1/x' }).end(),
    );
    expect(await fetchFrom(peer.url)).toEqual({
      ok: false,
      error: { kind: 'foreign-address', detail: '10.0.0.1' },
    });
  });

  test('is not followed in circles', async () => {
    const peer = await files((_, response) => void response.writeHead(302, { location: '/' }).end());
    expect(await fetchFrom(peer.url)).toMatchObject({ ok: false, error: { kind: 'garbled' } });
  });

  test('that is gone is not found, and a broken host is tried again', async () => {
    let calls = 0;
    const peer = await files((received, response) => {
      calls += 1;
      if (received.path === '/gone') return void response.writeHead(404).end();
      return void response.writeHead(calls < 3 ? 503 : 200).end('x');
    });
    expect(await fetchFrom(`${peer.url}/gone`)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await fetchFrom(`${peer.url}/busy`)).toMatchObject({ ok: true });
  });

  test('cut off by the network is offline, never half a file', async () => {
    const peer = await files((_, response) => {
      response.writeHead(200, { 'content-length': '900' });
      response.write('%PDF-1.7 ', () => response.socket?.destroy());
    });
    expect(await fetchFrom(peer.url)).toMatchObject({ ok: false, error: { kind: 'offline' } });
  });
});

describe('kinds of files', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('a label is a PDF from head to end mark', () => {
    expect(isWholePdf(bytes('%PDF-1.7 body %%EOF\n'))).toBe(true);
    expect(isWholePdf(bytes('%PDF-1.7 body'))).toBe(false);
    expect(isWholePdf(bytes('<html>%PDF-1.7 %%EOF'))).toBe(false);
    expect(isWholePdf(bytes('{"message":"The next postings are not ready"}'))).toBe(false);
    expect(isWholePdf(new Uint8Array())).toBe(false);
  });

  test('a picture is known by its bytes; SVG and pages are none', () => {
    expect(pictureMime(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))).toBe(
      'image/png',
    );
    expect(pictureMime(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg');
    expect(pictureMime(bytes('RIFF1234WEBPVP8 '))).toBe('image/webp');
    expect(pictureMime(bytes('GIF89a'))).toBe('image/gif');
    expect(pictureMime(bytes('\u0000\u0000\u0000 ftypavif'))).toBe('image/avif');
    expect(pictureMime(bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
    expect(pictureMime(new Uint8Array())).toBeNull();
  });
});
