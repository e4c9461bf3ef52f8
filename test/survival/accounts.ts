import { openEffects } from '../kit/open-effects.ts';
import { readCodesOf } from '../kit/png-codes.ts';
import type { StationUnderTest } from '../kit/station-driver.ts';
import { zplAsPng } from '../kit/zpl-png.ts';
import type { Told } from './fast-packer.ts';
import type { Site } from './site.ts';

interface FactRow {
  readonly stream: string;
  readonly fact: {
    readonly type: string;
    readonly scanId?: string;
    readonly outcome?: string;
    readonly reason?: string | null;
  };
}

/** What of the packer's word the store still holds. */
export interface Kept {
  readonly acknowledged: number;
  readonly closed: number;
  readonly lostScans: readonly string[];
  readonly doubledScans: readonly string[];
  readonly lostCloses: readonly string[];
}

/** Compares what the packer was told with the facts in the station's own store. */
export async function keptOf(station: StationUnderTest, told: Told): Promise<Kept> {
  const facts = await station.rows<FactRow>('facts');
  const times = new Map<string, number>();
  for (const { fact } of facts)
    if ((fact.type === 'UnitScanned' || fact.type === 'MarkCaptured') && fact.scanId !== undefined)
      times.set(fact.scanId, (times.get(fact.scanId) ?? 0) + 1);
  const closed = new Set(
    facts.filter(({ fact }) => fact.type === 'PostingClosed').map(({ stream }) => stream),
  );
  return {
    acknowledged: told.scans.size,
    closed: told.closed.size,
    lostScans: [...told.scans].flatMap(([scan, what]) => (times.has(scan) ? [] : [`${scan} (${what})`])),
    doubledScans: [...times].flatMap(([scan, count]) => (count > 1 ? [scan] : [])),
    lostCloses: [...told.closed].filter((number) => !closed.has(`posting:${number}`)),
  };
}

/** What happened outside, by the marketplace's ledger and the printer's paper. */
export interface Outside {
  readonly ships: number;
  readonly doubleShips: readonly string[];
  readonly doubleTracking: readonly string[];
  readonly labels: number;
  /** The same label more often on paper than the station says it may be. */
  readonly unexplainedLabels: number;
  readonly openEffects: number;
}

/** Whether paper shows a parcel: stickers look the same on every box and carry no code. */
async function isParcels(job: string): Promise<boolean> {
  const png = await zplAsPng(Buffer.from(job, 'latin1'), { widthMm: 75, heightMm: 120 });
  return (await readCodesOf(png)).length > 0;
}

/** Labels on paper beyond the first of their kind, less those the facts own up to: reprints and "maybe". */
async function unexplained(station: StationUnderTest, jobs: readonly Buffer[]): Promise<number> {
  const copies = new Map<string, number>();
  for (const job of jobs) copies.set(job.toString('latin1'), (copies.get(job.toString('latin1')) ?? 0) + 1);
  let extra = 0;
  for (const [job, count] of copies) if (count > 1 && (await isParcels(job))) extra += count - 1;
  const facts = await station.rows<FactRow>('facts');
  const said = facts.filter(
    ({ fact }) =>
      (fact.type === 'LabelPrinted' && fact.outcome === 'maybe') ||
      (fact.type === 'LabelRequested' && fact.reason !== null),
  ).length;
  return Math.max(0, extra - said);
}

/** Reads the outside's side of the story. */
export async function outsideOf(site: Site): Promise<Outside> {
  const effects = Object.entries(site.shop.control.effects());
  const jobs = site.printer.jobs().filter((job) => job.includes('^XZ'));
  const open = await openEffects(site.now);
  return {
    ships: effects.reduce((sum, [, counts]) => sum + (counts['ship'] ?? 0), 0),
    doubleShips: site.shop.control.doubleShips(),
    doubleTracking: effects.flatMap(([number, counts]) => ((counts['tracking'] ?? 0) > 1 ? [number] : [])),
    labels: jobs.length,
    unexplainedLabels: await unexplained(site.now, jobs),
    openEffects: open.length,
  };
}
