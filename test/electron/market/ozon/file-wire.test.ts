import { describe, expect, test } from 'vitest';
import { reply } from '../peer.ts';
import type { Handler } from '../peer.ts';
import { openPeer, wireShop } from './wire-shop.ts';

const pdf = Buffer.from('%PDF-1.4\nact of today\n%%EOF\n');
const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('..some chunks..'),
  Buffer.from([0, 0, 0, 0]),
  Buffer.from('IEND'),
  Buffer.from([0xae, 0x42, 0x60, 0x82]),
]);

const sending =
  (bytes: Buffer, type = 'application/octet-stream'): Handler =>
  (_, response) => {
    response.writeHead(200, { 'content-type': type });
    response.end(bytes);
    return undefined;
  };

describe('files on the wire', () => {
  const act = async (handle: Handler) => {
    const { market, peer } = await wireShop(handle);
    const answer = await market.carriageAct('22435521842000');
    return { answer, peer };
  };

  test('CG11 the bytes of the body, whatever the header calls them; the key goes along to this host', async () => {
    const { answer, peer } = await act(sending(pdf));
    expect(answer.ok && Buffer.from(answer.value).equals(pdf)).toBe(true);
    expect(peer.received[0]).toMatchObject({
      path: '/v2/posting/fbs/act/get-pdf',
      json: { id: 22_435_521_842_000 },
    });
    expect(peer.received[0]?.headers['api-key']).toBe('practice-key');
    const { market } = await wireShop(sending(png, 'image/png'));
    const picture = await market.carriageCodePicture('5');
    expect(picture.ok && Buffer.from(picture.value).equals(png)).toBe(true);
  });

  test('CG11 the same file inside JSON', async () => {
    const { answer } = await act(() => ({
      content_type: 'application/pdf',
      file_name: 'a.pdf',
      file_content: pdf.toString('base64'),
    }));
    expect(answer.ok && Buffer.from(answer.value).equals(pdf)).toBe(true);
  });

  test.each([
    ['a torn PDF', sending(pdf.subarray(0, 20))],
    ['a picture', sending(png)],
    ['a web page', sending(Buffer.from('<html>502</html>'), 'text/html')],
    ['nothing', sending(Buffer.alloc(0))],
    ['torn JSON', sending(Buffer.from('{"file_content":"JVBE'))],
    ['JSON of something else', sending(Buffer.from('{"file_name":"a.pdf"}'))],
    ['a file beyond all size', sending(Buffer.concat([pdf, Buffer.alloc(33 * 1024 * 1024)]))],
  ])('CG11 %s is no act', async (_, handle) => {
    expect((await act(handle)).answer).toMatchObject({ ok: false, error: { kind: 'garbled' } });
  });

  test('CG11 a reason in place of the file is that reason, with a 200 or without', async () => {
    const reason = { code: 3, message: "The next postings aren't ready", details: [] };
    expect((await act(() => reason)).answer).toMatchObject({ error: { kind: 'not-ready' } });
    const { answer } = await act((_, response) => {
      reply(response, 409, reason);
      return undefined;
    });
    expect(answer).toMatchObject({ error: { kind: 'not-ready' } });
  });

  test('CG11 a redirect is not followed: it would carry the key away', async () => {
    const elsewhere = await openPeer(sending(pdf));
    const { answer } = await act((_, response) => {
      response.writeHead(302, { location: `${elsewhere.url}/a.pdf` });
      response.end();
      return undefined;
    });
    expect(answer).toMatchObject({ error: { kind: 'garbled' } });
    expect(elsewhere.received).toHaveLength(0);
  });

  test('CG11 a connection that breaks is tried again, since reading changes nothing', async () => {
    let calls = 0;
    const { answer } = await act((one, response) => {
      calls += 1;
      if (calls > 1) return sending(pdf)(one, response);
      response.writeHead(200, { 'content-length': '1000' });
      response.write(pdf, () => response.destroy());
      return undefined;
    });
    expect(answer.ok).toBe(true);
    expect(calls).toBe(2);
  });
});
