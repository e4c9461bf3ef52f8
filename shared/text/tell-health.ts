import type { KeyStanding } from '../bridge/calls/market.ts';
import type { KeyKept } from '../bridge/calls/app.ts';
import type { StorageState } from '../bridge/calls/storage.ts';
import type { MainHealth } from '../bridge/calls/support.ts';
import type { UpdateState } from '../bridge/calls/updates.ts';
import type { Settings } from '../bridge/settings.ts';
import { FIRST_SHOP, type ShopId } from '../domain/shop.ts';
import type { PrinterState } from '../printing/state.ts';
import { listed, message, type Message, type Params } from './message.ts';
import { tellCondition } from './tell-printers.ts';
import { tellKey } from './tell-key.ts';
import type { HealthAbout, HealthTone, HealthWord, HealthWorry } from './health-words.ts';

/** One line of the health page: what it is about, how it is in words, what to do (null: nothing). */
export interface HealthLine {
  readonly about: HealthAbout;
  /** Tells two lines about the same kind of thing apart. */
  readonly id: string;
  readonly tone: HealthTone;
  readonly name: Message;
  readonly title: Message;
  readonly next: Message | null;
}

/** A serial device as it stands. */
export interface DeviceHealth {
  readonly kind: 'scanner' | 'scale';
  readonly name: string;
  readonly open: boolean;
}

/** One shop as it stands. */
export interface ShopHealth {
  readonly id: ShopId;
  readonly name: string;
  readonly on: boolean;
  readonly key: KeyStanding;
  /** How its key is kept; null where there is none, or nobody answered yet. */
  readonly kept: KeyKept | null;
  /** How its reading stands; null where it is not read, or not yet. */
  readonly reading: { readonly online: boolean; readonly offlineSince: number | null } | null;
}

/** Everything that the page is made of; null where it was asked for and has not been answered yet. Times ms since 1970 UTC. */
export interface HealthInput {
  readonly now: number;
  readonly settings: Settings;
  readonly version: string;
  readonly storage: StorageState | null;
  readonly damaged: boolean;
  /** The highest record of the window. */
  readonly lastSeq: number;
  /** How many actions wait, and since when the oldest does. */
  readonly unsent: { readonly count: number; readonly since: number | null };
  /** The shops that it works with, each with its name and how it stands; one alone is not named. */
  readonly shops: readonly ShopHealth[];
  readonly printers: readonly PrinterState[] | null;
  readonly devices: readonly DeviceHealth[];
  readonly main: MainHealth | null;
  readonly update: UpdateState | null;
}

const HOUR_MS = 3_600_000;
/** A night that made no backup is told; a week without one must be mended (SUP4). */
const BACKUP_OLD_MS = 36 * HOUR_MS;
const BACKUP_BAD_MS = 7 * 24 * HOUR_MS;
/** What waits longer than a call should be looked at. */
const UNSENT_LOOK_MS = HOUR_MS / 2;
const UNSENT_BAD_MS = 4 * HOUR_MS;

function line(
  about: HealthAbout,
  tone: HealthTone,
  word: HealthWord,
  params: Params,
  id: string,
): HealthLine {
  return {
    about,
    id: `${about}${id}`,
    tone,
    name: message(`health:about.${about}`, params),
    title: message(`health:words.${word}`, params),
    next: null,
  };
}

/** Nothing is to be done. */
const calm = (
  about: HealthAbout,
  tone: 'good' | 'off',
  word: HealthWord,
  params: Params = {},
  id = '',
): HealthLine => line(about, tone, word, params, id);

/** Something is to be done, and the line says what. */
const worry = (
  about: HealthAbout,
  tone: 'look' | 'bad',
  word: HealthWorry,
  params: Params = {},
  id = '',
): HealthLine => ({
  ...line(about, tone, word, params, id),
  next: message(`health:next.${word}`, params),
});

const asking = (about: HealthAbout): HealthLine => calm(about, 'off', 'asking');

function storeLine({ damaged, storage }: HealthInput): HealthLine {
  if (damaged) return worry('store', 'bad', 'store-damaged');
  if (storage === null) return asking('store');
  return storage.notices.length > 0
    ? worry('store', 'look', 'store-told')
    : calm('store', 'good', 'store-good');
}

function journalLine({ storage, lastSeq }: HealthInput): HealthLine {
  if (storage === null) return asking('journal');
  const { facts, missing } = storage.journal;
  if (missing > 0) return worry('journal', 'bad', 'journal-holes', { count: missing });
  const behind = Math.max(0, lastSeq - facts);
  if (behind > 0) return worry('journal', 'look', 'journal-behind', { count: behind });
  return facts === 0
    ? calm('journal', 'off', 'journal-empty')
    : calm('journal', 'good', 'journal-good', { count: facts });
}

function backupLine({ storage, settings, now }: HealthInput): HealthLine {
  if (settings.marketplace.kind === 'practice') return calm('backup', 'off', 'backup-practice');
  if (storage === null) return asking('backup');
  const newest = storage.backups.find(({ verified }) => verified);
  if (newest === undefined)
    return storage.journal.facts === 0
      ? calm('backup', 'off', 'backup-none')
      : worry('backup', 'bad', 'backup-none');
  const age = now - newest.madeAt;
  const ago = { ago: { duration: age } };
  if (age < BACKUP_OLD_MS) return calm('backup', 'good', 'backup-good', ago);
  return worry('backup', age < BACKUP_BAD_MS ? 'look' : 'bad', 'backup-old', ago);
}

function diskLine({ storage }: HealthInput): HealthLine {
  if (storage === null) return asking('disk');
  if (storage.freeBytes === null) return worry('disk', 'look', 'disk-unknown');
  const size = { size: { bytes: storage.freeBytes } };
  switch (storage.room) {
    case 'enough':
      return calm('disk', 'good', 'disk-good', size);
    case 'low':
      return worry('disk', 'look', 'disk-low', size);
    case 'full':
      return worry('disk', 'bad', 'disk-full', size);
  }
}

function unsentLine({ unsent: { count, since }, now }: HealthInput): HealthLine {
  if (count === 0) return calm('unsent', 'good', 'unsent-none');
  const age = since === null ? 0 : Math.max(0, now - since);
  const params = { count, ago: { duration: age } };
  if (age < UNSENT_LOOK_MS) return calm('unsent', 'good', 'unsent-some', params);
  return worry('unsent', age < UNSENT_BAD_MS ? 'look' : 'bad', 'unsent-long', params);
}

/** A line of one shop: named where there are several, else as it always was (SHP20). */
function ofShop(
  { shops }: HealthInput,
  { name: shop }: ShopHealth,
  place: number,
  line: HealthLine,
): HealthLine {
  if (shops.length < 2) return line;
  const about = message(`health:about.${line.about}`);
  return {
    ...line,
    id: `${line.id}-${place + 1}`,
    name: message('health:ofShop', { about: { say: about }, shop }),
  };
}

function marketLine({ settings, now }: HealthInput, { reading, on }: ShopHealth): HealthLine {
  if (!on) return calm('market', 'off', 'market-switched-off');
  if (reading === null) return asking('market');
  if (!reading.online) {
    const ago = { duration: reading.offlineSince === null ? 0 : now - reading.offlineSince };
    return worry('market', 'look', 'market-offline', { ago });
  }
  return settings.marketplace.kind === 'practice'
    ? calm('market', 'good', 'market-practice')
    : calm('market', 'good', 'market-online');
}

const tellLine = (
  of: 'key' | 'clock',
  { about, urgent, title, hint }: ReturnType<typeof tellKey>[number],
): HealthLine => ({
  about: of,
  id: `${of}-${about}`,
  tone: urgent ? 'bad' : 'look',
  name: message(`health:about.${of}`),
  title,
  next: hint,
});

/** The key: what is to be told of it is told in the words it has everywhere (KY1-KY6); else where it is kept (KY10). */
function keyLines({ settings, now }: HealthInput, { key, kept }: ShopHealth): readonly HealthLine[] {
  if (settings.marketplace.kind === 'practice') return [calm('key', 'off', 'key-practice')];
  const told = tellKey(key, now).filter(({ about }) => about !== 'clock');
  if (told.length > 0) return told.map((each) => tellLine('key', each));
  const heard = key.account !== null || key.trouble !== null;
  if (!heard) return [worry('key', 'look', 'key-unknown')];
  if (kept === 'memory-only') return [worry('key', 'look', 'key-memory')];
  return [calm('key', 'good', kept === 'open-file' ? 'key-open' : 'key-good')];
}

/** There is one clock here, whichever shop says how far it is off. */
function clockLine({ settings, shops, now }: HealthInput): HealthLine {
  if (settings.marketplace.kind === 'practice') return calm('clock', 'off', 'clock-unknown');
  const told = shops.flatMap(({ key }) => tellKey(key, now).filter(({ about }) => about === 'clock'));
  const worst = told.find(({ urgent }) => urgent) ?? told[0];
  if (worst !== undefined) return tellLine('clock', worst);
  return shops.some(({ key }) => key.account !== null)
    ? calm('clock', 'good', 'clock-good')
    : calm('clock', 'off', 'clock-unknown');
}

function limitsLine({ main, shops }: HealthInput): HealthLine {
  if (main === null) return asking('limits');
  const { resting } = main;
  if (resting.length === 0) return calm('limits', 'good', 'limits-free');
  const of = (id: ShopId | undefined): string =>
    shops.find((shop) => shop.id === (id ?? FIRST_SHOP))?.name ?? '';
  const several = shops.length > 1;
  const what = listed(
    resting.slice(0, 5).map(({ path, shop }) => (several ? `${path} (${of(shop)})` : path)),
  );
  return worry('limits', 'look', 'limits-resting', { count: resting.length, what });
}

function printerLines({ settings, printers }: HealthInput): readonly HealthLine[] {
  return settings.printers.map(({ id, name }): HealthLine => {
    const condition = printers?.find(({ printer }) => printer === id)?.condition ?? 'unknown';
    const { title, hint, tone } = tellCondition(condition);
    const tones = { ok: 'good', calm: 'off', warn: 'look', bad: 'bad' } as const;
    return {
      about: 'printer',
      id: `printer-${id}`,
      tone: tones[tone],
      name: message('health:about.printer', { name }),
      title,
      next: tone === 'ok' || tone === 'calm' ? null : hint,
    };
  });
}

function deviceLines({ devices, settings }: HealthInput): readonly HealthLine[] {
  const of = (kind: DeviceHealth['kind']): readonly HealthLine[] =>
    devices
      .filter((device) => device.kind === kind)
      .map(({ name, open }, i) =>
        open
          ? calm(kind, 'good', `${kind}-open`, { name }, `-${i}`)
          : worry(kind, 'bad', `${kind}-absent`, { name }, `-${i}`),
      );
  const { photo, clip } = settings.packing;
  const filmed = photo.duty !== 'off' || clip.on || settings.returns.photo === 'ask';
  const [scanners, scales] = [of('scanner'), of('scale')];
  return [
    ...(scanners.length === 0 ? [calm('scanner', 'good', 'scanner-keys')] : scanners),
    ...(scales.length === 0 ? [calm('scale', 'off', 'scale-off')] : scales),
    filmed ? calm('camera', 'good', 'camera-on') : calm('camera', 'off', 'camera-off'),
  ];
}

function faultsLine({ main, now }: HealthInput): HealthLine {
  if (main === null) return asking('faults');
  const [last] = main.crashes;
  if (last === undefined) return calm('faults', 'good', 'faults-none');
  const params = { count: main.crashes.length, ago: { duration: now - last.at } };
  return worry('faults', 'look', 'faults-some', params);
}

function updateLine({ update, settings, now }: HealthInput): HealthLine {
  if (update === null) return asking('update');
  const { stage, way, trouble, checkedAt } = update;
  if (way.kind === 'none') return calm('update', 'off', 'update-none');
  if (stage.kind === 'ready' || stage.kind === 'installing')
    return worry('update', 'look', 'update-ready', { version: stage.version });
  if (stage.kind === 'found' || stage.kind === 'downloading')
    return worry('update', 'look', 'update-found', { version: stage.version });
  if (trouble !== null) return worry('update', 'look', 'update-failed');
  if (checkedAt !== null)
    return calm('update', 'good', 'update-latest', { ago: { duration: now - checkedAt } });
  return settings.updates.check
    ? calm('update', 'off', 'update-never')
    : worry('update', 'look', 'update-off');
}

/** Every line, in the order of the page (SUP4). */
export const healthLines = (input: HealthInput): readonly HealthLine[] => [
  storeLine(input),
  journalLine(input),
  backupLine(input),
  diskLine(input),
  unsentLine(input),
  ...input.shops.map((shop, i) => ofShop(input, shop, i, marketLine(input, shop))),
  ...input.shops.flatMap((shop, i) => keyLines(input, shop).map((line) => ofShop(input, shop, i, line))),
  limitsLine(input),
  ...printerLines(input),
  clockLine(input),
  ...deviceLines(input),
  faultsLine(input),
  calm('version', 'good', 'version-runs', { version: input.version }),
  updateLine(input),
];

/** The worst of all lines. */
export function worstTone(lines: readonly HealthLine[]): 'good' | 'look' | 'bad' {
  if (lines.some(({ tone }) => tone === 'bad')) return 'bad';
  return lines.some(({ tone }) => tone === 'look') ? 'look' : 'good';
}
