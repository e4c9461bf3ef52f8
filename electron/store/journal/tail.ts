import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '#shared/kit/clock.ts';
import { CodedError } from '../../bridge/coded-error.ts';
import type { Log } from '../../log.ts';
import { syncFolder } from '../atomic-file.ts';
import { diskCode, type Disk } from '../disk.ts';
import type { Contents } from './contents.ts';
import { nextSegment, plainFile, type Segment } from './names.ts';
import { headLine } from './record.ts';

/** What writing needs; `segmentBytes` is the size at which a segment is full. */
export interface TailOptions {
  readonly dir: string;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly log: Log;
  readonly segmentBytes: number;
  /** Told the system's word when the disk refused a write. */
  readonly onDisk: (code: string) => void;
}

interface OpenSegment {
  readonly segment: Segment;
  readonly handle: FileHandle;
  end: number;
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The end of the journal, which is written to. A new day, a full segment and a failed write each begin a new segment. */
export class Tail {
  readonly #options: TailOptions;
  #open: OpenSegment | null = null;
  /** Where a segment ends for certain whose last write failed. */
  #doubt: { readonly segment: Segment; readonly end: number } | null = null;
  #fresh = false;

  constructor(options: TailOptions) {
    this.#options = options;
  }

  /** Writes lines down for good; gives where they begin. Throws `disk`; the next write begins with putting that right. */
  async write(
    contents: Contents,
    storeId: string,
    lines: Buffer,
  ): Promise<{ segment: Segment; offset: number }> {
    try {
      await this.#heal();
      const tail = await this.#today(contents, storeId);
      const offset = tail.end;
      await this.#append(tail, lines);
      contents.setPlain(tail.segment, tail.end);
      return { segment: tail.segment, offset };
    } catch (thrown) {
      const code = diskCode(thrown);
      this.#options.log.error('journal.disk', { code });
      this.#options.onDisk(code);
      throw new CodedError('disk');
    }
  }

  /** Begins a segment, so that even an empty journal says whose it is. Throws `disk`. */
  async begin(contents: Contents, storeId: string): Promise<void> {
    this.#fresh = true;
    await this.write(contents, storeId, Buffer.alloc(0));
  }

  async #letGo(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.handle.close();
  }

  /** Closes the file before the folder is read anew, which settles whatever a failed write left. */
  async rest(): Promise<void> {
    this.#doubt = null;
    await this.#letGo();
  }

  /** What a failed write may have left is taken away; no more is written behind it. */
  async #heal(): Promise<void> {
    if (this.#doubt === null) return;
    const { disk, dir } = this.#options;
    const handle = await disk.open(path.join(dir, plainFile(this.#doubt.segment)), 'r+');
    try {
      await handle.truncate(this.#doubt.end);
      await handle.sync();
    } finally {
      await handle.close();
    }
    this.#doubt = null;
  }

  async #today(contents: Contents, storeId: string): Promise<OpenSegment> {
    const { disk, dir, clock, segmentBytes } = this.#options;
    const last = contents.segments.at(-1);
    const state = last === undefined ? null : contents.segment(last);
    const goesOn =
      !this.#fresh &&
      last !== undefined &&
      state?.blocks === null &&
      state.bytes < segmentBytes &&
      last.endsWith(`-${dayOf(clock.now())}`);
    if (!goesOn) return this.#start(contents, storeId);
    if (this.#open?.segment === last) return this.#open;
    await this.#letGo();
    this.#open = {
      segment: last,
      handle: await disk.open(path.join(dir, plainFile(last)), 'r+'),
      end: state.bytes,
    };
    return this.#open;
  }

  async #start(contents: Contents, storeId: string): Promise<OpenSegment> {
    const { disk, dir, clock } = this.#options;
    await this.#letGo();
    const segment = nextSegment(contents.segments.at(-1), dayOf(clock.now()));
    const file = path.join(dir, plainFile(segment));
    // One that is there already is no more than the head of an earlier attempt.
    const handle = await disk.open(file, 'w', 0o600);
    const open = { segment, handle, end: 0 };
    try {
      const head = headLine(storeId);
      await handle.write(head, 0, head.length, 0);
      await handle.sync();
      await syncFolder(dir, disk);
      open.end = head.length;
    } catch (thrown) {
      await handle.close();
      await disk.rm(file, { force: true }).catch(() => undefined);
      throw thrown;
    }
    this.#open = open;
    this.#fresh = false;
    contents.setPlain(segment, open.end);
    return open;
  }

  async #append(tail: OpenSegment, lines: Buffer): Promise<void> {
    if (lines.length === 0) return;
    try {
      const { bytesWritten } = await tail.handle.write(lines, 0, lines.length, tail.end);
      if (bytesWritten < lines.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
      await tail.handle.datasync();
      tail.end += lines.length;
    } catch (thrown) {
      // After a failed sync nobody knows what is on the disk behind the last good end: nothing is written there again.
      this.#doubt = { segment: tail.segment, end: tail.end };
      this.#fresh = true;
      await this.#letGo().catch(() => undefined);
      throw thrown;
    }
  }
}
