import path from 'node:path';
import type { BackupInfo } from '#shared/bridge/calls/storage.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Log } from '../../log.ts';
import { timeInName } from '../atomic-file.ts';
import { diskCode, realDisk, type Disk } from '../disk.ts';
import type { Journals, MarketKind } from '../journal/journals.ts';
import { buildingPlace, markComplete } from '../journal/replace.ts';
import { buildJournal } from './build-journal.ts';
import { backupEnding, backupFormat } from './format.ts';
import { readBackup, readHead } from './read-backup.ts';
import { infoOf, openRegister, type Register, type VerifiedBackup } from './register.ts';
import { outlived } from './retention.ts';
import { Trouble } from './trouble.ts';
import { writeBackup, type Progress } from './write-backup.ts';

/** What backups are made with. `dataDir` is the folder of all the station keeps. */
export interface BackupParts {
  readonly dataDir: string;
  readonly app: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly journals: Journals;
  readonly settings: () => Settings;
  readonly disk?: Disk;
}

/** What came of a restore: facts of the backup, and how many newer ones the journal before it had. */
export interface RestoreOutcome {
  readonly storeId: string;
  readonly facts: number;
  readonly lost: number;
}

const pattern = /^[\w-][\w.-]{0,100}\.packline-backup$/u;

/** Makes, checks and restores backups. What it refuses is a `Trouble` or what the disk says. */
export class Backups {
  readonly #parts: BackupParts & { readonly disk: Disk };
  readonly #register: Register;

  private constructor(parts: BackupParts, register: Register) {
    this.#parts = { disk: realDisk, ...parts };
    this.#register = register;
  }

  static async open(parts: BackupParts): Promise<Backups> {
    return new Backups(parts, await openRegister(path.join(parts.dataDir, 'backups.json')));
  }

  /** Where backups lie now. */
  get folder(): string {
    const { settings, dataDir } = this.#parts;
    const chosen = settings().storage.backupFolder;
    return chosen === '' ? path.join(dataDir, 'backups') : chosen;
  }

  /** Verified backups of one kind of work in the present folder, newest first. */
  verified(kind: MarketKind): readonly VerifiedBackup[] {
    return this.#register
      .all()
      .filter(({ folder, market }) => folder === this.folder && market === kind)
      .sort((a, b) => b.madeAt - a.madeAt);
  }

  /** Backups of the present work in the present folder, newest first; a folder that is not there has none. */
  async list(): Promise<readonly BackupInfo[]> {
    const { disk, journals } = this.#parts;
    const names = await disk.readdir(this.folder).catch(() => []);
    const found: BackupInfo[] = [];
    for (const name of names.filter((one) => pattern.test(one))) {
      const info = await this.#infoOf(name, journals.kind()).catch(() => null);
      if (info !== null) found.push(info);
    }
    return found.sort((a, b) => b.madeAt - a.madeAt);
  }

  async #infoOf(name: string, kind: MarketKind): Promise<BackupInfo | null> {
    const file = path.join(this.folder, name);
    const { size, mtimeMs } = await this.#parts.disk.stat(file);
    const known = this.#register.find(this.folder, name);
    if (known?.bytes === size) return known.market === kind ? infoOf(known) : null;
    const unread = { name, madeAt: Math.round(mtimeMs), bytes: size, facts: 0, lastSeq: 0, verified: false };
    const head = await readHead(file).catch(() => null);
    if (head === null) return unread;
    const { madeAt, facts, lastSeq, market } = head;
    return market === kind ? { ...unread, madeAt, facts, lastSeq } : null;
  }

  /** Makes a backup of one kind of work, reads it back, and lets the oldest go. */
  async make(kind: MarketKind, progress: Progress): Promise<BackupInfo> {
    const { disk, clock, journals, settings, app, dataDir } = this.#parts;
    const { folder } = this;
    const journal = journals.of(kind);
    const { storeId, facts, lastSeq } = journal.state();
    if (storeId === null) throw new Trouble('nothing-kept');
    if (settings().storage.backupFolder === '')
      await disk.mkdir(path.join(dataDir, 'backups'), { recursive: true });
    else await this.#writable(folder);
    const madeAt = clock.now();
    const name = `packline-${kind}-${timeInName(madeAt)}${backupEnding}`;
    const head = {
      kind: 'head',
      format: backupFormat,
      app,
      storeId,
      madeAt,
      market: kind,
      facts,
      lastSeq,
    } as const;
    const file = path.join(folder, name);
    const source = { journal, head, settings: settings() };
    const whole = await writeBackup(disk, file, source, progress);
    const { size } = await disk.stat(file);
    const entry: VerifiedBackup = {
      folder,
      name,
      bytes: size,
      market: kind,
      storeId,
      madeAt,
      facts: whole.foot.facts,
      lastSeq: whole.foot.lastSeq,
      complete: whole.complete,
      own: true,
      triedAt: null,
    };
    await this.#register.put(entry);
    await this.#letGo(kind);
    return infoOf(entry);
  }

  /** A folder that the person chose is never made: a drive that is not plugged in must not become a folder beside it. */
  async #writable(folder: string): Promise<void> {
    const { disk } = this.#parts;
    const isFolder = await disk.stat(folder).then(
      (stat) => stat.isDirectory(),
      () => false,
    );
    if (!isFolder) throw new Trouble('folder-missing', folder);
  }

  async #letGo(kind: MarketKind): Promise<void> {
    const { disk, settings, log } = this.#parts;
    for (const { folder, name } of outlived(this.verified(kind), settings().storage.backupsKept)) {
      await disk.rm(path.join(folder, name), { force: true });
      await this.#register.drop(folder, name);
      log.info('backup.outlived', { name });
    }
  }

  /** Reads a backup from end to end. */
  async verify(name: string): Promise<BackupInfo> {
    const file = this.#file(name);
    try {
      const { head, foot, complete } = await readBackup(file);
      const { size } = await this.#parts.disk.stat(file);
      const known = this.#register.find(this.folder, name);
      const { market, storeId, madeAt } = head;
      const { facts, lastSeq } = foot;
      const from = { folder: this.folder, name, own: known?.own ?? false, triedAt: known?.triedAt ?? null };
      const entry = { ...from, bytes: size, market, storeId, madeAt, facts, lastSeq, complete };
      await this.#register.put(entry);
      return infoOf(entry);
    } catch (thrown) {
      await this.#register.drop(this.folder, name);
      throw diskCode(thrown) === 'ENOENT' ? new Trouble('nothing-kept', name) : thrown;
    }
  }

  #file(name: string): string {
    if (!pattern.test(name)) throw new Trouble('nothing-kept', name);
    return path.join(this.folder, name);
  }

  /** Puts a backup in the place of the journal of the present work, which is set aside whole. */
  async restore(name: string, progress: Progress): Promise<RestoreOutcome> {
    const { disk, journals } = this.#parts;
    const kind = journals.kind();
    await this.verify(name);
    const file = this.#file(name);
    if ((await readHead(file)).market !== kind) throw new Trouble('foreign-store', name);
    const built = buildingPlace(journals.folder(kind));
    try {
      const { head, foot } = await buildJournal(this.#parts, file, built, progress);
      await markComplete(disk, built);
      const before = journals.of(kind).state();
      await journals.of(kind).replace(built);
      const after = before.storeId === head.storeId ? foot.lastSeq : 0;
      return { storeId: head.storeId, facts: foot.facts, lost: Math.max(0, before.lastSeq - after) };
    } catch (thrown) {
      await disk.rm(built, { recursive: true, force: true }).catch(() => undefined);
      throw thrown;
    }
  }

  /** Builds a journal from the newest backup in a folder apart, only to see that it can be done. */
  async rehearse(kind: MarketKind): Promise<void> {
    const { clock, dataDir, disk } = this.#parts;
    const [newest] = this.verified(kind);
    if (newest === undefined) return;
    const dir = path.join(dataDir, 'restore-rehearsal');
    try {
      await buildJournal(this.#parts, path.join(newest.folder, newest.name), dir, () => undefined);
      await this.#register.put({ ...newest, triedAt: clock.now() });
    } finally {
      await disk.rm(dir, { recursive: true, force: true });
    }
  }

  /** Gives the journal back what damage took from it and a backup of the same store still has; answers how many facts. */
  async mend(kind: MarketKind): Promise<number> {
    const journal = this.#parts.journals.of(kind);
    const { storeId, missing, facts } = journal.state();
    if (storeId === null || missing.length === 0) return 0;
    for (const { folder, name, storeId: of } of this.verified(kind)) {
      if (of !== storeId) continue;
      await readBackup(path.join(folder, name), async (record) => {
        if (record.kind !== 'fact') return;
        const { seq } = record.envelope;
        if (missing.some(({ from, to }) => from <= seq && seq <= to)) await journal.append(storeId, [record]);
      }).catch(() => undefined);
      if (journal.state().missing.length === 0) break;
    }
    return journal.state().facts - facts;
  }
}
