import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Connect, type Plugin } from 'vite';
import { drawLabels } from './desk/draw-labels.ts';

const at = (p: string) => path.resolve(import.meta.dirname, '../..', p);

// The window's own policy (electron/protocol.ts) without a nonce: whatever needs more fails here already.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Answers `picture/<base64url of an address>` as the app does, from the drawn goods. */
const pictures: Connect.NextHandleFunction = (request, response, next) => {
  const encoded = /^\/picture\/([\w-]+)$/u.exec(request.url ?? '')?.[1];
  if (encoded === undefined) return next();
  const name = path.basename(Buffer.from(encoded, 'base64url').toString('utf8'));
  const file = at(`assets/public/art/${name}`);
  if (!existsSync(file)) {
    response.statusCode = 404;
    response.end();
    return;
  }
  response.setHeader('content-type', 'image/svg+xml');
  createReadStream(file).pipe(response);
};

/** Answers `clip/…` with the one clip there is. */
const clips: Connect.NextHandleFunction = (request, response, next) => {
  if (request.url?.startsWith('/clip/') !== true) return next();
  response.setHeader('content-type', 'video/webm');
  createReadStream(at('test/gallery/clip.webm')).pipe(response);
};

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
}

function packageAt(name: string) {
  const folder = at(`node_modules/${name}`);
  const { author = '', ...said } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  const file = readdirSync(folder).find((each) => /^licen[cs]e/iu.test(each));
  return {
    name: said.name,
    version: said.version,
    licence: said.license,
    // As the build does: the name alone.
    by: (typeof author === 'string' ? author : author.name).replace(/[<(].*$/u, '').trim(),
    text: file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8'),
  };
}

/** Answers `licences.json` as the build makes it, of a few packages. */
const licences: Connect.NextHandleFunction = (request, response, next) => {
  if (request.url !== '/licences.json') return next();
  const packages = [
    'react',
    'react-dom',
    'i18next',
    'react-i18next',
    'valibot',
    'papaparse',
    'bwip-js',
    'pdfkit',
  ];
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ version: '0.1.0', electron: '45.4.1', packages: packages.map(packageAt) }));
};

const serving: Plugin = {
  name: 'gallery-pictures',
  configureServer: (server) => void server.middlewares.use(pictures).use(clips).use(licences).use(drawLabels),
  configurePreviewServer: (server) =>
    void server.middlewares.use(pictures).use(clips).use(licences).use(drawLabels),
};

/** A page with every screen of the table, drawn from made-up views. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: at('assets/public'),
  plugins: [react(), serving],
  build: {
    outDir: at('out/gallery'),
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
  },
  preview: { host: '127.0.0.1', port: 0, headers: { 'content-security-policy': policy } },
});
