import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import PQueue from 'p-queue';
import type { Clock } from '#shared/kit/clock.ts';
import type { Answer } from '#shared/market/answer.ts';
import { readIfThere, writeFileAtomic } from './atomic-file.ts';

/** What keeping product pictures needs; sizes in bytes, times in ms. */
export interface PictureOptions {
  readonly dir: string;
  readonly clock: Clock;
  readonly fetch: (url: string) => Answer<{ readonly bytes: Uint8Array; readonly mime: string }>;
  /** The folder is brought under this when it is opened. */
  readonly maxBytes?: number;
  /** How long a picture that could not be had is not asked for again. */
  readonly retryAfterMs?: number;
}

/** A picture on the disk. */
interface Picture {
  readonly file: string;
  readonly mime: string;
}

/** Product pictures by address; asked for once, kept on the disk, never held in memory. */
export interface Pictures {
  get(url: string): Promise<Picture | null>;
}

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
};
const mimeOf = (name: string): string | null =>
  Object.entries(endings).find(([, ending]) => name.endsWith(`.${ending}`))?.[0] ?? null;

const hash = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');
const maxMissing = 500;

/** Removes the pictures used longest ago until the folder is small enough; an address without its picture is fetched anew. */
async function trim(dir: string, maxBytes: number): Promise<void> {
  const names = (await readdir(dir)).filter((name) => mimeOf(name) !== null);
  const files = await Promise.all(
    names.map(async (name) => ({
      name,
      stats: await stat(path.join(dir, name)).catch(() => null),
    })),
  );
  let total = files.reduce((sum, { stats }) => sum + (stats?.size ?? 0), 0);
  for (const { name, stats } of files.sort((a, b) => (a.stats?.mtimeMs ?? 0) - (b.stats?.mtimeMs ?? 0))) {
    if (total <= maxBytes) return;
    await rm(path.join(dir, name), { force: true });
    total -= stats?.size ?? 0;
  }
}

/** Opens the folder: pictures under the hash of their bytes, and per address a small file that names one. */
export async function openPictures(options: PictureOptions): Promise<Pictures> {
  const { dir, clock, maxBytes = 300 * 1024 * 1024, retryAfterMs = 60_000 } = options;
  const queue = new PQueue({ concurrency: 4 });
  const underWay = new Map<string, Promise<Picture | null>>();
  const missing = new Map<string, number>();
  await mkdir(path.join(dir, 'by-address'), { recursive: true });
  await trim(dir, maxBytes);

  const kept = async (address: string): Promise<Picture | null> => {
    const name = (await readIfThere(path.join(dir, 'by-address', address)))?.toString('utf8') ?? '';
    const mime = /^[0-9a-f]{64}\.[a-z]{3,4}$/u.test(name) ? mimeOf(name) : null;
    if (mime === null) return null;
    const file = path.join(dir, name);
    const now = clock.now() / 1_000;
    return utimes(file, now, now).then(
      () => ({ file, mime }),
      () => null,
    );
  };

  const fetchAndKeep = async (url: string, address: string): Promise<Picture | null> => {
    const answer = await queue.add(() => options.fetch(url));
    const ending = answer.ok ? endings[answer.value.mime] : undefined;
    if (!answer.ok || ending === undefined) {
      missing.set(address, clock.now());
      if (missing.size > maxMissing) missing.delete(missing.keys().next().value ?? '');
      return null;
    }
    const { bytes } = answer.value;
    const name = `${hash(bytes)}.${ending}`;
    await writeFileAtomic(path.join(dir, name), bytes);
    await writeFileAtomic(path.join(dir, 'by-address', address), name);
    return kept(address);
  };

  const find = async (url: string): Promise<Picture | null> => {
    const address = hash(url);
    const here = await kept(address);
    if (here !== null) return here;
    const missed = missing.get(address);
    if (missed !== undefined && clock.now() - missed < retryAfterMs) return null;
    missing.delete(address);
    return fetchAndKeep(url, address);
  };

  return {
    get(url) {
      const running = underWay.get(url);
      if (running !== undefined) return running;
      const found = find(url)
        .catch(() => null)
        .finally(() => underWay.delete(url));
      underWay.set(url, found);
      return found;
    },
  };
}
