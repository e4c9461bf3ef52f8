import { truncateSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { realDisk, type Disk } from '../../../electron/store/disk.ts';

/** A disk whose machine dies: after so many changes nothing works any more, and what was not flushed may be gone. */
export interface MortalDisk extends Disk {
  readonly dead: () => boolean;
  /** Changes so far. */
  readonly changes: () => number;
  /** Closes what the dead left open. */
  bury(): Promise<void>;
}

class Dead extends Error {
  override readonly message = 'the machine is off';
}

/**
 * Lets `lives` changes of the disk pass (Infinity: all), tears the next one and refuses everything after it. `torn` (0 to 1)
 * is how much of what was written but not flushed reaches the disk.
 */
export function mortalDisk(lives: number, torn: number): MortalDisk {
  let changes = 0;
  let dead = false;
  const handles = new Set<FileHandle>();
  /** Files with bytes that were not flushed: flushed size, written size. */
  const wet = new Map<string, { flushed: number; written: number }>();

  const change = <T>(run: () => Promise<T>): Promise<T> => {
    if (dead) return Promise.reject(new Dead());
    changes += 1;
    // What was under way when the machine died is answered to nobody.
    if (changes <= lives) return run().then((done) => (dead ? Promise.reject(new Dead()) : done));
    dead = true;
    for (const [file, { flushed, written }] of wet)
      truncateSync(file, flushed + Math.floor((written - flushed) * torn));
    return Promise.reject(new Dead());
  };
  const alive = <T>(look: () => Promise<T>): Promise<T> => (dead ? Promise.reject(new Dead()) : look());

  const wrap = (handle: FileHandle, file: string): FileHandle => {
    handles.add(handle);
    return new Proxy(handle, {
      get: (target, key: keyof FileHandle) => {
        if (key === 'close') {
          handles.delete(handle);
          return () => target.close();
        }
        if (key === 'sync' || key === 'datasync')
          return () => change(() => target[key]().then(() => void wet.delete(file)));
        if (key === 'write' || key === 'writeFile')
          return (...args: unknown[]) =>
            change(async () => {
              const before = wet.get(file)?.flushed ?? (await target.stat()).size;
              const done = await (target[key] as (...given: unknown[]) => Promise<unknown>).apply(
                target,
                args,
              );
              wet.set(file, { flushed: before, written: (await target.stat()).size });
              return done;
            });
        if (key === 'truncate') return (size: number) => change(() => target.truncate(size));
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function'
          ? (...args: unknown[]) => alive(() => Reflect.apply(value, target, args) as Promise<unknown>)
          : value;
      },
    });
  };

  return {
    dead: () => dead,
    changes: () => changes,
    bury: async () => {
      for (const handle of handles) await handle.close().catch(() => undefined);
    },
    mkdir: ((...args: Parameters<Disk['mkdir']>) => change(() => realDisk.mkdir(...args))) as Disk['mkdir'],
    readdir: ((dir: string) => alive(() => realDisk.readdir(dir))) as Disk['readdir'],
    readFile: ((file: string) => alive(() => realDisk.readFile(file))) as Disk['readFile'],
    stat: ((file: string) => alive(() => realDisk.stat(file))) as Disk['stat'],
    copyFile: (from, to) => change(() => realDisk.copyFile(from, to)),
    rm: (file, options) => change(() => realDisk.rm(file, options).then(() => void wet.delete(String(file)))),
    rename: (from, to) =>
      change(async () => {
        await realDisk.rename(from, to);
        const state = wet.get(String(from));
        wet.delete(String(from));
        if (state !== undefined) wet.set(String(to), state);
      }),
    open: (file, flags, mode) =>
      flags === 'r'
        ? alive(async () => wrap(await realDisk.open(file, flags, mode), String(file)))
        : change(async () => wrap(await realDisk.open(file, flags, mode), String(file))),
  };
}
