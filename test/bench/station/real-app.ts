import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { defaultSettings, type Settings } from '#shared/bridge/settings.ts';
import { openWindowOn, type StationUnderTest } from '../../kit/station-driver.ts';
import type { How } from '../contest.ts';
import { fillJournal, type Size } from './filled-journal.ts';

/** Longest a station of this size may take to fill its store from the journal, ms. */
const FILL_MS = 15 * 60_000;
/** Longest wait for the table, ms. */
const TABLE_MS = 60_000;

/** Works offline: what it would send waits, as on a morning without network. */
const settings = (): Settings => ({
  ...defaultSettings('BENCH', 'en'),
  sound: false,
  marketplace: { kind: 'ozon', baseUrl: 'http://127.0.0.1:9' },
  storage: { ...defaultSettings('BENCH', 'en').storage, keepDays: 365 },
});

/** The built app on a data folder of its own. */
export interface RealApp {
  readonly folder: string;
  /** Facts it was filled with. */
  readonly facts: number;
  /** ms that filling the window's store from the journal took. */
  readonly fillMs: number;
  start(): Promise<Started>;
}

/** The app with its table open and a packer at it. */
export interface Started {
  readonly station: StationUnderTest;
  /** ms from the start of its process until a badge was answered. */
  readonly scanMs: number;
  /** Heap of the window then, after a collection, MB. */
  readonly heapMb: number;
}

async function stopped(station: StationUnderTest): Promise<void> {
  await pause(1_500);
  await station.app.close();
}

/** What filling a folder told. */
interface Filled {
  readonly facts: number;
  readonly fillMs: number;
}

/** Fills a data folder with so much: the journal is written, and the app fills its store from that as after a damage. */
async function fill(folder: string, size: Size): Promise<Filled> {
  await writeFile(path.join(folder, 'initial-settings.json'), JSON.stringify(settings()));
  const facts = await fillJournal(folder, size);
  const from = performance.now();
  const first = await openWindowOn(folder);
  await first.page.locator('[data-screen]').waitFor({ timeout: FILL_MS });
  const fillMs = performance.now() - from;
  await stopped(first);
  return { facts, fillMs };
}

const temporary = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'packline-bench-app-'));

/** As `fill`, but takes what an earlier run kept under this name, and keeps it for the next; a row works on a copy. */
async function fillOnce(folder: string, size: Size, keptIn: string): Promise<Filled> {
  const told = path.join(keptIn, 'filled.json');
  if (!existsSync(told)) {
    await rm(keptIn, { recursive: true, force: true });
    await mkdir(path.join(keptIn, 'data'), { recursive: true });
    await writeFile(told, JSON.stringify(await fill(path.join(keptIn, 'data'), size)));
  }
  await cp(path.join(keptIn, 'data'), folder, { recursive: true });
  return JSON.parse(await readFile(told, 'utf8')) as Filled;
}

async function realApp(name: string, size: Size, data: string | null): Promise<RealApp> {
  const folder = await temporary();
  const filled = data === null ? fill(folder, size) : fillOnce(folder, size, path.join(data, name));
  return {
    folder,
    ...(await filled),
    async start() {
      const begin = performance.now();
      const station = await openWindowOn(folder);
      station.database = 'packline';
      await station.page.locator('[data-screen]').waitFor({ timeout: TABLE_MS });
      await station.scan(`PL-BADGE-${settings().packers[0]?.id ?? ''}`);
      await station.asks('queue');
      const scanMs = performance.now() - begin;
      const session = await station.page.context().newCDPSession(station.page);
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      return { station, scanMs, heapMb: usedSize / 1e6 };
    },
  };
}

const made = new Map<string, Promise<RealApp>>();
const once = (name: string, size: Size, data: string | null): Promise<RealApp> => {
  const app = made.get(name) ?? realApp(name, size, data);
  made.set(name, app);
  return app;
};

/** The app of a busy year; made once. */
export const fullApp = ({ quick, data }: How): Promise<RealApp> =>
  quick
    ? once('quick', { waiting: 100, left: 400 }, data)
    : once('full', { waiting: 5_000, left: 95_000 }, data);

/** The app on its first day; made once. */
export const emptyApp = ({ data }: How): Promise<RealApp> => once('empty', { waiting: 0, left: 0 }, data);

/** Removes the folders of all apps. */
export async function removeApps(): Promise<void> {
  for (const app of made.values()) await rm((await app).folder, { recursive: true, force: true });
  made.clear();
}
