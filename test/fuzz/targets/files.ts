import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { defaultSettings, settingsSchema } from '#shared/bridge/settings.ts';
import * as v from 'valibot';
import { openAudit } from '../../../electron/store/audit.ts';
import { readBackup, readHead } from '../../../electron/store/backup/read-backup.ts';
import { Trouble } from '../../../electron/store/backup/trouble.ts';
import { blocksIn, packBlock, salvageBlock, unpackBlock } from '../../../electron/store/journal/block.ts';
import { asRecord, headLine, parseJson } from '../../../electron/store/journal/record.ts';
import { scanSegment } from '../../../electron/store/journal/scan.ts';
import { linesIn } from '../../../electron/store/lines.ts';
import { openNotices } from '../../../electron/store/notices.ts';
import { openPins } from '../../../electron/store/pins.ts';
import { sealLine } from '../../../electron/store/sealed-line.ts';
import { openSecrets } from '../../../electron/store/secrets.ts';
import { openSettings } from '../../../electron/store/settings.ts';
import { openTariffs } from '../../../electron/store/tariffs.ts';
import { bytesOf, must, type FuzzTarget } from '../target.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const clock = { now: () => Date.UTC(2026, 10, 5, 8) };

/** A target that reads a file from a folder of its own; nothing appears in it but what `may` says. */
const onFile = (
  name: string,
  file: string,
  read: (file: string) => Promise<string>,
  rest: Omit<FuzzTarget, 'name' | 'open'>,
  may: RegExp = /^$/u,
): FuzzTarget => ({
  ...rest,
  name,
  open: async () => {
    const dir = await mkdtemp(path.join(os.tmpdir(), 'packline-fuzz-'));
    const inside = path.join(dir, 'inside');
    return {
      run: async (input) => {
        await rm(inside, { recursive: true, force: true });
        await import('node:fs/promises').then(({ mkdir }) => mkdir(inside));
        await writeFile(path.join(inside, file), input);
        const outcome = await read(path.join(inside, file));
        const names = (await readdir(inside)).filter((each) => each !== file && !may.test(each));
        must(names.length === 0, `nothing else is written: ${names.join(' ')}`);
        must((await readdir(dir)).length === 1, 'nothing is written outside');
        return outcome;
      },
      done: () => rm(dir, { recursive: true, force: true }),
    };
  },
});

const fact = {
  kind: 'fact',
  envelope: {
    id: 'f-1',
    stream: 'posting:1',
    version: 1,
    seq: 1,
    station: 'S-1',
    fact: { type: 'taken-in', at: 1 },
  },
};
const effect = {
  kind: 'effect',
  row: { id: 'ship:1', lane: 'market', seq: 1, state: 'pending', effect: { kind: 'ship' } },
};

const backupLines = [
  { kind: 'head', format: 1, app: '0', storeId: 's', madeAt: 1, market: 'ozon', facts: 1, lastSeq: 1 },
  { kind: 'settings', settings: {} },
  fact,
  effect,
  { kind: 'foot', facts: 1, rows: 1, lastSeq: 1, sha256: '0'.repeat(64) },
].map((line) => `${JSON.stringify(line)}\n`);

const backup = onFile(
  'backup',
  'a.packline-backup',
  async (file) => {
    let taken = 0;
    try {
      await readHead(file);
      await readBackup(file, () => void (taken += 1));
      return 'whole';
    } catch (thrown) {
      if (thrown instanceof Trouble)
        return `${thrown.kind} ${thrown.detail.slice(0, 12)} ${Math.min(3, taken)}`;
      throw thrown;
    }
  },
  {
    seeds: () =>
      Promise.resolve([
        Uint8Array.from(gzipSync(backupLines.join(''))),
        Uint8Array.from(Buffer.concat(backupLines.map((line) => gzipSync(line)))),
      ]),
  },
);

/** The lines of a backup before they are packed, so that changes reach what reads them. */
const backupText = onFile(
  'backup-lines',
  'a.packline-backup',
  async (file) => {
    const { readFile } = await import('node:fs/promises');
    await writeFile(file, gzipSync(await readFile(file)));
    try {
      await readBackup(file);
      return 'whole';
    } catch (thrown) {
      if (thrown instanceof Trouble)
        return `${thrown.kind} ${thrown.detail.replaceAll(/\d+/gu, 'n').slice(0, 16)}`;
      throw thrown;
    }
  },
  {
    words: ['"format":2', '"kind":"foot"', '\n', '{'],
    seeds: () => Promise.resolve([bytesOf(backupLines.join(''))]),
  },
);

/** Segments of the journal, line by line and packed. */
const journal: FuzzTarget = {
  name: 'journal',
  cost: 2,
  words: ['\n', '"seq":', '"kind":"head"', '\u001f\u008b'],
  seeds: async () => {
    const lines = Buffer.concat([
      headLine('s'),
      ...[fact, effect].map((each) => sealLine(JSON.stringify(each)).bytes),
    ]);
    return [Uint8Array.from(lines), Uint8Array.from(await packBlock(lines)), bytesOf(JSON.stringify(fact))];
  },
  open: () =>
    Promise.resolve({
      run: async (input) => {
        const bytes = Buffer.from(input);
        async function* lines() {
          yield* linesIn(bytes);
        }
        let found = 0;
        const scan = await scanSegment(lines(), () => void (found += 1));
        must(scan.goodEnd <= bytes.length, 'what is good ends within the file');
        asRecord(parseJson(bytes.toString('utf8')));
        let blocks = 0;
        let whole = 0;
        for (const block of blocksIn(bytes)) {
          blocks += 1;
          if (blocks > 50) break;
          if ((await unpackBlock(block.bytes)) !== null) whole += 1;
          await salvageBlock(block.bytes);
        }
        return `${Math.min(3, found)} ${scan.holed ? 'holed' : 'plain'} ${Math.min(3, blocks)} ${whole}`;
      },
    }),
};

const defaults = defaultSettings('S-1', 'en');

const settings = onFile(
  'settings-file',
  'settings.json',
  async (file) => {
    const store = await openSettings({ file, defaults, clock, log: silent });
    must(v.is(settingsSchema, store.read()), 'settings are settings');
    must(Object.getPrototypeOf({}) === Object.prototype && !('polluted' in {}), 'no prototype is reached');
    return store.read() === defaults ? 'defaults' : 'read';
  },
  {
    json: true,
    words: ['version', '__proto__', 'constructor', '2', '1'],
    seeds: () =>
      Promise.resolve(
        [defaults, { version: 1 }, { version: 2, stationName: 'x' }].map((each) =>
          bytesOf(JSON.stringify(each)),
        ),
      ),
  },
  /^settings\.json\.[\dTZ-]+\.damaged$/u,
);

const key = { clientId: '836', apiKey: '0296d4f2-70a1-4c09-b507-904fd05567b9' };
const secrets = onFile(
  'secrets-file',
  'secrets.bin',
  async (file) => {
    const opened = await openSecrets({
      file,
      platform: 'win32',
      log: silent,
      keyring: {
        isAsyncEncryptionAvailable: () => Promise.resolve(true),
        encryptStringAsync: (text) => Promise.resolve(Buffer.from(text)),
        decryptStringAsync: (sealed) =>
          Promise.resolve({ result: sealed.toString('utf8'), shouldReEncrypt: false }),
        getSelectedStorageBackend: () => '',
      },
    });
    return opened.has() ? 'key' : 'none';
  },
  { json: true, seeds: () => Promise.resolve([bytesOf(JSON.stringify(key))]) },
);

const pins = onFile(
  'pins-file',
  'pins.json',
  async (file) => {
    let told = 0;
    const opened = await openPins({
      file,
      clock,
      log: silent,
      unreadable: () => ((told += 1), Promise.resolve()),
    });
    const packers = opened.list();
    // Only one: each guess costs what a hash costs.
    const [packer] = packers;
    const answer = packer === undefined ? null : await opened.check(packer, '1234');
    return `${told === 0 ? 'read' : 'aside'} ${Math.min(2, packers.length)} ${answer?.kind ?? '-'}`;
  },
  {
    json: true,
    cost: 40,
    seeds: () =>
      Promise.resolve([
        bytesOf(
          JSON.stringify({
            version: 1,
            pins: { ANNA: { salt: 'c2FsdA==', hash: 'a'.repeat(43) + '=', wrong: 0, until: 0 } },
          }),
        ),
      ]),
  },
  /^pins\.json(?:\.unreadable-[\dTZ-]+)?$/u,
);

const lists = onFile(
  'small-files',
  'list.json',
  async (file) => {
    const notices = await openNotices(file, clock, silent);
    const audit = await openAudit(file, silent).read(0, Number.MAX_SAFE_INTEGER);
    const tariffs = await openTariffs({ file, clock, log: silent });
    await tariffs['tariffs.read'](undefined);
    return `${Math.min(2, notices.list().length)} ${Math.min(2, audit.entries.length)} ${Math.min(2, audit.unread)}`;
  },
  {
    json: true,
    words: ['\n', '"kind":"settings"'],
    seeds: () =>
      Promise.resolve([
        bytesOf(JSON.stringify({ open: [{ id: 'a', at: 1, kind: 'disk-low', freeBytes: 1 }], told: ['a'] })),
        bytesOf(`${JSON.stringify({ at: 1, by: 'A', kind: 'settings', about: '', detail: '' })}\n`),
        bytesOf(JSON.stringify({ version: 1, rates: [], zones: [] })),
      ]),
  },
  /^list\.json\./u,
);

/** What the station keeps, should another program have been at it. */
export const fileTargets: readonly FuzzTarget[] = [
  backup,
  backupText,
  journal,
  settings,
  secrets,
  pins,
  lists,
];
