import type { Page } from 'playwright';
import { setTimeout as pause } from 'node:timers/promises';
import { CUP, numbered } from '../../kit/store-goods.ts';
import { sideOf, slowPace, type Contest, type Side } from '../contest.ts';
import { median } from '../stats.ts';
import { barePage } from '../station/bare-page.ts';
import { importing } from '../station/importing.ts';
import { TimedScanner, watchPaint } from '../station/latency.ts';
import { table, type Table } from '../station/packing-table.ts';

/** The peer does nothing that could differ from scan to scan. */
const PEER_TURNS = 20;
/** Between two scans, ms: nobody's hand is quicker. */
const HAND_MS = 150;

const ofMs = (run: () => Promise<number>): Side =>
  sideOf<number>({ run, check: () => Promise.resolve(null), msOf: (ms) => ms });

const p99 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN;

async function scanAll(scanner: TimedScanner, codes: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const code of codes) {
    times.push(await scanner.scan(code));
    await pause(HAND_MS);
  }
  return times;
}

/** One posting at the table: opened by its number, a right unit, a code that nobody knows, OK, left again. */
const turn = (n: number): readonly string[] => [
  numbered(n),
  CUP.code,
  `46000${String(10_000_000 + n)}`,
  'PL-OK',
  'PL-LEAVE',
];

const turns = (open: Table, count: number): readonly string[] =>
  Array.from({ length: count }, () => turn(open.next())).flat();

const bareScanner = async (page: Page): Promise<TimedScanner> => {
  await watchPaint(page, '#code', ['data-code']);
  return new TimedScanner(page, await page.context().newCDPSession(page));
};

interface Meanwhile {
  /** Begins what else the station does. */
  begin(open: Table, quick: boolean): Promise<Going>;
}

interface Going {
  /** A sentence about how far it came; null where there is nothing to tell. */
  readonly told: () => Promise<string | null>;
  readonly end: () => Promise<unknown>;
}

const silent = (): Promise<null> => Promise.resolve(null);
const nothing: Meanwhile = { begin: () => Promise.resolve({ told: silent, end: silent }) };

const anImport: Meanwhile = {
  async begin({ station }, quick) {
    const rows = quick ? 3_000 : 40_000;
    const taken = await importing(station, rows);
    const told = async (): Promise<string> =>
      `Of ${rows} orders of the file, ${await taken()} were taken in when the last scan was over.`;
    return { told, end: silent };
  },
};

const SLOWER = 4;
const slowProcessor: Meanwhile = {
  async begin({ station }) {
    const protocol = await station.page.context().newCDPSession(station.page);
    await protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    return { told: silent, end: () => protocol.send('Emulation.setCPUThrottlingRate', { rate: 1 }) };
  },
};

interface ScanRow {
  readonly name: string;
  readonly of: 'median' | 'p99';
  readonly targetMs: number;
  readonly meanwhile: Meanwhile;
  /** What is said beside what all these rows compare. */
  readonly more: string;
}

const scanRow = ({ name, of, targetMs, meanwhile, more }: ScanRow): Contest => ({
  name: `scan to verdict painted, ${name}`,
  peer: 'a page that only shows the last code',
  compares: `Ours: the built app with 100,000 postings and 1.6 million facts, every deed kept on the disk; from sending the last key of a scan until the frame with the verdict was made; ${of} of 200 scans, ${HAND_MS} ms apart (postings opened, right units, unknown codes, OK, leave)${more}. Peer: the same keys into a page of the same browser that writes down the code and nothing else: what the way of a key through driver and browser costs by itself.`,
  targetMs,
  needs: { chromium: '', app: '' },
  pace: { ...slowPace, rounds: 1, quickRounds: 1, warmUp: 0, least: 1 },
  open: async (how) => {
    const count = how.quick ? 3 : 40;
    const value = of === 'median' ? median : p99;
    const open = await table(how);
    const bare = await barePage();
    const onBare = await bareScanner(bare.page);
    const going = await meanwhile.begin(open, how.quick);
    let told: string | null = null;
    return {
      ours: ofMs(async () => {
        const times = await scanAll(open.scanner, turns(open, count));
        told = await going.told();
        return value(times);
      }),
      peer: ofMs(async () =>
        value(await scanAll(onBare, Array.from({ length: PEER_TURNS }, (_, n) => turn(n)).flat())),
      ),
      notes: () => (told === null ? [] : [told]),
      close: async () => {
        await going.end();
        await bare.close();
      },
    };
  },
});

/** From the last key of a scan to the frame with the verdict, at the size of a busy year. */
export const scanRows: readonly Contest[] = [
  scanRow({ name: 'median', of: 'median', targetMs: 16, meanwhile: nothing, more: '' }),
  scanRow({ name: 'p99', of: 'p99', targetMs: 50, meanwhile: nothing, more: '' }),
  scanRow({
    name: 'p99 beside an import',
    of: 'p99',
    targetMs: 50,
    meanwhile: anImport,
    more: ', while orders of a file are taken in',
  }),
  scanRow({
    name: `p99 with a processor ${SLOWER} times slower`,
    of: 'p99',
    targetMs: 150,
    meanwhile: slowProcessor,
    more: `, while the browser holds the page back to a ${SLOWER}th of its speed`,
  }),
];
