import path from 'node:path';
import type { ClipAnswer, UntoldClip } from '#shared/bridge/calls/clips.ts';
import { clipDay, type ClipRef } from '#shared/domain/posting/clip.ts';
import { err, ok } from '#shared/kit/result.ts';
import { readIfThere } from './atomic-file.ts';
import { noteLine, readNotes } from './clip-notes.ts';
import { createDatedFiles, datedName, roomOrDisk, type DatedFiles, type DatedParts } from './dated-files.ts';
import { diskCode, realDisk } from './disk.ts';
import { sumOf } from './file-sum.ts';

/** A piece to begin. */
export interface NewClip {
  readonly posting: string;
  readonly id: string;
  readonly by: string;
}

/** The next part of a piece: `at` is where it begins in the file, `ms` how long the piece is with it. */
export interface ClipPart {
  readonly name: string;
  readonly at: number;
  readonly ms: number;
  readonly part: Uint8Array;
}

/** Pieces of clips, one folder a month, written part by part (CP7, CP9). */
export interface Clips extends Pick<DatedFiles, 'file' | 'size' | 'due' | 'tend' | 'fate'> {
  begin(clip: NewClip): Promise<ClipAnswer<{ readonly name: string }>>;
  add(part: ClipPart): Promise<ClipAnswer<null>>;
  end(name: string): Promise<ClipAnswer<ClipRef>>;
  told(name: string): Promise<null>;
  drop(name: string): Promise<null>;
  untold(): Promise<readonly UntoldClip[]>;
}

/** Clips leave this much of the disk to everything else; bytes. */
const SPARED_BYTES = 1024 ** 3;
/** Beside a piece, until a fact tells of it, lies what it is and how far it is whole. */
const notesOf = (file: string): string => `${file}.open`;

/** Keeps clips of packings on the disk; the facts know their pieces by name, size, sum and length only. */
export function openClips(parts: DatedParts): Clips {
  const { log, disk = realDisk } = parts;
  const files = createDatedFiles('clips', clipDay, { ...parts, disk });
  const fileOf = (name: string): string => path.join(parts.dir(), name);

  let line: Promise<unknown> = Promise.resolve();
  /** One after another: parts in their order, and no look at what is left while a piece is begun. */
  function inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const done = line.then(deed);
    line = done.catch(() => undefined);
    return done;
  }

  async function trying<T>(deed: () => Promise<ClipAnswer<T>>): Promise<ClipAnswer<T>> {
    try {
      return await deed();
    } catch (thrown) {
      const code = diskCode(thrown);
      log.error('clip.not-kept', { code });
      return err(code === 'ENOENT' ? 'lost' : roomOrDisk(thrown));
    }
  }

  async function hasRoom(): Promise<boolean> {
    const free = await parts.freeBytes();
    return free === null || free >= SPARED_BYTES;
  }

  async function write(file: string, flag: 'wx' | 'a', bytes: Uint8Array | string): Promise<void> {
    const handle = await disk.open(file, flag, 0o600);
    try {
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
  }

  async function remove(name: string): Promise<void> {
    await disk.rm(fileOf(name), { force: true });
    await disk.rm(notesOf(fileOf(name)), { force: true });
  }

  /** Cuts a piece to its last whole part and looks at it; null where there is nothing of it. */
  async function finished(
    name: string,
  ): Promise<{ readonly posting: string; readonly by: string; readonly clip: ClipRef } | null> {
    const file = fileOf(name);
    const notes = await readIfThere(notesOf(file), disk);
    const size = await disk.stat(file).then(
      (stats) => stats.size,
      () => 0,
    );
    const read = notes === null ? null : readNotes(notes.toString('utf8'), size);
    if (read === null || read.mark.bytes === 0) return null;
    const { head, mark } = read;
    const handle = await disk.open(file, 'r+');
    try {
      if (mark.bytes < size) await handle.truncate(mark.bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const sha256 = await sumOf(file, disk);
    return { posting: head.posting, by: head.by, clip: { name, sha256, from: head.from, ...mark } };
  }

  return {
    file: files.file,
    size: files.size,
    due: files.due,
    tend: files.tend,
    fate: files.fate,

    begin: ({ posting, id, by }) =>
      inTurn(() =>
        trying(async () => {
          if (!(await hasRoom())) return err('no-room');
          const from = parts.now();
          const name = datedName(from, `${posting}-${id}.webm`);
          const file = fileOf(name);
          await disk.mkdir(path.dirname(file), { recursive: true });
          await write(notesOf(file), 'wx', noteLine({ posting, by, from }));
          await write(file, 'wx', '');
          files.grew(1, 0);
          return ok({ name });
        }),
      ),

    add: ({ name, at, ms, part }) =>
      inTurn(() =>
        trying(async () => {
          if (!(await hasRoom())) return err('no-room');
          const file = fileOf(name);
          if ((await disk.stat(file)).size !== at) return err('lost');
          await write(file, 'a', part);
          await write(notesOf(file), 'a', noteLine({ bytes: at + part.byteLength, ms }));
          files.grew(0, part.byteLength);
          return ok(null);
        }),
      ),

    end: (name) =>
      inTurn(() =>
        trying(async () => {
          const left = await finished(name);
          return left === null ? err('lost') : ok(left.clip);
        }),
      ),

    told: (name) =>
      inTurn(async () => {
        await disk.rm(notesOf(fileOf(name)), { force: true });
        return null;
      }),

    drop: (name) =>
      inTurn(async () => {
        const notes = await readIfThere(notesOf(fileOf(name)), disk);
        if (notes !== null) await remove(name); // one that a fact tells of has none, and stays
        return null;
      }),

    untold: () =>
      inTurn(async () => {
        const left: UntoldClip[] = [];
        for (const noted of (await files.listed()).filter((each) => each.endsWith('.open'))) {
          const name = noted.slice(0, -'.open'.length);
          if (clipDay(name) === null) continue;
          try {
            const found = await finished(name);
            if (found !== null) left.push(found);
            else await remove(name);
          } catch (thrown) {
            log.warn('clip.not-read', { code: diskCode(thrown) }); // the next start tries again
          }
        }
        return left;
      }),
  };
}
