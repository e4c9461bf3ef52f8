import type { How } from '../contest.ts';
import { TimedScanner, watchPaint } from './latency.ts';
import { fullApp, type Started } from './real-app.ts';

/** The table of a busy year with a timed scanner at it. */
export interface Table extends Pick<Started, 'station'> {
  readonly scanner: TimedScanner;
  /** The number of a posting to be packed that no scan has touched yet. */
  next(): number;
}

const attributes = ['data-screen', 'data-verdict', 'data-scan', 'data-posting'] as const;

async function openTable(how: How): Promise<Table> {
  const { station } = await (await fullApp(how)).start();
  const { page } = station;
  await watchPaint(page, '[data-screen]', attributes);
  const scanner = new TimedScanner(page, await page.context().newCDPSession(page));
  let last = 0;
  return { station, scanner, next: () => (last += 1) };
}

let open: Promise<Table> | null = null;

/** Opened by the row that is measured first; the others go on with it. */
export const table = (how: How): Promise<Table> => (open ??= openTable(how));

/** Closes the app, where a row opened it. */
export async function closeTable(): Promise<void> {
  const was = open;
  open = null;
  if (was !== null) await (await was).station.app.close();
}
