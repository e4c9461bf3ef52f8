import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BundleFile, MainHealth } from '#shared/bridge/calls/support.ts';
import type { AppInfo } from '#shared/bridge/calls/app.ts';
import type { KeyStanding } from '#shared/bridge/calls/market.ts';
import type { StorageState } from '#shared/bridge/calls/storage.ts';
import type { UpdateState } from '#shared/bridge/calls/updates.ts';
import { shopsAtWork, type Shop } from '#shared/bridge/shops.ts';
import { shopOf, type ShopId } from '#shared/domain/shop.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { JobView } from '#shared/printing/job.ts';
import type { PrinterState } from '#shared/printing/state.ts';
import { logFiles, scrub } from '../log.ts';
import { timeInName } from '../store/atomic-file.ts';
import { realDisk } from '../store/disk.ts';
import { manifestOf, saveBundle } from '../support/bundle.ts';
import type { Crashes } from '../support/crashes.ts';
import { reducedSettings } from '../support/reduce.ts';
import type { HandlersOf } from './register.ts';

/** What support looks at. */
export interface SupportParts {
  readonly info: AppInfo;
  readonly clock: Clock;
  readonly crashes: Pick<Crashes, 'list' | 'taken'>;
  /** What lay open at the table when it was last told. */
  readonly lastTable: () => { readonly open: string | null; readonly packer: string | null };
  readonly logDir: string;
  readonly settings: () => Settings;
  readonly resting: () => MainHealth['resting'];
  readonly storage: () => Promise<StorageState>;
  readonly printers: () => Promise<readonly PrinterState[]>;
  readonly jobs: () => readonly JobView[];
  readonly key: (shop: ShopId) => Promise<KeyStanding>;
  /** How each shop's key is kept (KY10). */
  readonly keys: () => Promise<MainHealth['keys']>;
  readonly updates: () => Promise<UpdateState>;
  readonly saveAs: (name: string, format: 'zip') => Promise<string | null>;
}

const WEEK_DAYS = 7;
/** Of the log, the newest so many bytes: as much as somebody can read. */
const LOG_BYTES = 512 * 1024;
/** Jobs of printers that are told. */
const JOBS = 40;

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** The ends of the newest log files that fit; each line was scrubbed when it was written, and is once more. */
async function logTexts(dir: string): Promise<readonly BundleFile[]> {
  const found: BundleFile[] = [];
  let room = LOG_BYTES;
  for (const file of logFiles(dir).toReversed()) {
    if (room <= 0) break;
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    const text = bytes.subarray(-room).toString('utf8');
    room -= bytes.length;
    const lines = text.split('\n').filter((line) => line.startsWith('{'));
    found.push({ name: `log/${path.basename(file)}`, kind: 'log', text: lines.map(cleanLine).join('\n') });
  }
  return found;
}

/** A line of the log as it may be shown: times and numbers stay whole, texts are scrubbed. */
function cleanLine(line: string): string {
  try {
    return JSON.stringify(JSON.parse(line), (name, value: unknown) =>
      typeof value === 'string' && name !== 'at' ? scrub(value) : value,
    );
  } catch {
    return '…';
  }
}

/** What of the records is told: no path, since a path names its user. */
const tellStorage = ({ backupFolder, backups, notices, ...rest }: StorageState): unknown => ({
  ...rest,
  backupFolder: backupFolder === '' ? 'none' : path.isAbsolute(backupFolder) ? '(chosen)' : '(own)',
  backups,
  notices: notices.map(({ kind, at }) => ({ kind, at: new Date(at).toISOString() })),
});

/** How each shop stands, told by its place in the list: neither its name nor its id leaves (SUP6). */
async function tellShops(parts: SupportParts, settings: Settings): Promise<readonly unknown[]> {
  const resting = parts.resting();
  const tell = async ({ id, on }: Shop, place: number): Promise<unknown> => {
    const { account, trouble } = await parts.key(id);
    return {
      shop: `shop-${place + 1}`,
      on,
      trouble,
      account:
        account === null
          ? null
          : { missing: account.missing, retiring: account.retiring, clockSkewMs: account.clockSkewMs },
      resting: resting
        .filter((each) => shopOf(each) === id)
        .map(({ path: method, leftMs }) => ({ path: method, leftMs })),
    };
  };
  return Promise.all(shopsAtWork(settings).map(tell));
}

async function collect(
  parts: SupportParts,
  health: readonly string[],
  window: readonly string[],
): Promise<readonly BundleFile[]> {
  const { info, clock, crashes } = parts;
  const settings = parts.settings();
  const names = new Map(settings.printers.map(({ id }, i) => [id, `printer-${i + 1}`]));
  const printers = {
    models: settings.printers.map(({ id, model, connection, size }) => ({
      printer: names.get(id),
      model,
      way: connection.kind,
      size,
    })),
    states: (await parts.printers()).map((state) => ({ ...state, printer: names.get(state.printer) })),
    jobs: parts
      .jobs()
      .slice(0, JOBS)
      .map(({ id: _id, printer, ...job }) => ({ printer: names.get(printer), ...job })),
  };
  const market = { kind: settings.marketplace.kind, shops: await tellShops(parts, settings) };
  const text = (name: string, kind: BundleFile['kind'], value: string): BundleFile => ({
    name,
    kind,
    text: value,
  });
  const rest: readonly BundleFile[] = [
    text('health.txt', 'health', health.map(scrub).join('\n')),
    text('settings.json', 'settings', json(reducedSettings(settings))),
    text('records.json', 'records', json(tellStorage(await parts.storage()))),
    text('printers.json', 'printers', json(printers)),
    text('market.json', 'market', json(market)),
    text('window.txt', 'window', window.map(scrub).join('\n')),
    text('faults.json', 'crashes', json(crashes.list(90))),
    ...(await logTexts(parts.logDir)),
  ];
  const about = {
    made: new Date(clock.now()).toISOString(),
    ...info,
    update: await parts.updates(),
  };
  return [text('about.txt', 'about', `${json(about)}\n\n${manifestOf(rest)}`), ...rest];
}

/** Handlers of health and of the bundle. What was read is what is written: the texts are kept until others are made. */
export function supportHandlers(
  parts: SupportParts,
): HandlersOf<'support.health' | 'support.cameBack' | 'support.prepare' | 'support.save'> {
  let prepared: { readonly id: string; readonly files: readonly BundleFile[] } | null = null;
  return {
    'support.health': async () => {
      const sizes = await Promise.all(
        logFiles(parts.logDir).map((file) =>
          stat(file).then(
            ({ size }) => size,
            () => 0,
          ),
        ),
      );
      return {
        crashes: parts.crashes.list(WEEK_DAYS),
        logBytes: sizes.reduce((sum, size) => sum + size, 0),
        resting: parts.resting(),
        keys: await parts.keys(),
      };
    },
    'support.cameBack': () => {
      const ended = parts.crashes.taken();
      return Promise.resolve(ended === null ? null : { ...ended, ...parts.lastTable() });
    },
    'support.prepare': async ({ health, window }) => {
      prepared = { id: timeInName(parts.clock.now()), files: await collect(parts, health, window) };
      return prepared;
    },
    'support.save': async ({ id, names }) => {
      if (prepared === null || prepared.id !== id) return { kind: 'failed', why: 'gone' };
      const files = prepared.files.filter(({ name }) => names.includes(name));
      return saveBundle(`packline-support-${id}.zip`, files, { disk: realDisk, saveAs: parts.saveAs });
    },
  };
}
