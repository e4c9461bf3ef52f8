import { rm } from 'node:fs/promises';
import * as v from 'valibot';
import type { Log } from '../log.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import { readIfThere, writeFileAtomic } from './atomic-file.ts';

/** Key of the marketplace. */
export interface MarketKey {
  readonly clientId: string;
  readonly apiKey: string;
}

/** The operating system's keyring as Electron gives it. */
export interface Keyring {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(sealed: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  /** Linux only. */
  getSelectedStorageBackend(): string;
}

/** Keeps the key: it goes in, is used inside main, and never comes out of the door. */
export interface Secrets {
  set(key: MarketKey): Promise<'encrypted' | 'memory-only'>;
  has(): boolean;
  clear(): Promise<void>;
  /** Lends the key (null without one) to main's own code. */
  use<T>(borrow: (key: MarketKey | null) => T): T;
  /** Told when the key is another one. */
  onChange(listener: () => void): void;
}

/** What opening needs. */
export interface SecretsOptions {
  readonly file: string;
  readonly keyring: Keyring;
  readonly platform: NodeJS.Platform;
  readonly log: Log;
}

const keySchema = v.object({ clientId: v.string(), apiKey: v.string() });

/** Whether the keyring protects anything: `basic_text` is a password that everybody knows. */
async function protects({ keyring, platform }: SecretsOptions): Promise<boolean> {
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(keyring.getSelectedStorageBackend()))
    return false;
  return keyring.isAsyncEncryptionAvailable();
}

async function seal(options: SecretsOptions, key: MarketKey): Promise<void> {
  await writeFileAtomic(options.file, await options.keyring.encryptStringAsync(JSON.stringify(key)));
}

async function load(options: SecretsOptions): Promise<MarketKey | null> {
  const sealed = await readIfThere(options.file);
  if (sealed === null) return null;
  try {
    if (!(await protects(options))) throw new Error('keyring gone');
    const { result, shouldReEncrypt } = await options.keyring.decryptStringAsync(sealed);
    const key = v.parse(keySchema, JSON.parse(result));
    if (shouldReEncrypt) await seal(options, key);
    return key;
  } catch {
    // The file stays: the keyring may only be locked today.
    options.log.error('secrets.unreadable');
    return null;
  }
}

/** Opens the key store. Where nothing protects a key it lives in memory until the app ends, and `set` says so. */
export async function openSecrets(options: SecretsOptions): Promise<Secrets> {
  const { file, log } = options;
  const turn = inTurn();
  const listeners: (() => void)[] = [];
  let key = await load(options);
  const tell = (): void => listeners.forEach((listener) => listener());

  return {
    set: (next) =>
      turn(async () => {
        const safe = await protects(options);
        if (safe) await seal(options, next);
        else await rm(file, { force: true });
        key = next;
        log.info('secrets.set', { kept: safe ? 'encrypted' : 'memory-only' });
        tell();
        return safe ? 'encrypted' : 'memory-only';
      }),
    has: () => key !== null,
    clear: () =>
      turn(async () => {
        await rm(file, { force: true });
        key = null;
        tell();
      }),
    use: (borrow) => borrow(key),
    onChange: (listener) => void listeners.push(listener),
  };
}
