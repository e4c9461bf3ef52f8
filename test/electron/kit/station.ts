import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { BridgeError, CallName, RequestOf, ResponseOf } from '#shared/bridge/calls.ts';
import { CALL_CHANNEL } from '#shared/bridge/station-api.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import { createDoorPace } from '../../../electron/bridge/door-pace.ts';
import { register } from '../../../electron/bridge/register.ts';
import type { CallPort } from '../../../electron/bridge/register.ts';
import { resolveLabelAssets } from '../../../electron/labels/assets.ts';
import { createInlineEngine } from '../../kit/inline-engine.ts';
import { buildParts } from '../../../electron/parts.ts';
import type { Parts, World } from '../../../electron/parts.ts';
import { freshDir, handClock, memoryLog } from './house.ts';

/** The real label engine, in this thread. */
export const realEngine = (): LabelEngine =>
  createInlineEngine(resolveLabelAssets(createRequire(import.meta.url).resolve));

/** All of main behind its door, on a folder of its own, with the practice marketplace over real HTTP. */
export async function realStation(initialSettings: unknown = {}, over: Partial<World> = {}) {
  const dataDir = over.dataDir ?? (await freshDir());
  const log = memoryLog();
  const clock = handClock();
  const pushed: [string, unknown][] = [];
  const parts: Parts = await buildParts({
    dataDir,
    info: { version: '0', runtime: 'electron-host', runtimeVersion: '0', platform: 'linux', locale: 'en' },
    language: 'en',
    initialSettings,
    stationId: 'S-1',
    clock,
    random: () => 0.5,
    keyring: {
      isAsyncEncryptionAvailable: () => Promise.resolve(false),
      encryptStringAsync: () => Promise.reject(new Error('no keyring')),
      decryptStringAsync: () => Promise.reject(new Error('no keyring')),
      getSelectedStorageBackend: () => 'basic_text',
    },
    engine: realEngine(),
    fonts: resolveLabelAssets(createRequire(import.meta.url).resolve).fonts,
    documentWorker: '/none',
    log,
    push: (name, payload) => void pushed.push([name, payload]),
    outside: {
      databases: [],
      freeBytes: () => Promise.resolve(100 * 1024 ** 3),
      saveAs: () => Promise.resolve(null),
      restart: () => undefined,
    },
    ...over,
  });
  onTestFinished(() => parts.close());
  let listener: Parameters<CallPort['handle']>[1] = () => Promise.resolve(undefined);
  register(
    { handle: (channel, given) => void (channel === CALL_CHANNEL && (listener = given)) },
    parts.handlers,
    over.log ?? log,
    createDoorPace({ clock, sleep: () => Promise.resolve(), log: over.log ?? log }),
  );
  /** Whatever the window might send, and what the door answers. */
  const door = (name: unknown, request: unknown) =>
    listener({ senderFrame: { url: 'app://station/index.html' } }, name, request) as Promise<
      { ok: true; value: unknown } | { ok: false; error: BridgeError }
    >;
  const ask = async <K extends CallName>(name: K, request: RequestOf<K>): Promise<ResponseOf<K>> => {
    const answer = (await door(name, request)) as
      { ok: true; value: ResponseOf<K> } | { ok: false; error: unknown };
    if (answer.ok) return answer.value;
    throw new Error(`door ${name}: ${JSON.stringify(answer.error)}`);
  };
  return { ask, door, clock, log, pushed, dataDir, parts };
}

/** The value of a marketplace answer; a test that gets an error instead fails with it. */
export function valueOf<T>(answer: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (answer.ok) return answer.value;
  throw new Error(JSON.stringify(answer.error));
}

/** Puts bytes over a file of the station, as a fault from outside would. */
export const overwrite = (dataDir: string, name: string, bytes: Uint8Array): Promise<void> =>
  writeFile(path.join(dataDir, name), bytes);
