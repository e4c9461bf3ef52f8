/** What a line of the health page is about, in the order of the page. */
export const healthAbouts = [
  'store',
  'journal',
  'backup',
  'disk',
  'unsent',
  'market',
  'key',
  'limits',
  'printer',
  'clock',
  'scanner',
  'scale',
  'camera',
  'faults',
  'version',
  'update',
] as const;

/** One of `healthAbouts`. */
export type HealthAbout = (typeof healthAbouts)[number];

/** How it is: well, to be looked at, to be mended now, not in use. */
export type HealthTone = 'good' | 'look' | 'bad' | 'off';

/** What a line can say, besides what the key and printers say in words of their own. */
export const healthWords = [
  'store-good',
  'store-damaged',
  'store-told',
  'journal-good',
  'journal-empty',
  'journal-behind',
  'journal-holes',
  'backup-good',
  'backup-old',
  'backup-none',
  'backup-practice',
  'disk-good',
  'disk-low',
  'disk-full',
  'disk-unknown',
  'unsent-none',
  'unsent-some',
  'unsent-long',
  'market-online',
  'market-offline',
  'market-practice',
  'market-switched-off',
  'key-good',
  'key-memory',
  'key-open',
  'key-practice',
  'key-unknown',
  'limits-free',
  'limits-resting',
  'clock-good',
  'clock-unknown',
  'scanner-keys',
  'scanner-open',
  'scanner-absent',
  'scale-off',
  'scale-open',
  'scale-absent',
  'camera-off',
  'camera-on',
  'faults-none',
  'faults-some',
  'version-runs',
  'update-none',
  'update-off',
  'update-never',
  'update-latest',
  'update-found',
  'update-ready',
  'update-failed',
  'asking',
] as const;

/** One of `healthWords`. */
export type HealthWord = (typeof healthWords)[number];

/** Words that want something done: each has a next step. */
export const healthWorries = [
  'store-damaged',
  'store-told',
  'journal-behind',
  'journal-holes',
  'backup-old',
  'backup-none',
  'disk-low',
  'disk-full',
  'disk-unknown',
  'unsent-long',
  'market-offline',
  'key-unknown',
  'key-memory',
  'limits-resting',
  'scanner-absent',
  'scale-absent',
  'faults-some',
  'update-off',
  'update-found',
  'update-ready',
  'update-failed',
] as const satisfies readonly HealthWord[];

/** One of `healthWorries`. */
export type HealthWorry = (typeof healthWorries)[number];
