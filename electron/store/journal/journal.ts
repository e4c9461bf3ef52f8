import path from 'node:path';
import type { JournalHead, JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import type { EffectRow } from '#shared/process/effects.ts';
import { CodedError } from '../../bridge/coded-error.ts';
import type { Log } from '../../log.ts';
import { safeName, syncFolder, timeInName } from '../atomic-file.ts';
import { realDisk, type Disk } from '../disk.ts';
import { Checks } from './checks.ts';
import type { Contents } from './contents.ts';
import { finishReplacement, movedInto } from './replace.ts';
import { openFolder, type JournalNotice, type OpenedJournal } from './open.ts';
import { Packer } from './packer.ts';
import type { SeqRange } from './pieces.ts';
import { planAppend } from './plan.ts';
import { readEffects, readFacts, readStream, rowsOfSegment, Unreadable, type Shelf } from './read.ts';
import { Tail } from './tail.ts';
import type { ShopId } from '#shared/domain/shop.ts';

/** Figures of a journal. Sizes bytes, times ms UTC. */
export interface JournalState {
  readonly storeId: string | null;
  readonly lastSeq: number;
  readonly facts: number;
  readonly bytes: number;
  readonly segments: number;
  /** Time of the newest fact. */
  readonly lastAt: number | null;
  readonly missing: readonly SeqRange[];
  /** When the packed segment that was not read for the longest time was last read from end to end. */
  readonly checkedAt: number | null;
}

/** The second copy of the facts and effects, in main, and their archive. Every call waits for the ones before it. */
export interface Journal {
  head(): Promise<JournalHead>;
  /** Starts a journal for a store; one of another store is put aside whole, never deleted. */
  begin(storeId: string): Promise<JournalHead>;
  /**
   * Writes records down before it answers: all of them, or none and a `CodedError` (`not-begun`, `foreign-store`, `gap`,
   * `fork`, `bad-record`, `disk`). What is known already is passed over; a fact that was lost is taken back. `holes`: facts
   * that nobody has any more may be left out.
   */
  append(storeId: string, records: readonly unknown[], holes?: boolean): Promise<JournalHead>;
  /**
   * Facts after a seq, oldest first, `limit` at most; the last page (`more` false) also carries the latest rows of
   * effects: all open ones and the newest closed ones.
   */
  read(
    afterSeq: number,
    limit: number,
  ): Promise<{ readonly records: readonly JournalRecord[]; readonly more: boolean }>;
  /** Facts after a seq, oldest first, `limit` at most; of any age. */
  facts(afterSeq: number, limit: number): Promise<readonly Envelope[]>;
  /** All facts of a stream, oldest first; none for a stranger. */
  factsOf(stream: string): Promise<readonly Envelope[]>;
  /** Every effect's rows, segment by segment; a later row takes the place of an earlier one. */
  rows(): AsyncGenerator<readonly EffectRow[]>;
  /** Whether an effect is written down, so that it may leave for the outside. */
  has(effectId: string, shop?: ShopId): boolean;
  state(): JournalState;
  /** When the newest record was made, ms UTC; null where there is none. */
  readonly lastAt: number | null;
  /** Reads the packed segment that was not read for the longest time from end to end, and mends it; null when there is none. */
  check(): Promise<{ readonly segment: string; readonly whole: boolean } | null>;
  /** Puts a finished journal in the place of this one, which is set aside whole. */
  replace(finished: string): Promise<JournalHead>;
  /** What was found damaged or torn since it was opened. */
  readonly notices: readonly JournalNotice[];
  /** Resolves when nothing is being packed. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** What a journal needs. */
export interface JournalOptions {
  readonly dir: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly disk?: Disk;
  /** Size at which a segment is full; bytes. */
  readonly segmentBytes?: number;
  /** Told of what is found damaged or torn. */
  readonly tell?: (notice: JournalNotice) => void;
  /** Told the system's word when the disk refused a write. */
  readonly onDisk?: (code: string) => void;
}

/** What opening has to read at most, since only the last segment is plain. */
const fullSegment = 4 * 1024 * 1024;
const closedForReplay = 5_000;

class FileJournal implements Journal {
  readonly notices: JournalNotice[] = [];
  readonly #options: JournalOptions;
  readonly #shelf: Shelf;
  readonly #turn = inTurn();
  readonly #tail: Tail;
  readonly #packer: Packer;
  readonly #checks: Checks;
  #contents: Contents;
  #storeId: string | null;

  constructor(options: JournalOptions, opened: OpenedJournal, checks: Checks) {
    const {
      dir,
      clock,
      log,
      disk = realDisk,
      segmentBytes = fullSegment,
      onDisk = () => undefined,
    } = options;
    this.#options = options;
    this.#shelf = { disk, dir };
    this.#tail = new Tail({ dir, disk, clock, log, segmentBytes, onDisk });
    this.#packer = new Packer(this.#shelf, log, this.#turn);
    this.#checks = checks;
    this.#contents = opened.contents;
    this.#storeId = opened.storeId;
    this.#tellAll(opened.notices);
    this.#pack();
  }

  has(effectId: string, shop?: ShopId): boolean {
    return this.#contents.has(effectId, shop);
  }

  get lastAt(): number | null {
    return this.#contents.lastAt;
  }

  state(): JournalState {
    const { lastSeq, facts, bytes, segments, lastAt } = this.#contents;
    const packed = segments.filter((name) => this.#contents.segment(name)?.blocks !== null);
    return {
      storeId: this.#storeId,
      lastSeq,
      facts,
      bytes,
      segments: segments.length,
      lastAt,
      missing: this.#contents.missing(),
      checkedAt: this.#checks.oldest(packed),
    };
  }

  head(): Promise<JournalHead> {
    return this.#turn(() => Promise.resolve(this.#head()));
  }

  begin(storeId: string): Promise<JournalHead> {
    return this.#turn(async () => {
      if (this.#storeId === storeId) return this.#head();
      if (this.#contents.segments.length > 0) await this.#archive();
      await this.#tail.begin(this.#contents, storeId);
      this.#storeId = storeId;
      return this.#head();
    });
  }

  append(storeId: string, records: readonly unknown[], holes = false): Promise<JournalHead> {
    return this.#turn(async () => {
      if (this.#storeId === null) throw new CodedError('not-begun');
      if (this.#storeId !== storeId) throw new CodedError('foreign-store');
      const planned = planAppend(this.#contents, records, holes);
      if (planned.length === 0) return this.#head();
      const before = this.#contents.segments.at(-1);
      const lines = Buffer.concat(planned.map((line) => line.bytes));
      let { segment, offset } = await this.#tail.write(this.#contents, storeId, lines);
      for (const { record, bytes, sum } of planned) {
        this.#contents.addLine({ record, offset, length: bytes.length, sum }, segment);
        offset += bytes.length;
      }
      if (segment !== before) this.#pack();
      return this.#head();
    });
  }

  read(afterSeq: number, limit: number): ReturnType<Journal['read']> {
    return this.#turn(() =>
      this.#readable(async () => {
        const facts = await readFacts(this.#shelf, this.#contents, afterSeq, limit);
        const more = (facts.at(-1)?.seq ?? afterSeq) < this.#contents.lastSeq;
        const rows = more ? [] : await readEffects(this.#shelf, this.#contents, closedForReplay);
        const records = [
          ...facts.map((envelope) => ({ kind: 'fact', envelope }) as const),
          ...rows.map((row) => ({ kind: 'effect', row }) as const),
        ];
        return { records, more };
      }),
    );
  }

  facts(afterSeq: number, limit: number): Promise<readonly Envelope[]> {
    return this.#turn(() => this.#readable(() => readFacts(this.#shelf, this.#contents, afterSeq, limit)));
  }

  factsOf(stream: string): Promise<readonly Envelope[]> {
    return this.#turn(() => this.#readable(() => readStream(this.#shelf, this.#contents, stream)));
  }

  async *rows(): AsyncGenerator<readonly EffectRow[]> {
    for (const segment of this.#contents.segments)
      yield await this.#turn(() => this.#readable(() => rowsOfSegment(this.#shelf, this.#contents, segment)));
  }

  async check(): ReturnType<Journal['check']> {
    const segment = this.#checks.next(this.#contents);
    if (segment === null) return null;
    const whole = await this.#checks.run(this.#shelf, this.#contents, segment);
    if (!whole) await this.#turn(() => this.#reopen([segment]));
    await this.#checks.done(segment);
    return { segment, whole };
  }

  replace(finished: string): Promise<JournalHead> {
    return this.#turn(async () => {
      const { dir, clock, log } = this.#options;
      await this.#rest();
      await movedInto(this.#shelf, finished, this.#aside(clock.now()));
      log.warn('journal.replaced', { lastSeq: this.#contents.lastSeq });
      await finishReplacement(this.#shelf.disk, dir);
      await this.#reopen([]);
      return this.#head();
    });
  }

  async idle(): Promise<void> {
    await this.#packer.idle();
  }

  async close(): Promise<void> {
    await this.#turn(() => this.#rest());
    await this.#packer.idle();
  }

  #head(): JournalHead {
    const missing = this.#contents.missing();
    const head = { storeId: this.#storeId, lastSeq: this.#contents.lastSeq };
    return missing.length === 0 ? head : { ...head, missing };
  }

  #pack(): void {
    this.#packer.pack(() => ({ contents: this.#contents, storeId: this.#storeId }));
  }

  #tellAll(notices: readonly JournalNotice[]): void {
    const { log, tell } = this.#options;
    for (const notice of notices) {
      if (notice.kind === 'tail-cut') log.warn('journal.tail-cut', { bytes: notice.bytes });
      else log.error('journal.damaged', { segment: notice.segment, facts: notice.facts });
      this.notices.push(notice);
      tell?.(notice);
    }
  }

  /** Reads; what turns out to be damaged is mended and read again without it. */
  async #readable<T>(read: () => Promise<T>): Promise<T> {
    for (const mended = new Set<string>(); ;)
      try {
        return await read();
      } catch (thrown) {
        if (!(thrown instanceof Unreadable) || mended.has(thrown.segment)) throw thrown;
        mended.add(thrown.segment);
        await this.#reopen([thrown.segment]);
      }
  }

  /** Lets go of every file, so that the folder may be moved or mended. */
  async #rest(): Promise<void> {
    await this.#packer.rest();
    await this.#tail.rest();
  }

  async #reopen(suspects: readonly string[]): Promise<void> {
    await this.#rest();
    const shop = { ...this.#shelf, now: this.#options.clock.now() };
    const opened = await openFolder(shop, suspects, suspects.length > 0 ? this.#contents.lastSeq : 0);
    this.#contents = opened.contents;
    this.#storeId = opened.storeId;
    this.#tellAll(opened.notices);
    this.#pack();
  }

  #aside(now: number): string {
    return `${this.#shelf.dir}-${safeName(this.#storeId ?? 'unknown')}-${timeInName(now)}`;
  }

  async #archive(): Promise<void> {
    const { dir, disk } = this.#shelf;
    await this.#rest();
    await disk.rename(dir, this.#aside(this.#options.clock.now()));
    this.#options.log.warn('journal.archived', { lastSeq: this.#contents.lastSeq });
    await this.#reopen([]);
    await syncFolder(path.dirname(dir), disk);
  }
}

/** Opens the journal of a folder, mends what a crash or damage left, and tells of it. */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { dir, clock, disk = realDisk } = options;
  await finishReplacement(disk, dir);
  const opened = await openFolder({ disk, dir, now: clock.now() });
  return new FileJournal(options, opened, await Checks.open(disk, dir, clock));
}
