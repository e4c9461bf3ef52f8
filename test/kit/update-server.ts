import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

/** What the host does with a file that is asked for; null for what a host does. */
export type Mischief = (request: IncomingMessage, response: ServerResponse) => boolean;

/** What lies at the host. */
export interface Release {
  readonly version: string;
  readonly installer: Buffer;
  /** SHA-512 as it is announced; missing: the right one. */
  readonly sha512?: string;
  /** Address as it is announced; missing: beside the announcement. */
  readonly url?: string;
}

const BLOCK = 4096;

/** The block map that electron-builder lays beside an installer: its pieces, so that a newer one is fetched in parts. */
function blockMapOf(bytes: Buffer): Buffer {
  const blocks = Array.from({ length: Math.ceil(bytes.length / BLOCK) }, (_, i) =>
    bytes.subarray(i * BLOCK, (i + 1) * BLOCK),
  );
  const file = {
    name: 'file',
    offset: 0,
    checksums: blocks.map((block) => createHash('sha256').update(block).digest('base64').slice(0, 24)),
    sizes: blocks.map((block) => block.length),
  };
  return gzipSync(JSON.stringify({ version: '2', files: [file] }));
}

/** An update host of electron-builder's generic kind on loopback: `latest.yml`, installers, block maps, ranges. */
export async function updateServer() {
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  const files = new Map<string, Buffer>();
  let mischief: Mischief = () => false;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    asked.push({ path: pathname, headers: request.headers });
    if (mischief(request, response)) return;
    const bytes = files.get(decodeURIComponent(pathname));
    if (bytes === undefined) return void response.writeHead(404).end();
    serve(request, response, bytes);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/packline`,
    asked,
    misbehave: (next: Mischief) => (mischief = next),
    release({ version, installer, sha512, url }: Release, channel = 'latest'): void {
      const name = `Packline-Setup-${version}.exe`;
      const sum = sha512 ?? createHash('sha512').update(installer).digest('base64');
      const yml = [
        `version: ${version}`,
        'files:',
        `  - url: ${url ?? name}`,
        `    sha512: ${sum}`,
        `    size: ${installer.length}`,
        `path: ${url ?? name}`,
        `sha512: ${sum}`,
        "releaseDate: '2026-11-05T08:00:00.000Z'",
      ].join('\n');
      // The announcement is named by the system that asks.
      for (const end of ['', '-linux', '-linux-arm64', '-mac'])
        files.set(`/packline/${channel}${end}.yml`, Buffer.from(yml));
      files.set(`/packline/${name}`, installer);
      files.set(`/packline/${name}.blockmap`, blockMapOf(installer));
    },
  };
}

function serve(request: IncomingMessage, response: ServerResponse, bytes: Buffer): void {
  const ranges = /^bytes=(.+)$/u.exec(request.headers.range ?? '')?.[1]?.split(',') ?? [];
  const parsed = ranges.map((range) => range.trim().split('-').map(Number) as [number, number]);
  if (parsed.length === 0) {
    response.writeHead(200, { 'content-length': bytes.length, 'accept-ranges': 'bytes' }).end(bytes);
    return;
  }
  const [first] = parsed;
  if (parsed.length === 1 && first !== undefined) {
    const [from, to] = first;
    const piece = bytes.subarray(from, to + 1);
    const contentRange = `bytes ${from}-${from + piece.length - 1}/${bytes.length}`;
    response.writeHead(206, { 'content-length': piece.length, 'content-range': contentRange }).end(piece);
    return;
  }
  const boundary = 'packline-pieces';
  response.writeHead(206, { 'content-type': `multipart/byteranges; boundary=${boundary}` });
  for (const [from, to] of parsed) {
    response.write(`\r\n--${boundary}\r\ncontent-range: bytes ${from}-${to}/${bytes.length}\r\n\r\n`);
    response.write(bytes.subarray(from, to + 1));
  }
  response.end(`\r\n--${boundary}--\r\n`);
}
