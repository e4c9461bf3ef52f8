import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES = {
  '.html': 'text/html', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.map': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.ttf': 'font/ttf',
  '.wasm': 'application/wasm', '.pdf': 'application/pdf', '.wav': 'audio/wav', '.mp3': 'audio/mpeg', '.ogg': 'audio/ogg', '.txt': 'text/plain', '.csv': 'text/csv',
}; // prettier-ignore

/** @param {string} url */
async function fetchFile(url) {
  const file = fileURLToPath(url);
  const type =
    /** @type {Record<string, string>} */ (TYPES)[path.extname(file).toLowerCase()] ??
    'application/octet-stream';
  try {
    return new Response(await fs.promises.readFile(file), { headers: { 'content-type': type } });
  } catch {
    throw new Error('net::ERR_FILE_NOT_FOUND');
  }
}

/**
 * Electron's `net`: files as Chromium would serve them, all else through Node's fetch.
 * @returns {Pick<Electron.Net, 'fetch' | 'isOnline'>}
 */
export function makeNet() {
  return {
    isOnline: () => true,
    fetch: (input, init) => {
      const url = typeof input === 'string' ? input : input.url;
      return url.startsWith('file:') ? fetchFile(url) : fetch(input, init);
    },
  };
}
