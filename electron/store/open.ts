import path from 'node:path';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { clipHandlers } from '../bridge/clips.ts';
import { journalHandlers } from '../bridge/journal.ts';
import { photoHandlers } from '../bridge/photos.ts';
import { storageHandlers } from '../bridge/storage.ts';
import type { Log } from '../log.ts';
import type { BackupTrouble } from '#shared/bridge/calls/storage.ts';
import { Backups } from './backup/backups.ts';
import { troubleOf } from './backup/trouble.ts';
import { stampBrowser } from './browser-stamp.ts';
import { openClips } from './clips.ts';
import { watchClock } from './clock-watch.ts';
import type { ExportFormat } from './export.ts';
import type { JournalNotice } from './journal/open.ts';
import { openJournals, type Journals } from './journal/journals.ts';
import type { DatedParts } from './dated-files.ts';
import { Keeper } from './keeper.ts';
import { openNotices, type Notices } from './notices.ts';
import { openPhotos } from './photos.ts';
import { openDisputes, type Disputes } from './disputes.ts';
import { watchRoom } from './room.ts';
import { askToSetAside, setAsideIfAsked } from './set-aside.ts';

/** What only the machine and its desktop can give the store. */
export interface StoreOutside {
  /** Folders where the browser may keep the window's databases; the real one is the one that is there. */
  readonly databases: readonly string[];
  /** Free space of the data folder, bytes; null where the system does not say. */
  readonly freeBytes: () => Promise<number | null>;
  /** Asks the person for a file to write to; null when he names none. */
  readonly saveAs: (name: string, format: ExportFormat | 'zip' | 'pdf') => Promise<string | null>;
  /** Ends the app and starts it again. */
  readonly restart: () => void;
}

/** What the store is opened with. */
export interface StoreParts {
  readonly dataDir: string;
  readonly app: string;
  /** Version of the Chromium that shows the window; empty where nobody knows. */
  readonly chromium?: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: () => Settings;
  readonly outside: StoreOutside;
}

const minute = 60_000;

function tellOf(notices: Notices, clock: Clock): (notice: JournalNotice) => void {
  return (notice) => {
    const told =
      notice.kind === 'tail-cut'
        ? notices.tell(`journal-tail-cut:${clock.now()}`, { kind: 'journal-tail-cut', bytes: notice.bytes })
        : notices.tell(`journal-damaged:${notice.segment}:${notice.facts}`, {
            kind: 'journal-damaged',
            segment: notice.segment,
            facts: notice.facts,
          });
    void told;
  };
}

/** Backs up and proves all there is; why not where it could not. Nothing to back up is no trouble. */
async function backUpAll(
  journals: Journals,
  keeper: Keeper,
  backups: Backups,
): Promise<BackupTrouble | null> {
  for (const kind of ['ozon', 'practice'] as const) {
    const { storeId, facts, lastSeq } = journals.of(kind).state();
    if (storeId === null || lastSeq === 0) continue;
    try {
      await keeper.run('backup', facts, (progress) => backups.make(kind, progress));
    } catch (thrown) {
      const trouble = troubleOf(thrown);
      if (trouble === null) throw thrown;
      return trouble.kind;
    }
  }
  return null;
}

/** Opens all that keeps the station's records: journals, backups, notices, and whoever watches over them. */
export async function openStore({ dataDir, app, chromium = '', clock, log, settings, outside }: StoreParts) {
  const notices = await openNotices(path.join(dataDir, 'notices.json'), clock, log);
  await setAsideIfAsked({ dataDir, databases: outside.databases, log, notices });
  const olderBrowser = await stampBrowser(dataDir, chromium, log);
  const room = watchRoom(outside.freeBytes, clock, notices);
  const tellDisk = async (code: string): Promise<void> => {
    // A quota can be used up on a disk with room to spare.
    if ((await room.look()) !== 'enough' || !['ENOSPC', 'EDQUOT'].includes(code)) return;
    const today = new Date(clock.now()).toISOString().slice(0, 10);
    await notices.tell(`disk-refused:${today}`, { kind: 'disk-low', freeBytes: room.freeBytes() ?? 0 });
  };
  const journals = await openJournals(
    {
      dir: dataDir,
      clock,
      log,
      tell: tellOf(notices, clock),
      // A disk that fills up between two looks is told at once.
      onDisk: (code) => void tellDisk(code),
    },
    () => settings().marketplace.kind,
  );
  const backups = await Backups.open({ dataDir, app, clock, log, journals, settings });
  const clockWatch = watchClock(clock, notices);
  const keeper = new Keeper({ journals, backups, notices, room, clockWatch, clock, log, settings });
  await keeper.start();
  const openFor = (kind: string) => openDisputes(path.join(dataDir, `disputes-${kind}.json`), clock, log);
  const disputes = { practice: await openFor('practice'), ozon: await openFor('ozon') };
  const argued = (): Disputes => disputes[journals.kind()];
  const dated = (folder: string, days: () => number): DatedParts => ({
    dir: () => path.join(dataDir, folder, journals.kind()),
    now: () => clock.now(),
    lastAt: () => journals.of(journals.kind()).lastAt,
    freeBytes: outside.freeBytes,
    days,
    held: (name) => argued().holds(name),
    log,
  });
  const photos = openPhotos(dated('photos', () => settings().storage.photoDays));
  const clips = openClips(dated('clips', () => settings().storage.clipDays));
  const tend = (): Promise<unknown> => photos.tend().then(() => clips.tend());
  const timer = setInterval(() => void keeper.tick().then(tend), minute);
  timer.unref();
  return {
    journals,
    keeper,
    backUpAll: () => backUpAll(journals, keeper, backups),
    notices,
    photos,
    clips,
    disputes: argued,
    olderBrowser,
    handlers: {
      ...photoHandlers(photos),
      ...clipHandlers(clips),
      ...journalHandlers(journals, () => keeper.wrote()),
      ...storageHandlers({
        journals,
        backups,
        keeper,
        notices,
        room,
        files: { photos, clips },
        clock,
        saveAs: outside.saveAs,
        setAside: async () => {
          await askToSetAside(dataDir, clock);
          outside.restart();
        },
      }),
    },
    close: async (): Promise<void> => {
      clearInterval(timer);
      await journals.close();
    },
  };
}
