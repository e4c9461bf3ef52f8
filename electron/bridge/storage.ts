import path from 'node:path';
import type { StorageState } from '#shared/bridge/calls/storage.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Backups } from '../store/backup/backups.ts';
import { answering } from '../store/backup/trouble.ts';
import { timeInName } from '../store/atomic-file.ts';
import type { DatedFiles } from '../store/dated-files.ts';
import { realDisk } from '../store/disk.ts';
import { exportFacts, type ExportFormat } from '../store/export.ts';
import type { Journals } from '../store/journal/journals.ts';
import type { Keeper } from '../store/keeper.ts';
import type { Notices } from '../store/notices.ts';
import type { Room } from '../store/room.ts';
import type { HandlersOf } from './register.ts';

/** What the calls about the records need. */
export interface StorageParts {
  readonly journals: Journals;
  readonly backups: Backups;
  readonly keeper: Keeper;
  readonly notices: Notices;
  readonly room: Room;
  /** What lies beside the records and is in no backup. */
  readonly files: Readonly<Record<'photos' | 'clips', Pick<DatedFiles, 'size' | 'due'>>>;
  readonly clock: Clock;
  /** Asks the person for a file; null when he names none. */
  readonly saveAs: (name: string, format: ExportFormat) => Promise<string | null>;
  /** Sets the window's databases aside and starts the app anew. */
  readonly setAside: () => Promise<void>;
}

async function stateOf({
  journals,
  backups,
  keeper,
  notices,
  room,
  files,
}: StorageParts): Promise<StorageState> {
  const { facts, bytes, segments, lastAt, missing, checkedAt } = journals.of(journals.kind()).state();
  return {
    freeBytes: room.freeBytes(),
    room: room.room(),
    journal: {
      facts,
      bytes,
      segments,
      lastAt,
      missing: missing.reduce((sum, { from, to }) => sum + to - from + 1, 0),
      checkedAt,
    },
    photos: files.photos.size(),
    clips: files.clips.size(),
    backupFolder: backups.folder,
    backups: await backups.list(),
    busy: keeper.busy,
    notices: notices.list(),
  };
}

/** Handlers of everything that keeps the station's records safe. */
export const storageHandlers = (
  parts: StorageParts,
): HandlersOf<
  | 'storage.state'
  | 'storage.due'
  | 'storage.note'
  | 'storage.seen'
  | 'storage.setAside'
  | 'backup.make'
  | 'backup.verify'
  | 'backup.restore'
  | 'storage.export'
> => {
  const { journals, backups, keeper, notices, clock } = parts;
  const facts = (): number => journals.of(journals.kind()).state().facts;
  return {
    'storage.state': () => stateOf(parts),
    'storage.due': ({ of, days }) => parts.files[of].due(days),
    'storage.note': async ({ notice }) => {
      await notices.tell(`${notice.kind}:${clock.now()}`, notice);
      return null;
    },
    'storage.seen': async ({ id }) => {
      await notices.seen(id);
      return null;
    },
    'storage.setAside': async () => {
      await parts.setAside();
      return null;
    },
    'backup.make': () =>
      answering(() => keeper.run('backup', facts(), (progress) => backups.make(journals.kind(), progress))),
    'backup.verify': ({ name }) => answering(() => keeper.run('verify', 0, () => backups.verify(name))),
    'backup.restore': ({ name }) =>
      answering(() => keeper.run('restore', 0, (progress) => backups.restore(name, progress))),
    'storage.export': ({ format }) =>
      answering(async () => {
        const suggested = `packline-${journals.kind()}-${timeInName(clock.now())}.${format}`;
        const file = await parts.saveAs(suggested, format);
        if (file === null) return null;
        const journal = journals.of(journals.kind());
        const count = await keeper.run('export', facts(), (progress) =>
          exportFacts(realDisk, path.resolve(file), journal, format, progress),
        );
        return { file, facts: count };
      }),
  };
};
