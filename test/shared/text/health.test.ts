import { expect, test } from 'vitest';
import { FIRST_SHOP, shopId } from '#shared/domain/shop.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { healthAbouts, healthWords } from '#shared/text/health-words.ts';
import { healthLines, worstTone, type HealthInput, type ShopHealth } from '#shared/text/tell-health.ts';
import { textsEn } from '#shared/text/en/all.ts';

const now = Date.UTC(2026, 10, 21, 9);
const hour = 3_600_000;
const base = defaultSettings('S', 'en');

const shop: ShopHealth = {
  id: FIRST_SHOP,
  name: 'House',
  on: true,
  key: {
    account: { keyExpiresAt: now + 100 * 24 * hour, missing: [], retiring: [], clockSkewMs: 0 } as never,
    trouble: null,
  },
  kept: 'encrypted',
  reading: { online: true, offlineSince: null },
};

const well: HealthInput = {
  now,
  settings: { ...base, marketplace: { ...base.marketplace, kind: 'ozon' } },
  version: '0.1.0',
  storage: {
    freeBytes: 50e9,
    room: 'enough',
    journal: { facts: 10, bytes: 1, segments: 1, lastAt: now, missing: 0, checkedAt: null },
    photos: null,
    clips: null,
    backupFolder: '',
    backups: [{ name: 'a', madeAt: now - 6 * hour, bytes: 1, facts: 10, lastSeq: 10, verified: true }],
    busy: null,
    notices: [],
  },
  damaged: false,
  lastSeq: 10,
  unsent: { count: 0, since: null },
  shops: [shop],
  printers: [{ printer: 'P1', condition: 'ready', busy: false, waiting: 0, since: now }],
  devices: [],
  main: { crashes: [], logBytes: 1, resting: [], keys: [] },
  update: {
    version: '0.1.0',
    way: { kind: 'installs' },
    stage: { kind: 'latest' },
    trouble: null,
    checkedAt: now - hour,
    atRest: false,
    holds: [],
    before: null,
  },
};

const toneOf = (input: HealthInput, about: string) =>
  healthLines(input).find((line) => line.about === about)?.tone;

test('SUP4 a station that is well has a good word for everything it uses, and a line for everything', () => {
  const lines = healthLines(well);
  expect(worstTone(lines)).toBe('good');
  expect(new Set(lines.map(({ about }) => about))).toEqual(new Set(healthAbouts));
  expect(lines.filter(({ next }) => next !== null)).toEqual([]);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
});

const { storage } = well;
if (storage === null) throw new Error('no storage');
const stored = (part: Partial<typeof storage>): HealthInput => ({
  ...well,
  storage: { ...storage, ...part },
});

test.each<readonly [string, string, string, HealthInput]>([
  ['records that cannot be read', 'store', 'bad', { ...well, damaged: true }],
  ['records in one place only', 'journal', 'look', { ...well, lastSeq: 12 }],
  ['holes in the safety copy', 'journal', 'bad', stored({ journal: { ...storage.journal, missing: 3 } })],
  ['a night without a backup', 'backup', 'look', { ...well, now: now + 40 * hour }],
  ['a week without a backup', 'backup', 'bad', { ...well, now: now + 200 * hour }],
  ['no backup at all', 'backup', 'bad', stored({ backups: [] })],
  [
    'a backup that nobody read back',
    'backup',
    'bad',
    stored({ backups: storage.backups.map((b) => ({ ...b, verified: false })) }),
  ],
  ['little room', 'disk', 'look', stored({ room: 'low' })],
  ['no room', 'disk', 'bad', stored({ room: 'full' })],
  ['something unsent for a moment', 'unsent', 'good', { ...well, unsent: { count: 2, since: now - 60_000 } }],
  ['something unsent for an hour', 'unsent', 'look', { ...well, unsent: { count: 2, since: now - hour } }],
  [
    'something unsent for five hours',
    'unsent',
    'bad',
    { ...well, unsent: { count: 2, since: now - 5 * hour } },
  ],
  [
    'no network',
    'market',
    'look',
    { ...well, shops: [{ ...shop, reading: { online: false, offlineSince: now - hour } }] },
  ],
  [
    'a key that is refused',
    'key',
    'bad',
    { ...well, shops: [{ ...shop, key: { account: null, trouble: 'bad-key' } }] },
  ],
  [
    'a method that rests',
    'limits',
    'look',
    { ...well, main: { crashes: [], logBytes: 0, resting: [{ path: '*', leftMs: 5 }], keys: [] } },
  ],
  [
    'a printer without paper',
    'printer',
    'look',
    { ...well, printers: [{ printer: 'P1', condition: 'paper-out', busy: false, waiting: 1, since: now }] },
  ],
  [
    'a scale that is gone',
    'scale',
    'bad',
    { ...well, devices: [{ kind: 'scale', name: 'CAS', open: false }] },
  ],
  [
    'a crash',
    'faults',
    'look',
    {
      ...well,
      main: {
        crashes: [{ at: now, where: 'window', what: 'oom', place: '' }],
        logBytes: 0,
        resting: [],
        keys: [],
      },
    },
  ],
])('SUP4 %s is told, with what to do', (_what, about, tone, input) => {
  const line = healthLines(input).find((each) => each.about === about);
  expect(line?.tone).toBe(tone);
  expect(line?.next === null).toBe(tone === 'good');
});

test('SUP5 what has not been answered is never told to be well', () => {
  const lines = healthLines({ ...well, storage: null, main: null, update: null, printers: null });
  for (const about of ['store', 'journal', 'backup', 'disk', 'limits', 'faults', 'update', 'printer'])
    expect(lines.find((line) => line.about === about)?.tone).toBe('off');
});

test('SUP4 every word that wants something done says what', () => {
  const { words, next } = textsEn.health;
  for (const word of healthWords) expect(words[word]).not.toBe('');
  expect(toneOf({ ...well, settings: base }, 'backup')).toBe('off');
  for (const word of ['store-damaged', 'backup-old', 'disk-full', 'unsent-long', 'scale-absent'] as const)
    expect(next[word]).not.toBe('');
});

test('SHP20 of several shops each has a line of its own by name: the trouble of one is not told of the other', () => {
  const taiga: ShopHealth = {
    ...shop,
    id: shopId('B'),
    name: 'Taiga',
    key: { account: null, trouble: 'bad-key' },
    reading: { online: false, offlineSince: now - hour },
  };
  const resting = [{ path: '/v3/posting', leftMs: 5, shop: taiga.id }];
  const main = { crashes: [], logBytes: 0, resting, keys: [] };
  const lines = healthLines({ ...well, shops: [shop, taiga, { ...shop, id: shopId('C'), on: false }], main });
  const told = (about: string) =>
    lines
      .filter((line) => line.about === about)
      .map(({ tone, name: { params } }) => [params?.['shop'], tone]);
  expect(told('market')).toEqual([
    ['House', 'good'],
    ['Taiga', 'look'],
    ['House', 'off'],
  ]);
  expect(told('key').slice(0, 2)).toEqual([
    ['House', 'good'],
    ['Taiga', 'bad'],
  ]);
  expect(JSON.stringify(lines.find(({ about }) => about === 'limits'))).toContain('/v3/posting (Taiga)');
  expect(lines.filter(({ about }) => about === 'clock')).toHaveLength(1);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  const alone = healthLines(well).find(({ about }) => about === 'key');
  expect(alone?.name.key).toBe('health:about.key');
});

test('KY10 a key that works says where it lies unless it is locked: in memory is looked at, in a file is told', () => {
  const line = (kept: ShopHealth['kept']) =>
    healthLines({ ...well, shops: [{ ...shop, kept }] }).find(({ about }) => about === 'key');
  expect([line('encrypted')?.tone, line('encrypted')?.title.key]).toEqual(['good', 'health:words.key-good']);
  expect([line('open-file')?.tone, line('open-file')?.title.key]).toEqual(['good', 'health:words.key-open']);
  expect([line('memory-only')?.tone, line('memory-only')?.title.key]).toEqual([
    'look',
    'health:words.key-memory',
  ]);
  expect(line('memory-only')?.next?.key).toBe('health:next.key-memory');
});
