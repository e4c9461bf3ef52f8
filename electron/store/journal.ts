import { open, rename } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { JournalHead, JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { CodedError } from '../bridge/coded-error.ts';
import type { Log } from '../log.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import { safeName, syncFolder, timeInName } from './atomic-file.ts';
import type { JournalIndex } from './journal-index.ts';
import { headLine, openFolder } from './journal-open.ts';
import type { JournalNotice } from './journal-open.ts';
import { readEffects, readFacts } from './journal-read.ts';
import { planAppend } from './journal-plan.ts';

/** The second copy of the facts and effects, in main. Every call waits for the ones before it. */
export interface Journal {
  head(): Promise<JournalHead>;
  /** Starts a journal for a store; one of another store is put aside whole, never deleted. */
  begin(storeId: string): Promise<JournalHead>;
  /**
   * Writes records down before it answers: all of them, or none and a `CodedError` (`not-begun`, `foreign-store`, `gap`,
   * `fork`, `bad-record`, `disk`). What is known already is passed over.
   */
  append(storeId: string, records: readonly unknown[]): Promise<JournalHead>;
  /**
   * Facts after a seq, oldest first, `limit` at most; the last page (`more` false) also carries the latest rows of
   * effects: all open ones and the newest closed ones.
   */
  read(
    afterSeq: number,
    limit: number,
  ): Promise<{ readonly records: readonly JournalRecord[]; readonly more: boolean }>;
  /** Whether an effect is written down, so that it may leave for the outside. */
  has(effectId: string): boolean;
  /** What opening had to mend. */
  readonly notices: readonly JournalNotice[];
  close(): Promise<void>;
}

/** What a journal needs. */
export interface JournalOptions {
  readonly dir: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** The segment that is written to. */
interface Tail {
  readonly name: string;
  readonly handle: FileHandle;
  end: number;
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

class FileJournal implements Journal {
  readonly notices: readonly JournalNotice[];
  readonly #options: JournalOptions;
  readonly #turn = inTurn();
  #index: JournalIndex;
  #storeId: string | null;
  #segments: string[];
  #tail: Tail | null = null;
  #end: number;
  #broken = false;

  constructor(options: JournalOptions, opened: Awaited<ReturnType<typeof openFolder>>) {
    this.#options = options;
    this.#index = opened.index;
    this.#storeId = opened.storeId;
    this.#segments = [...opened.segments];
    this.#end = opened.end;
    this.notices = opened.notices;
  }

  has(effectId: string): boolean {
    return this.#index.has(effectId);
  }

  head(): Promise<JournalHead> {
    return this.#turn(() => Promise.resolve(this.#head()));
  }

  begin(storeId: string): Promise<JournalHead> {
    return this.#turn(async () => {
      if (this.#storeId === storeId) return this.#head();
      if (this.#segments.length > 0) await this.#archive(this.#storeId ?? 'unknown');
      this.#storeId = storeId;
      await this.#startSegment(storeId);
      return this.#head();
    });
  }

  append(storeId: string, records: readonly unknown[]): Promise<JournalHead> {
    return this.#turn(async () => {
      if (this.#storeId === null) throw new CodedError('not-begun');
      if (this.#storeId !== storeId) throw new CodedError('foreign-store');
      if (this.#broken) throw new CodedError('disk');
      const planned = planAppend(this.#index, records);
      if (planned.length === 0) return this.#head();
      const tail = await this.#today(storeId);
      const start = tail.end;
      await this.#write(tail, Buffer.concat(planned.map((line) => line.bytes)));
      let offset = start;
      for (const { record, bytes, sum } of planned) {
        this.#index.add(record, { segment: tail.name, offset, length: bytes.length }, sum);
        offset += bytes.length;
      }
      return this.#head();
    });
  }

  read(afterSeq: number, limit: number): ReturnType<Journal['read']> {
    return this.#turn(async () => {
      const { dir } = this.#options;
      const facts = await readFacts(dir, this.#segments, this.#index, afterSeq, limit);
      const more = afterSeq + facts.length < this.#index.lastSeq;
      const effects = more ? [] : await readEffects(dir, this.#index.effectsForReplay());
      return { records: [...facts, ...effects], more };
    });
  }

  close(): Promise<void> {
    return this.#turn(() => this.#letGo());
  }

  #head(): JournalHead {
    return { storeId: this.#storeId, lastSeq: this.#index.lastSeq };
  }

  async #letGo(): Promise<void> {
    const tail = this.#tail;
    this.#tail = null;
    await tail?.handle.close();
  }

  async #archive(storeId: string): Promise<void> {
    const { dir, clock, log } = this.#options;
    await this.#letGo();
    await rename(dir, `${dir}-${safeName(storeId)}-${timeInName(clock.now())}`);
    log.warn('journal.archived', { lastSeq: this.#index.lastSeq });
    const opened = await openFolder(dir, clock.now());
    await syncFolder(path.dirname(dir));
    this.#index = opened.index;
    this.#segments = [];
    this.#broken = false;
  }

  /** The segment of this day; a new day starts a new one, so that old days are never touched again. */
  async #today(storeId: string): Promise<Tail> {
    const { dir, clock } = this.#options;
    const name = this.#segments.at(-1);
    if (name === undefined || !name.endsWith(`-${dayOf(clock.now())}.ndjson`))
      return this.#startSegment(storeId);
    if (this.#tail?.name === name) return this.#tail;
    this.#tail = { name, handle: await open(path.join(dir, name), 'r+'), end: this.#end };
    return this.#tail;
  }

  async #startSegment(storeId: string): Promise<Tail> {
    const { dir, clock } = this.#options;
    await this.#letGo();
    const count = Number(this.#segments.at(-1)?.slice(0, 6) ?? 0) + 1;
    const name = `${String(count).padStart(6, '0')}-${dayOf(clock.now())}.ndjson`;
    const tail = { name, handle: await open(path.join(dir, name), 'wx'), end: 0 };
    this.#tail = tail;
    this.#segments.push(name);
    await this.#write(tail, headLine(storeId));
    await syncFolder(dir);
    return tail;
  }

  /** Appends and makes it last; what could not be written whole is taken back. */
  async #write(tail: Tail, bytes: Buffer): Promise<void> {
    try {
      const { bytesWritten } = await tail.handle.write(bytes, 0, bytes.length, tail.end);
      if (bytesWritten < bytes.length) throw new Error('short write');
      await tail.handle.datasync();
      tail.end += bytes.length;
      this.#end = tail.end;
    } catch (thrown) {
      this.#options.log.error('journal.disk', { code: codeOf(thrown) });
      // After a failed sync nobody knows what is on the disk: only a new start, which reads it, may go on.
      this.#broken = true;
      await tail.handle.truncate(tail.end).catch(() => undefined);
      throw new CodedError('disk');
    }
  }
}

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown';

/** Opens the journal of a folder, mends what a crash left, and announces damage in the log. */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const opened = await openFolder(options.dir, options.clock.now());
  for (const notice of opened.notices) {
    if (notice.kind === 'tail-cut') options.log.warn('journal.tail-cut', { bytes: notice.bytes });
    else options.log.error('journal.damaged', { segment: notice.segment, lastSeq: notice.lastSeq });
  }
  return new FileJournal(options, opened);
}
