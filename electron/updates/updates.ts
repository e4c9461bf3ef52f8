import type {
  TableReport,
  UpdateHold,
  UpdateStage,
  UpdateState,
  UpdateTrouble,
  UpdateWay,
} from '#shared/bridge/calls/updates.ts';
import type { BackupTrouble } from '#shared/bridge/calls/storage.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Log } from '../log.ts';
import { holdsOf, type GuardParts } from './guard.ts';
import { openUpdateNotes, type UpdateNotes } from './notes.ts';
import type { Updater } from './updater.ts';

/** What updates are run with. */
export interface UpdateParts extends Omit<GuardParts, 'table'> {
  /** Null where this build names no place to look. */
  readonly updater: Updater | null;
  readonly way: UpdateWay;
  readonly version: string;
  readonly before: UpdateState['before'];
  readonly settings: () => Settings;
  /** Free space where the file would lie, bytes; null where the system does not say. */
  readonly freeBytes: () => Promise<number | null>;
  /** Makes and proves a backup of all there is; why not where it could not. */
  readonly backup: () => Promise<BackupTrouble | null>;
  /** Ends the app: the installer waits for that. */
  readonly end: () => void;
  /** File that remembers what came of looking. */
  readonly file: string;
  readonly log: Log;
}

/** Between two looks by itself, ms. */
const EVERY_MS = 12 * 3_600_000;
/** A table at which nobody is signed on rests so long before an installation begins by itself, ms. */
const REST_MS = 120_000;
/** Besides the file itself: a backup and some air, bytes. */
const AIR_BYTES = 512 * 1024 ** 2;

/** New versions: looked for, fetched, and installed when nothing stands in the way (UP3-UP10). */
export class Updates {
  readonly #parts: UpdateParts;
  readonly #notes: UpdateNotes;
  #stage: UpdateStage = { kind: 'idle' };
  #trouble: UpdateTrouble | null = null;
  #atRest = false;
  #failedBackup: BackupTrouble | null = null;
  #table: { report: TableReport; at: number; restsSince: number | null } | null = null;
  #triedAt = Number.NEGATIVE_INFINITY;
  #installed = false;

  private constructor(parts: UpdateParts, notes: UpdateNotes) {
    this.#parts = parts;
    this.#notes = notes;
    this.#trouble = notes.trouble();
  }

  static async open(parts: UpdateParts): Promise<Updates> {
    return new Updates(parts, await openUpdateNotes(parts.file, parts.log));
  }

  /** How it stands. */
  async state(): Promise<UpdateState> {
    const { way, version, before } = this.#parts;
    return {
      version,
      way,
      stage: this.#stage,
      trouble: this.#trouble,
      checkedAt: this.#notes.checkedAt(),
      atRest: this.#atRest,
      holds: this.#stage.kind === 'ready' ? await this.#holds() : [],
      before,
    };
  }

  /** Asks the host; what it says is only believed as far as it can be read. */
  async check(): Promise<UpdateState> {
    const { updater, settings, clock } = this.#parts;
    if (updater === null || !['idle', 'latest', 'found'].includes(this.#stage.kind)) return this.state();
    const stage = this.#stage;
    this.#stage = { kind: 'checking' };
    this.#triedAt = clock.now();
    const found = await updater.check(settings().updates.channel);
    this.#trouble = found.ok ? null : found.error;
    if (!found.ok) this.#stage = stage;
    else this.#stage = found.value === null ? { kind: 'latest' } : { kind: 'found', ...found.value };
    await this.#notes.keep(found.ok ? clock.now() : this.#notes.checkedAt(), this.#trouble);
    return this.state();
  }

  /** Fetches what was found; only where this build may install it. */
  async download(): Promise<UpdateState> {
    const { updater, way, freeBytes } = this.#parts;
    const stage = this.#stage;
    if (updater === null || way.kind !== 'installs' || stage.kind !== 'found') return this.state();
    const { version, bytes } = stage;
    this.#stage = { kind: 'downloading', version, bytes, done: 0 };
    const free = await freeBytes();
    // The file is written twice: fetched, and kept for the parts of it that the next one shares.
    if (free !== null && free < bytes * 2 + AIR_BYTES) return this.#failed('no-room', stage);
    const done = await updater.download(
      (so) => (this.#stage = { kind: 'downloading', version, bytes, done: so }),
    );
    if (!done.ok) return this.#failed(done.error, stage);
    this.#stage = { kind: 'ready', version, bytes };
    this.#trouble = null;
    return this.state();
  }

  async #failed(trouble: UpdateTrouble, stage: UpdateStage): Promise<UpdateState> {
    this.#trouble = trouble;
    this.#stage = stage;
    await this.#notes.keep(this.#notes.checkedAt(), trouble);
    return this.state();
  }

  /** Installs what was fetched: guard, backup, guard again, and the app ends. Answers what it waits for instead. */
  async install(): Promise<UpdateState> {
    const { updater, backup, end, log } = this.#parts;
    const stage = this.#stage;
    if (updater === null || stage.kind !== 'ready') return this.state();
    this.#failedBackup = null;
    if ((await this.#holds()).length > 0) return this.state();
    this.#stage = { kind: 'installing', version: stage.version };
    this.#failedBackup = await backup();
    this.#stage = stage;
    // The backup took its time: somebody may have begun a parcel meanwhile.
    if ((await this.#holds()).length > 0) return this.state();
    this.#installed = updater.install();
    if (!this.#installed) return this.#failed('not-started', stage);
    log.warn('updates.installing', { version: stage.version });
    this.#stage = { kind: 'installing', version: stage.version };
    end();
    return this.state();
  }

  /** Somebody wants it installed as soon as nobody works, or not (UP9). */
  async atRest(on: boolean): Promise<UpdateState> {
    this.#atRest = on && this.#parts.way.kind === 'installs';
    return this.state();
  }

  /** The window told how the table stands. */
  told(report: TableReport): void {
    const now = this.#parts.clock.now();
    const rests = report.packer === null && report.open === null;
    this.#table = { report, at: now, restsSince: rests ? (this.#table?.restsSince ?? now) : null };
  }

  /** Once a minute: looks where it is time to, and installs where that was wished and the table rests. */
  async tick(): Promise<void> {
    const { clock, settings, way } = this.#parts;
    const now = clock.now();
    const last = Math.max(this.#triedAt, this.#notes.checkedAt() ?? Number.NEGATIVE_INFINITY);
    if (way.kind !== 'none' && settings().updates.check && (now - last >= EVERY_MS || now < last))
      await this.check();
    if (!this.#atRest) return;
    if (this.#stage.kind === 'found') await this.download();
    const since = this.#table?.restsSince ?? null;
    if (this.#stage.kind === 'ready' && since !== null && now - since >= REST_MS) await this.install();
  }

  /** The app is about to end: true where an installation goes first, after which it ends by itself or is asked again. */
  wantsQuit(): boolean {
    return this.#atRest && this.#stage.kind === 'ready' && !this.#installed;
  }

  async #holds(): Promise<readonly UpdateHold[]> {
    const found = await holdsOf({ ...this.#parts, table: () => this.#table });
    return this.#failedBackup === null ? found : [...found, { kind: 'backup', why: this.#failedBackup }];
  }
}
