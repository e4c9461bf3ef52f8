import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { openNext } from '../kit/packer.ts';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';
import { ENTER, eventsOf, strokesOf } from '../kit/strokes.ts';

/** What a flood is made of. */
export interface FloodOptions {
  readonly scans: number;
  /** Ms from one key to the next, the first key of a scan behind the last of the one before too. */
  readonly gapMs: number;
  /** Scans whose keys come at that pace; those of the rest lie in line already, as behind a page that was busy. */
  readonly paced: number;
  readonly say?: (text: string) => void;
}

/** What became of a flood; all but `scans`, `seconds` and `flickers` must be 0. */
export interface FloodResult {
  readonly scans: number;
  readonly seconds: number;
  /** Sent, but kept nowhere. */
  readonly lost: number;
  /** Kept more than once, or under an id of another. */
  readonly doubled: number;
  /** Kept, but never sent: pieces of codes, or two in one. */
  readonly garbled: number;
  /** Kept in another order than sent. */
  readonly outOfOrder: number;
  /** Fields that are not as they were, buttons that were pressed. */
  readonly leaked: number;
  /**
   * Events of first keys that were given up as typing, since the page heard of the next one later than any key is held back;
   * a field is put back as it was when the scan shows. 0 unless the machine stands still for that long in the middle of a scan.
   */
  readonly flickers: number;
  /** Errors that the page reported. */
  readonly faults: number;
}

/** Scans between two changes of where the focus is. */
const FOCUS_FOR = 25;
const DIGITS = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';
/** Longest wait for the store to have taken what it can, ms. */
const SETTLE_MS = 60_000;

/** The n-th code: four signs that no product has, no two the same below 39,304. */
const floodCode = (n: number): string =>
  `Z${[DIGITS.length ** 2, DIGITS.length, 1].map((place) => DIGITS.charAt(Math.floor(n / place) % DIGITS.length)).join('')}`;

interface Bait {
  readonly seen: string[];
}

/** Things beside the table that would show it if a key reached them. */
async function layBaits(page: Page): Promise<void> {
  await page.evaluate(() => {
    const bait: Bait = { seen: [] };
    (window as unknown as { bait: Bait }).bait = bait;
    const see = (event: Event): void =>
      void bait.seen.push(
        `${event.type} ${'key' in event ? String(event.key) : ''} ${(event.target as HTMLElement).tagName}`,
      );
    const holder = document.createElement('div');
    holder.style.cssText = 'position:fixed;top:0;left:0;width:9rem;opacity:0.01';
    const field = document.createElement('input');
    field.value = 'typed before';
    const area = document.createElement('textarea');
    area.value = 'two\nlines';
    const button = document.createElement('button');
    button.textContent = 'a button';
    const number = document.createElement('input');
    number.type = 'number';
    number.value = '12';
    for (const [i, node] of [field, area, button, number].entries()) {
      node.dataset['bait'] = String(i);
      for (const kind of ['keydown', 'keypress', 'beforeinput', 'input', 'change', 'click'])
        node.addEventListener(kind, see);
      holder.append(node);
    }
    document.body.append(holder);
  });
}

/** Moves the focus as a hand would: into a field, an area, onto a button, into a number, nowhere. */
const focusOn = (page: Page, turn: number): Promise<void> =>
  page.evaluate((at) => {
    const bait = document.querySelector<HTMLElement>(`[data-bait="${at % 5}"]`);
    if (bait === null) (document.activeElement as HTMLElement | null)?.blur();
    else bait.focus();
  }, turn);

async function leaks(
  page: Page,
): Promise<{ readonly leaked: readonly string[]; readonly flickers: readonly string[] }> {
  return page.evaluate(() => {
    const whole = [...document.querySelectorAll<HTMLInputElement>('[data-bait]')].map((node) => node.value);
    const wanted = ['typed before', 'two\nlines', '', '12'];
    const changed = wanted.filter((text, i) => whole[i] !== text).map((text) => `changed: ${text}`);
    const { seen } = (window as unknown as { bait: Bait }).bait;
    const grave = (event: string): boolean => event.startsWith('click') || event.startsWith('change');
    return { leaked: [...changed, ...seen.filter(grave)], flickers: seen.filter((each) => !grave(each)) };
  });
}

async function sendAll(station: StationUnderTest, options: FloodOptions): Promise<void> {
  const { page } = station;
  const { scans, gapMs, paced, say } = options;
  const protocol = await page.context().newCDPSession(page);
  let at = Date.now();
  for (let n = 0; n < scans; n += 1) {
    if (n % FOCUS_FOR === 0) {
      await focusOn(page, n / FOCUS_FOR);
      // While the focus moved no key came.
      at = Math.max(at, Date.now());
    }
    const strokes = [...strokesOf(floodCode(n)), ENTER];
    // Keys in line were pressed before now, at the scanner's pace.
    if (n >= paced) at = Date.now() - strokes.length * gapMs;
    const sent: Promise<unknown>[] = [];
    for (const stroke of strokes) {
      if (n < paced && at > Date.now()) await pause(at - Date.now());
      for (const event of eventsOf(stroke, at / 1000, gapMs / 2000))
        sent.push(protocol.send('Input.dispatchKeyEvent', event));
      at += gapMs;
    }
    await Promise.all(sent);
    if (say !== undefined && n % 1000 === 999) say(`${n + 1} scans sent`);
  }
}

interface Refused {
  readonly stream: string;
  readonly fact: { readonly type: string; readonly code?: string; readonly scanId?: string };
}

const refusedOf = async (station: StationUnderTest, number: string): Promise<readonly Refused['fact'][]> =>
  (await station.rows<Refused>('facts'))
    .filter(({ stream, fact }) => stream === `posting:${number}` && fact.type === 'ScanRefused')
    .map(({ fact }) => fact);

/** Waits until everything is kept, or for so long; then what is kept is all there will be. */
async function kept(
  station: StationUnderTest,
  number: string,
  scans: number,
): Promise<readonly Refused['fact'][]> {
  const end = Date.now() + SETTLE_MS;
  for (;;) {
    const facts = await refusedOf(station, number);
    if (facts.length >= scans || Date.now() > end) return facts;
    await pause(500);
  }
}

/**
 * Sends a flood of codes that no product has to the real app, with a posting open, at a scanner's pace, while the focus goes
 * about; its own records say what it heard, since every such scan is kept as a refused one.
 */
export async function scanFlood(options: FloodOptions): Promise<FloodResult> {
  const station = await launch('ru');
  try {
    await station.scan('PL-BADGE-ANNA');
    const number = await openNext({ station, label: 'wait' }, (each) => each.units > 1 && !each.marking);
    await layBaits(station.page);
    const from = performance.now();
    await sendAll(station, options);
    const seconds = (performance.now() - from) / 1000;
    const facts = await kept(station, number, options.scans);
    const { leaked, flickers } = await leaks(station.page);
    for (const leak of leaked.slice(0, 20)) options.say?.(`leaked: ${leak}`);
    return {
      scans: options.scans,
      seconds: Math.round(seconds),
      ...compared(options.scans, facts),
      leaked: leaked.length,
      flickers: flickers.length,
      faults: station.problems.length,
    };
  } finally {
    await station.close();
  }
}

/** Compares what was kept with what was sent. */
function compared(
  scans: number,
  facts: readonly Refused['fact'][],
): Pick<FloodResult, 'lost' | 'doubled' | 'garbled' | 'outOfOrder'> {
  const order = new Map(Array.from({ length: scans }, (_, n) => [floodCode(n), n] as const));
  const heard = facts.map(({ code = '' }) => code);
  const known = heard.flatMap((code) => order.get(code) ?? []);
  const once = new Set(known);
  const ids = new Set(facts.map(({ scanId }) => scanId));
  return {
    lost: scans - once.size,
    doubled: known.length - once.size + (facts.length - ids.size),
    garbled: heard.length - known.length,
    outOfOrder: known.filter((n, i) => i > 0 && n < (known[i - 1] ?? 0)).length,
  };
}

/** Names of what must be 0 and is not. */
export const failingOf = (result: FloodResult): readonly string[] =>
  (['lost', 'doubled', 'garbled', 'outOfOrder', 'leaked', 'faults'] as const).filter(
    (name) => result[name] !== 0,
  );
