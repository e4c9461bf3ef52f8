import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { isStationUrl } from './origin.ts';

/** A picture as it lies on the disk. */
interface PictureFile {
  readonly file: string;
  readonly mime: string;
}

/** What serving the app's files needs. */
export interface ProtocolDeps {
  /** Folder of the built window. */
  readonly root: string;
  /** A fresh unguessable text for each page. */
  readonly nonce: () => string;
  /** The picture behind a marketplace's address; null where there is none to be had. */
  readonly picture: (url: string) => Promise<PictureFile | null>;
  /** The file of a parcel's picture, by its name; null where there is none (PH10). */
  readonly photo: (name: string) => Promise<string | null>;
  /** The file of a picture of a packing guide, by its name; null where there is none (PG4). */
  readonly guide: (name: string) => Promise<string | null>;
  /** The file of a piece of a clip, by its name; null where there is none (CP10). */
  readonly clip: (name: string) => Promise<string | null>;
}

const mimes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const common = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

/** Policy of the page: nothing but its own files, and clips that it fetched from main; styles also with the nonce of this one response. */
const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "media-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');

/** Policy of a picture, should somebody open an SVG as a page: it runs nothing and loads nothing. */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const refuse = (status: number): Response =>
  new Response(null, { status, headers: { ...common, 'cache-control': 'no-store' } });

/** Names that cannot leave the folder on any system: no `..`, no drive, no backslash, no escape. */
function segmentsOf(pathname: string): readonly string[] | null {
  const segments = (pathname === '/' ? '/index.html' : pathname).slice(1).split('/');
  return segments.every((segment) => /^[\w@][\w.@-]*$/u.test(segment)) ? segments : null;
}

/** Tells libraries the nonce of this page, the way they look for it. */
const withNonce = (html: string, nonce: string): string =>
  html.replace(/<head[^>]*>/iu, (head) => `${head}<meta property="csp-nonce" nonce="${nonce}">`);

async function appFile(deps: ProtocolDeps, pathname: string): Promise<Response> {
  const segments = segmentsOf(pathname);
  if (segments === null) return refuse(404);
  const mime = mimes[path.extname(segments.at(-1) ?? '').toLowerCase()];
  if (mime === undefined) return refuse(404);
  const bytes = await readFile(path.join(deps.root, ...segments)).catch(() => null);
  if (bytes === null) return refuse(404);
  const nonce = deps.nonce();
  const body = mime.startsWith('text/html')
    ? withNonce(bytes.toString('utf8'), nonce)
    : new Uint8Array(bytes);
  return new Response(body, {
    headers: {
      ...common,
      'content-type': mime,
      'content-security-policy': pagePolicy(nonce),
      'cache-control': 'no-cache',
    },
  });
}

async function picture(deps: ProtocolDeps, encoded: string): Promise<Response> {
  if (!/^[\w-]{1,4000}$/u.test(encoded)) return refuse(404);
  const url = Buffer.from(encoded, 'base64url').toString('utf8');
  if (!/^https?:\/\//u.test(url) || !URL.canParse(url)) return refuse(404);
  return shown(await deps.picture(url));
}

/** A picture that lies on the disk. */
function shown(found: PictureFile | null): Response {
  if (found === null) return refuse(404);
  const body = Readable.toWeb(createReadStream(found.file)) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: {
      ...common,
      'content-type': found.mime,
      'content-security-policy': picturePolicy,
      'cache-control': 'private, max-age=86400',
    },
  });
}

/**
 * Answers `app://station/…`: the window's files, product pictures under `picture/<base64url of the address>`,
 * pictures of parcels under `photo/<name>`, of packing guides under `guide/<name>`, clips of packings under `clip/<name>`.
 */
export function createStationProtocol(deps: ProtocolDeps): (request: Request) => Promise<Response> {
  return async (request) => {
    if (!isStationUrl(request.url)) return refuse(404);
    if (request.method !== 'GET') return refuse(405);
    const { pathname } = new URL(request.url);
    const prefix = '/picture/';
    for (const [place, mime, find] of [
      ['/photo/', 'image/jpeg', deps.photo],
      ['/guide/', 'image/jpeg', deps.guide],
      ['/clip/', 'video/webm', deps.clip],
    ] as const) {
      if (!pathname.startsWith(place)) continue;
      const file = await find(pathname.slice(place.length));
      return shown(file === null ? null : { file, mime });
    }
    return pathname.startsWith(prefix)
      ? picture(deps, pathname.slice(prefix.length))
      : appFile(deps, pathname);
  };
}
