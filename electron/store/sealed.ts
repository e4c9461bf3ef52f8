import { rm } from 'node:fs/promises';
import * as v from 'valibot';
import type { KeyKept } from '#shared/bridge/calls/app.ts';
import type { Log } from '../log.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import { readIfThere, writeFileAtomic } from './atomic-file.ts';
import { parseJson } from './journal/record.ts';

/** The operating system's keyring as Electron gives it. */
export interface Keyring {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(sealed: Buffer): Promise<{ readonly result: string; readonly shouldReEncrypt: boolean }>;
  /** Linux only. */
  getSelectedStorageBackend(): string;
}

/** Keeps one secret: it goes in, is used inside main, and never comes out of the door. */
export interface Sealed<T> {
  set(secret: T): Promise<KeyKept>;
  has(): boolean;
  /** How it is kept; null without one. */
  kept(): KeyKept | null;
  /** Where nothing locks the key: in an open file, or in memory until the end (KY8). A locked one stays locked. */
  keepOpen(open: boolean): Promise<KeyKept | null>;
  clear(): Promise<void>;
  /** Lends the secret (null without one) to main's own code. */
  use<R>(borrow: (secret: T | null) => R): R;
  /** Told when it is another one. */
  onChange(listener: () => void): void;
}

/** What opening needs. */
export interface SealedOptions {
  /** The sealed secret: a name that ends in `.bin`; the open one lies beside it. */
  readonly file: string;
  readonly keyring: Keyring;
  readonly platform: NodeJS.Platform;
  readonly log: Log;
}

interface Held<T> {
  readonly secret: T;
  readonly kept: KeyKept;
}

type Schema<T> = v.GenericSchema<unknown, T>;

/** The file of a secret that nothing locks (KY8). */
const openFileOf = ({ file }: SealedOptions): string => file.replace(/\.bin$/u, '-open.json');

/** Whether the keyring protects anything: `basic_text` is a password that everybody knows. */
async function protects({ keyring, platform }: SealedOptions): Promise<boolean> {
  if (platform === 'linux' && ['basic_text', 'unknown'].includes(keyring.getSelectedStorageBackend()))
    return false;
  return keyring.isAsyncEncryptionAvailable();
}

/** Seals it; the open file goes only when the sealed one is on the disk. */
async function seal(options: SealedOptions, secret: unknown): Promise<void> {
  await writeFileAtomic(options.file, await options.keyring.encryptStringAsync(JSON.stringify(secret)));
  await rm(openFileOf(options), { force: true });
}

async function loadSealed<T>(options: SealedOptions, schema: Schema<T>): Promise<T | null> {
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

/** What the open file holds; it is sealed as soon as something can lock it (KY9). */
async function loadOpen<T>(options: SealedOptions, schema: Schema<T>): Promise<Held<T> | null> {
  const bytes = await readIfThere(openFileOf(options));
  if (bytes === null) return null;
  const parsed = v.safeParse(schema, parseJson(bytes.toString('utf8')));
  if (!parsed.success) {
    options.log.error('secrets.unreadable');
    return null;
  }
  const secret = parsed.output;
  if (!(await protects(options))) return { secret, kept: 'open-file' };
  await seal(options, secret);
  options.log.info('secrets.sealed-later');
  return { secret, kept: 'encrypted' };
}

async function load<T>(options: SealedOptions, schema: Schema<T>): Promise<Held<T> | null> {
  const secret = await loadSealed(options, schema);
  return secret === null ? loadOpen(options, schema) : { secret, kept: 'encrypted' };
}

/** Opens what is kept. Where nothing protects a secret it lives in memory until the app ends, unless a person chose otherwise (KY7, KY8). */
export async function openSealed<T>(options: SealedOptions, schema: Schema<T>): Promise<Sealed<T>> {
  const { file, log } = options;
  const turn = inTurn();
  const listeners: (() => void)[] = [];
  let held: Held<T> | null = await load(options, schema);
  const tell = (): void => listeners.forEach((listener) => listener());

  const keep = async (secret: T, open: boolean): Promise<KeyKept> => {
    if (await protects(options)) {
      await seal(options, secret);
      return 'encrypted';
    }
    await rm(file, { force: true });
    if (open) await writeFileAtomic(openFileOf(options), JSON.stringify(secret));
    else await rm(openFileOf(options), { force: true });
    return open ? 'open-file' : 'memory-only';
  };

  return {
    set: (secret) =>
      turn(async () => {
        // The choice stands for the next one too.
        const kept = await keep(secret, held?.kept === 'open-file');
        held = { secret, kept };
        log.info('secrets.set', { kept });
        tell();
        return kept;
      }),
    has: () => held !== null,
    kept: () => held?.kept ?? null,
    keepOpen: (open) =>
      turn(async () => {
        if (held === null) return null;
        const kept = await keep(held.secret, open);
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
    use: (borrow) => borrow(held?.secret ?? null),
    onChange: (listener) => void listeners.push(listener),
  };
}
