import type { StorageState } from '#shared/bridge/calls/storage.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { inTurn } from '#shared/kit/in-turn.ts';
import type { Log } from '../log.ts';
import { lastHour } from './backup/retention.ts';
import type { Backups } from './backup/backups.ts';
import { Trouble, troubleOf } from './backup/trouble.ts';
import type { Progress } from './backup/write-backup.ts';
import type { ClockWatch } from './clock-watch.ts';
import type { Journals } from './journal/journals.ts';
import type { Notices } from './notices.ts';
import type { Room } from './room.ts';

/** What keeps the records safe by itself. */
export interface KeeperParts {
  readonly journals: Journals;
  readonly backups: Backups;
  readonly notices: Notices;
  readonly room: Room;
  readonly clockWatch: ClockWatch;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: () => Settings;
}

const minute = 60_000;
const day = 24 * 60 * minute;
/** Nothing was written for so long: a moment in which nobody is hindered. */
const quietMs = 2 * minute;
/** A backup that is due waits no longer than this for such a moment. */
const patienceMs = 120 * minute;
const retryMs = 60 * minute;

type Busy = NonNullable<StorageState['busy']>;

/** Does the work of the night and of every minute, one big job at a time. */
export class Keeper {
  readonly #parts: KeeperParts;
  readonly #turn = inTurn();
  #busy: Busy | null = null;
  #lastWrite = 0;
  #dueSince: number | null = null;
  #notBefore = 0;
  #ticking = false;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
    // A start counts as work: somebody is about to scan.
    this.#lastWrite = parts.clock.now();
  }

  /** The job under way. */
  get busy(): Busy | null {
    return this.#busy;
  }

  /** Runs a big job after the ones before it; refuses it with `no-room` where the disk is full. */
  run<T>(what: Busy['what'], total: number, job: (progress: Progress) => Promise<T>): Promise<T> {
    return this.#turn(async () => {
      const room = await this.#parts.room.look();
      if (room === 'full' && what !== 'verify') throw new Trouble('no-room');
      this.#busy = { what, done: 0, total };
      try {
        return await job((done) => (this.#busy = { what, done, total }));
      } finally {
        this.#busy = null;
      }
    });
  }

  /** Records were written. */
  async wrote(): Promise<void> {
    const { clock, clockWatch, journals } = this.#parts;
    this.#lastWrite = clock.now();
    await clockWatch.compare(journals.of(journals.kind()).lastAt);
  }

  /** When the app starts. */
  async start(): Promise<void> {
    const { room, clockWatch, journals } = this.#parts;
    await room.look();
    await clockWatch.atStart(journals.of(journals.kind()).lastAt);
  }

  /** Once a minute. Never throws, never runs twice at a time. */
  async tick(): Promise<void> {
    if (this.#ticking) return;
    this.#ticking = true;
    try {
      await this.#parts.room.look();
      if (this.#busy === null) await this.#tend();
    } catch (thrown) {
      this.#parts.log.error('keeper.failed', { what: thrown instanceof Error ? thrown.name : typeof thrown });
    } finally {
      this.#ticking = false;
    }
  }

  async #tend(): Promise<void> {
    const { backups, clock, journals } = this.#parts;
    const now = clock.now();
    const quiet = now - this.#lastWrite >= quietMs;
    if (this.#backupDue(now)) {
      this.#dueSince ??= now;
      if (quiet || now - this.#dueSince > patienceMs) await this.#nightly(now);
      return;
    }
    this.#dueSince = null;
    if (!quiet) return;
    await backups.mend(journals.kind());
    await this.#checkOne(now);
  }

  #backupDue(now: number): boolean {
    const { backups, journals, settings } = this.#parts;
    const { storeId, lastSeq } = journals.of('ozon').state();
    if (storeId === null || lastSeq === 0 || now < this.#notBefore) return false;
    const [newest] = backups.verified('ozon');
    if (newest === undefined) return true;
    const nothingNew = newest.storeId === storeId && newest.lastSeq === lastSeq;
    return !nothingNew && newest.madeAt < lastHour(now, settings().storage.backupHour);
  }

  async #nightly(now: number): Promise<void> {
    const { backups, journals, notices, log } = this.#parts;
    const { facts } = journals.of('ozon').state();
    try {
      await backups.mend('ozon');
      await this.run('backup', facts, (progress) => backups.make('ozon', progress));
      const [newest] = backups.verified('ozon');
      const tried = Math.max(0, ...backups.verified('ozon').map(({ triedAt }) => triedAt ?? 0));
      if (newest !== undefined && now - tried > 7 * day)
        await this.run('verify', newest.facts, () => backups.rehearse('ozon'));
    } catch (thrown) {
      this.#notBefore = now + retryMs;
      const trouble = troubleOf(thrown);
      if (trouble === null) throw thrown;
      log.error('backup.failed', { why: trouble.kind, detail: trouble.detail });
      const today = new Date(now).toISOString().slice(0, 10);
      await notices.tell(`backup-failed:${trouble.kind}:${today}`, {
        kind: 'backup-failed',
        why: trouble.kind,
      });
    }
  }

  /** Reads one part of the archive that nobody has read for a week. */
  async #checkOne(now: number): Promise<void> {
    const { journals } = this.#parts;
    for (const kind of ['ozon', 'practice'] as const) {
      const journal = journals.of(kind);
      const { checkedAt } = journal.state();
      if (checkedAt !== null && now - checkedAt < 7 * day) continue;
      if ((await journal.check()) !== null) return;
    }
  }
}
