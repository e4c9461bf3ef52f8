import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Something that happens to the files of a station between two starts. */
export interface Damage {
  readonly name: string;
  readonly what: string;
  /** `kept`: nothing acknowledged may be missing. `told`: both copies are hurt; what is missing has to be said. */
  readonly expected: 'kept' | 'told';
  /** Whether the supervisor has to be told at the next start. */
  readonly words: boolean;
  readonly strike: (folder: string) => Promise<void>;
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** Files of the browser's store whose name ends like this, oldest first. */
async function storeFiles(folder: string, ending: RegExp): Promise<string[]> {
  const all = (await filesUnder(folder)).filter(
    (file) => file.includes('.indexeddb.leveldb') && ending.test(path.basename(file)),
  );
  return all.toSorted((a, b) => path.basename(a).localeCompare(path.basename(b)));
}

/** Segments of the journal of real work, oldest first. */
async function segments(folder: string): Promise<string[]> {
  const all = (await filesUnder(folder)).filter((file) => /[/\\]journal[/\\][^/\\]+\.ndjson$/u.test(file));
  return all.toSorted();
}

function newest(files: readonly string[], what: string): string {
  const last = files.at(-1);
  if (last === undefined) throw new Error(`no ${what} to damage`);
  return last;
}

const FLIPPED = 64;

/** Turns bytes over at a place, 0..1 of the file. */
async function flip(file: string, place: number): Promise<void> {
  const bytes = await readFile(file);
  const from = Math.min(Math.floor(bytes.length * place), Math.max(0, bytes.length - FLIPPED));
  for (let at = from; at < Math.min(from + FLIPPED, bytes.length); at += 1)
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  await writeFile(file, bytes);
}

const halve = async (file: string): Promise<void> => truncate(file, Math.floor((await stat(file)).size / 2));

const newestLog = async (folder: string): Promise<string> =>
  newest(await storeFiles(folder, /\.log$/u), '.log');
const oldestTable = async (folder: string): Promise<string> =>
  newest((await storeFiles(folder, /\.ldb$/u)).slice(0, 1), '.ldb');
const onlySegment = async (folder: string): Promise<string> => newest(await segments(folder), 'journal');

const store = (name: string, what: string, strike: Damage['strike']): Damage => ({
  name,
  what,
  expected: 'kept',
  words: true,
  strike,
});

/** Everything the damage loop does to a station, one at a time. */
export const damages: readonly Damage[] = [
  {
    name: 'nothing',
    what: 'no damage at all',
    expected: 'kept',
    words: false,
    strike: () => Promise.resolve(),
  },
  store('log-flipped', '64 bytes flipped in the newest .log', async (folder) =>
    flip(await newestLog(folder), 0.5),
  ),
  store('log-torn', 'the newest .log cut in half', async (folder) => halve(await newestLog(folder))),
  store('ldb-flipped', '64 bytes flipped in the oldest .ldb', async (folder) =>
    flip(await oldestTable(folder), 0.05),
  ),
  store('ldb-missing', 'the oldest .ldb deleted', async (folder) => rm(await oldestTable(folder))),
  store('ldb-empty', 'the oldest .ldb emptied', async (folder) => truncate(await oldestTable(folder), 0)),
  store('current-empty', 'CURRENT emptied', async (folder) =>
    truncate(newest(await storeFiles(folder, /^CURRENT$/u), 'CURRENT'), 0),
  ),
  store('manifest-missing', 'MANIFEST deleted', async (folder) =>
    rm(newest(await storeFiles(folder, /^MANIFEST/u), 'MANIFEST')),
  ),
  store('store-missing', 'the whole store deleted', async (folder) => {
    for (const file of await storeFiles(folder, /./u)) await rm(file);
  }),
  store('journal-flipped', '64 bytes flipped in the middle of the journal', async (folder) =>
    flip(await onlySegment(folder), 0.5),
  ),
  {
    ...store('journal-torn', 'the last record of the journal torn', async (folder) => {
      const file = await onlySegment(folder);
      await truncate(file, (await stat(file)).size - 20);
    }),
    words: false,
  },
  store('journal-missing', 'the journal’s segment deleted', async (folder) => rm(await onlySegment(folder))),
  store('journal-empty', 'the journal’s segment emptied', async (folder) =>
    truncate(await onlySegment(folder), 0),
  ),
  {
    name: 'both',
    what: 'CURRENT emptied and the journal flipped in the middle',
    expected: 'told',
    words: true,
    strike: async (folder) => {
      await truncate(newest(await storeFiles(folder, /^CURRENT$/u), 'CURRENT'), 0);
      await flip(await onlySegment(folder), 0.5);
    },
  },
];
