import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

const sources = ['electron', 'shared', 'renderer'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file))
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') })),
);

/** Source files in which something stands, outside comments. */
const filesWith = (what: RegExp): readonly string[] =>
  sources
    .filter(({ text }) => what.test(text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '')))
    .map(({ file }) => file)
    .toSorted();

const imports = (names: string): RegExp => new RegExp(`(?:from|import)\\s*\\(?\\s*['"](?:${names})['"]`, 'u');

test('HD12 connections are opened in these files alone', () => {
  expect(
    filesWith(imports('(?:node:)?(?:net|http|https|http2|tls|dgram|dns|dns/promises)|undici|ws')),
  ).toEqual([
    // The station's line to its hub: one certificate, pinned at joining (JH7).
    'electron/hub-client/line.ts',
    'electron/hub-client/look.ts',
    'electron/hub-client/wake.ts',
    'electron/hub/http/wake-sockets.ts',
    'electron/market/practice/wire/listener.ts',
    'electron/printers/ipp/client.ts',
    'electron/printers/lines/near.ts',
    'electron/printers/lines/socket-line.ts',
    // The update host, and nothing else: it refuses every other address itself (UP7).
    'electron/updates/http.ts',
  ]);
  expect(filesWith(imports('bonjour-service'))).toEqual([
    'electron/hub-client/find.ts',
    'electron/hub/announce.ts',
    'electron/printers/discovery/mdns.ts',
  ]);
  expect(
    filesWith(/\bnew (?:WebSocket|EventSource|XMLHttpRequest)\b|\bsendBeacon\b|\bWebTransport\b/u),
  ).toEqual(['electron/hub-client/wake.ts']);
});

test('HD12 the hub is a program of its own: it reaches its database and hears stations, and main has nothing of it', () => {
  expect(filesWith(/import (?!type )[^;]*from 'pg'/u)).toEqual([
    'electron/hub/postgres/listener.ts',
    'electron/hub/postgres/migrate.ts',
    'electron/hub/postgres/pool.ts',
  ]);
  expect(filesWith(imports('fastify')).every((file) => file.startsWith('electron/hub/http/'))).toBe(true);
  expect(filesWith(/from '(?:\.{1,2}\/)+hub\//u).filter((file) => !file.startsWith('electron/hub/'))).toEqual(
    [],
  );
});

test('HD12 main sends to the web in one place, behind the list of addresses', () => {
  const sending = /(?:await|return|=>|=|\?|:|\()\s*(?:globalThis\.)?fetch\(|\?\? fetch\b/u;
  const own = filesWith(sending).filter((file) => !file.startsWith('renderer/'));
  expect(own).toEqual(['electron/market/ozon/adapter.ts']);
  const { text = '' } = sources.find(({ file }) => file === own[0]) ?? {};
  const uses = text.match(/\?\? fetch\b/gu)?.length;
  expect(text.match(/reaching\(settings\.fetch \?\? fetch,/gu)?.length).toBe(uses);
});

test('HD12 no program is started, an address is opened in the browser in one place, no text run as a program', () => {
  expect(filesWith(imports('(?:node:)?(?:child_process|cluster|repl|inspector)'))).toEqual([]);
  expect(filesWith(/\.openExternal\s*\(/u)).toEqual(['electron/external.ts']);
  expect(filesWith(/\bopenPath\s*\(/u)).toEqual([]);
  expect(filesWith(/\.showItemInFolder\s*\(/u)).toEqual(['electron/notices.ts']);
  expect(
    filesWith(/\beval\s*\(|\bnew Function\s*\(|dangerouslySetInnerHTML|\.innerHTML\s*=|\bdocument\.write\b/u),
  ).toEqual([]);
  // The label thread asks V8 for its own collector, and for nothing else.
  expect(filesWith(imports('(?:node:)?vm'))).toEqual(['electron/labels/tidy.ts']);
});

test('HD1 Electron is reached through one file, besides the door itself', () => {
  expect(filesWith(imports('electron'))).toEqual(['electron/electron.ts', 'electron/preload.ts']);
  expect(filesWith(/ipcRenderer/u)).toEqual(['electron/preload.ts']);
});
