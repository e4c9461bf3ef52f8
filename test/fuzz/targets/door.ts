import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { calls, type CallName } from '#shared/bridge/calls.ts';
import { dice, pick } from '../../chaos/dice.ts';
import { createDoorPace } from '../../../electron/bridge/door-pace.ts';
import { register, type CallPort } from '../../../electron/bridge/register.ts';
import { resolveLabelAssets } from '../../../electron/labels/assets.ts';
import { buildParts } from '../../../electron/parts.ts';
import { createStationProtocol } from '../../../electron/protocol.ts';
import { createInlineEngine } from '../../kit/inline-engine.ts';
import { bytesOf, must, textOf, type FuzzTarget } from '../target.ts';
import { nearly } from './schema-values.ts';

const names = Object.keys(calls) as CallName[];
/** Calls that look around in the network, wait for paper, or end the app: they have tests of their own. */
const left: ReadonlySet<CallName> = new Set([
  'printers.find',
  'printers.identify',
  'printers.test',
  'storage.setAside',
  'pins.check',
  'pins.set',
  'desk.enter',
]);
const asked = names.filter((name) => !left.has(name));
/** Faults that no code of ours means to throw. */
const bugs = /^(?:TypeError|RangeError|ReferenceError|SyntaxError)$/u;

/** Main as it is, on a folder of its own, with the practice marketplace. */
async function station() {
  const root = await mkdtemp(path.join(os.tmpdir(), 'packline-fuzz-'));
  const dataDir = path.join(root, 'data');
  await mkdir(dataDir);
  const assets = resolveLabelAssets(createRequire(import.meta.url).resolve);
  const broken: string[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (event: string, detail: Readonly<Record<string, unknown>> = {}) => {
      if (event === 'call.broken' && bugs.test(String(detail['what'])))
        broken.push(`${String(detail['where'])} ${String(detail['what'])} ${String(detail['place'])}`);
    },
  };
  const clock = { now: () => Date.now() };
  const parts = await buildParts({
    dataDir,
    info: { version: '0', runtime: 'electron-host', runtimeVersion: '0', platform: 'linux', locale: 'en' },
    language: 'en',
    initialSettings: {},
    stationId: 'S-1',
    clock,
    random: () => 0.5,
    keyring: {
      isAsyncEncryptionAvailable: () => Promise.resolve(false),
      encryptStringAsync: () => Promise.reject(new Error('none')),
      decryptStringAsync: () => Promise.reject(new Error('none')),
      getSelectedStorageBackend: () => 'basic_text',
    },
    engine: createInlineEngine(assets),
    fonts: assets.fonts,
    documentWorker: '/none',
    log,
    push: () => undefined,
    outside: {
      databases: [],
      freeBytes: () => Promise.resolve(100 * 1024 ** 3),
      saveAs: () => Promise.resolve(null),
      restart: () => undefined,
    },
  });
  let listener: Parameters<CallPort['handle']>[1] = () => Promise.resolve(undefined);
  const pace = createDoorPace({ clock, log, sleep: () => Promise.resolve() });
  register({ handle: (_, given) => void (listener = given) }, parts.handlers, log, pace);
  const frame = { senderFrame: { url: 'app://station/index.html' } };
  return {
    root,
    broken,
    call: (name: unknown, request: unknown) => listener(frame, name, request),
    close: async () => {
      await parts.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** Calls through the door into the real handlers: the input is a seed for a name and a request that nearly fits. */
const door: FuzzTarget = {
  name: 'door',
  cost: 6,
  seeds: () => Promise.resolve(Array.from({ length: 40 }, (_, i) => bytesOf(`${i}:${i * 7_919}`))),
  open: async () => {
    const main = await station();
    return {
      run: async (input) => {
        const roll = dice([...input].reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, 7));
        const known = roll() > 0.05;
        const name: unknown = known
          ? pick(roll, asked)
          : pick<unknown>(roll, ['__proto__', 'toString', '', 7, null, {}]);
        const request = known ? nearly(roll, calls[name as CallName].request as never) : undefined;
        const before = main.broken.length;
        const answer = (await main.call(name, request)) as
          { ok?: unknown; error?: { kind?: string } } | undefined;
        must(typeof answer?.ok === 'boolean', 'the door answers');
        must(main.broken.length === before, main.broken.at(-1) ?? '');
        must((await readdir(main.root)).length === 1, 'nothing is written beside the data folder');
        return `${known ? String(name) : 'unknown'} ${answer?.ok === true ? 'ok' : (answer?.error?.kind ?? '?')}`;
      },
      done: main.close,
    };
  },
};

const secret = 'this file is nobody’s';

/** A Request where there can be one: it refuses what does not parse, and a name with a password, which may come all the same. */
function requestOf(url: string): Request {
  try {
    return new Request(url);
  } catch {
    return { url, method: 'GET' } as Request;
  }
}

/** Addresses under `app://station`. */
const addresses: FuzzTarget = {
  name: 'app-address',
  words: [
    'app://station/',
    '..',
    '%2e%2e',
    '%2f',
    '%5c',
    '\\',
    '//',
    'picture/',
    'photo/',
    'guide/',
    'clip/',
    '.html',
    '.js',
    'secret.json',
    '%00',
    '?',
    '#',
    'C:',
    'file:///',
  ],
  seeds: () =>
    Promise.resolve(
      [
        'app://station/index.html',
        'app://station/assets/a.js',
        'app://station/../secret.json',
        'app://station/photo/2026-11/05-a.jpg',
        `app://station/picture/${Buffer.from('https://cdn1.ozone.ru/x.png').toString('base64url')}`,
        'app://station/assets/..%2f..%2fsecret.json',
      ].map(bytesOf),
    ),
  open: async () => {
    const dir = await mkdtemp(path.join(os.tmpdir(), 'packline-fuzz-'));
    const root = path.join(dir, 'renderer');
    await mkdir(path.join(root, 'assets'), { recursive: true });
    await writeFile(path.join(root, 'index.html'), '<html><head></head></html>');
    await writeFile(path.join(root, 'assets', 'a.js'), 'export {}');
    await writeFile(path.join(dir, 'secret.json'), secret);
    await writeFile(path.join(dir, 'secret.js'), secret);
    const serve = createStationProtocol({
      root,
      nonce: () => 'n',
      picture: () => Promise.resolve(null),
      photo: () => Promise.resolve(null),
      guide: () => Promise.resolve(null),
      clip: () => Promise.resolve(null),
    });
    return {
      run: async (input) => {
        const url = textOf(input);
        const request = requestOf(url);
        const answer = await serve(request);
        const body = await answer.text();
        must(!body.includes(secret), 'nothing outside the folder is served');
        must(answer.status === 200 || body === '', 'a refusal has no body');
        return `${answer.status} ${answer.headers.get('content-type') ?? '-'}`;
      },
      done: () => rm(dir, { recursive: true, force: true }),
    };
  },
};

/** What the window asks for. */
export const doorTargets: readonly FuzzTarget[] = [door, addresses];
