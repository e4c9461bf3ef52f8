import { rm } from 'node:fs/promises';
import { inTurn } from '#shared/kit/in-turn.ts';
import * as v from 'valibot';
import type { Log } from '../log.ts';
import { readIfThere, writeFileAtomic } from './atomic-file.ts';

/** The operating system's keyring as Electron gives it. */
export interface Keyring {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(sealed: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  /** Linux only. */
  getSelectedStorageBackend(): string;
}

/** How a secret is kept: sealed by the system, or in memory until the app ends. */
export type Keeping = 'encrypted' | 'memory-only';

/** Keeps one secret: it goes in, is used inside main, and never comes out of the door. */
export interface Sealed<T> {
  set(secret: T): Promise<Keeping>;
  has(): boolean;
  clear(): Promise<void>;
  /** Lends the secret (null without one) to main's own code. */
  use<R>(borrow: (secret: T | null) => R): R;
  /** Told when it is another one. */
  onChange(listener: () => void): void;
}

/** What opening needs. */
export interface SealedOptions {
  readonly file: string;
  readonly keyring: Keyring;
  readonly platform: NodeJS.Platform;
  readonly log: Log;
}

/** Whether the keyring protects anything: `basic_text` is a password that everybody knows. */
async function protects({ keyring, platform }: SealedOptions): Promise<boolean> {
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(keyring.getSelectedStorageBackend()))
    return false;
  return keyring.isAsyncEncryptionAvailable();
}

async function seal(options: SealedOptions, secret: unknown): Promise<void> {
  await writeFileAtomic(options.file, await options.keyring.encryptStringAsync(JSON.stringify(secret)));
}

async function load<T>(options: SealedOptions, schema: v.GenericSchema<unknown, T>): Promise<T | null> {
  const sealed = await readIfThere(options.file);
  if (sealed === null) return null;
  try {
    if (!(await protects(options))) throw new Error('keyring gone');
    const { result, shouldReEncrypt } = await options.keyring.decryptStringAsync(sealed);
    const secret = v.parse(schema, JSON.parse(result));
    if (shouldReEncrypt) await seal(options, secret);
    return secret;
  } catch {
    // The file stays: the keyring may only be locked today.
    options.log.error('secrets.unreadable');
    return null;
  }
}

/** Opens what is kept. Where nothing protects a secret it lives in memory until the app ends, and `set` says so. */
export async function openSealed<T>(
  options: SealedOptions,
  schema: v.GenericSchema<unknown, T>,
): Promise<Sealed<T>> {
  const { file, log } = options;
  const turn = inTurn();
  const listeners: (() => void)[] = [];
  let secret: T | null = await load<T>(options, schema);
  const tell = (): void => listeners.forEach((listener) => listener());

  return {
    set: (next) =>
      turn(async () => {
        const safe = await protects(options);
        if (safe) await seal(options, next);
        else await rm(file, { force: true });
        secret = next;
        log.info('secrets.set', { kept: safe ? 'encrypted' : 'memory-only' });
        tell();
        return safe ? 'encrypted' : 'memory-only';
      }),
    has: () => secret !== null,
    clear: () =>
      turn(async () => {
        await rm(file, { force: true });
        secret = null;
        tell();
      }),
    use: (borrow) => borrow(secret),
    onChange: (listener) => void listeners.push(listener),
  };
}
