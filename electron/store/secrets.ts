import { rm } from 'node:fs/promises';
import * as v from 'valibot';
import type { KeyKept } from '#shared/bridge/calls/app.ts';
import type { Log } from '../log.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import { readIfThere, writeFileAtomic } from './atomic-file.ts';
import { parseJson } from './journal/record.ts';

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
  set(key: MarketKey): Promise<KeyKept>;
  has(): boolean;
  /** How the key is kept; null without one. */
  kept(): KeyKept | null;
  /** Where nothing locks the key: in an open file, or in memory until the end (KY8). A locked one stays locked. */
  keepOpen(open: boolean): Promise<KeyKept | null>;
  clear(): Promise<void>;
  /** Lends the key (null without one) to main's own code. */
  use<T>(borrow: (key: MarketKey | null) => T): T;
  /** Told when the key is another one. */
  onChange(listener: () => void): void;
}

/** What opening needs. */
export interface SecretsOptions {
  /** The sealed key: a name that ends in `.bin`; the open one lies beside it. */
  readonly file: string;
  readonly keyring: Keyring;
  readonly platform: NodeJS.Platform;
  readonly log: Log;
}

interface Held {
  readonly key: MarketKey;
  readonly kept: KeyKept;
}

const keySchema = v.object({ clientId: v.string(), apiKey: v.string() });

/** The file of a key that nothing locks (KY8). */
const openFileOf = ({ file }: SecretsOptions): string => file.replace(/\.bin$/u, '-open.json');

/** Whether the keyring protects anything: `basic_text` is a password that everybody knows. */
async function protects({ keyring, platform }: SecretsOptions): Promise<boolean> {
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(keyring.getSelectedStorageBackend()))
    return false;
  return keyring.isAsyncEncryptionAvailable();
}

/** Seals a key; the open file goes only when the sealed one is on the disk. */
async function seal(options: SecretsOptions, key: MarketKey): Promise<void> {
  await writeFileAtomic(options.file, await options.keyring.encryptStringAsync(JSON.stringify(key)));
  await rm(openFileOf(options), { force: true });
}

async function loadSealed(options: SecretsOptions): Promise<MarketKey | null> {
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

/** The key of the open file; it is sealed as soon as something can lock it (KY9). */
async function loadOpen(options: SecretsOptions): Promise<Held | null> {
  const bytes = await readIfThere(openFileOf(options));
  if (bytes === null) return null;
  const parsed = v.safeParse(keySchema, parseJson(bytes.toString('utf8')));
  if (!parsed.success) {
    options.log.error('secrets.unreadable');
    return null;
  }
  const key = parsed.output;
  if (!(await protects(options))) return { key, kept: 'open-file' };
  await seal(options, key);
  options.log.info('secrets.sealed-later');
  return { key, kept: 'encrypted' };
}

async function load(options: SecretsOptions): Promise<Held | null> {
  const key = await loadSealed(options);
  return key === null ? loadOpen(options) : { key, kept: 'encrypted' };
}

/** Opens the key store. Where nothing protects a key it lives in memory until the app ends, unless a person chose otherwise (KY7, KY8). */
export async function openSecrets(options: SecretsOptions): Promise<Secrets> {
  const { file, log } = options;
  const turn = inTurn();
  const listeners: (() => void)[] = [];
  let held = await load(options);
  const tell = (): void => listeners.forEach((listener) => listener());

  const keep = async (key: MarketKey, open: boolean): Promise<KeyKept> => {
    if (await protects(options)) {
      await seal(options, key);
      return 'encrypted';
    }
    await rm(file, { force: true });
    if (open) await writeFileAtomic(openFileOf(options), JSON.stringify(key));
    else await rm(openFileOf(options), { force: true });
    return open ? 'open-file' : 'memory-only';
  };

  return {
    set: (key) =>
      turn(async () => {
        // The choice stands for the next key too.
        const kept = await keep(key, held?.kept === 'open-file');
        held = { key, kept };
        log.info('secrets.set', { kept });
        tell();
        return kept;
      }),
    has: () => held !== null,
    kept: () => held?.kept ?? null,
    keepOpen: (open) =>
      turn(async () => {
        if (held === null) return null;
        const kept = await keep(held.key, open);
        held = { ...held, kept };
        log.info('secrets.kept', { kept });
        return kept;
      }),
    clear: () =>
      turn(async () => {
        await rm(file, { force: true });
        await rm(openFileOf(options), { force: true });
        held = null;
        tell();
      }),
    use: (borrow) => borrow(held?.key ?? null),
    onChange: (listener) => void listeners.push(listener),
  };
}
