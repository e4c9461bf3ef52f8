import { onTestFinished } from 'vitest';
import { postingNumber, type PostingNumber } from '#shared/kit/brand.ts';
import type { Screen } from '../../renderer/session/view.ts';
import { BenchStation, type BenchOptions } from './bench-station.ts';
import { nextScan, type PackerHabits } from './bench-packer.ts';
import { realStore } from './bench-stores.ts';
import { virtualTime } from './virtual-time.ts';

/** Where in the practice shop's list each kind of work stands. */
export const places = {
  mug: 0,
  cables: 1,
  sf: 2,
  marked: 3,
  aggregator: 4,
  express: 5,
  bulbs: 6,
  digital: 7,
  integrated: 8,
  courier: 12,
  multibox: 16,
} as const;

/** A kind of work. */
export type Place = keyof typeof places;

/** A station with somebody at it, which has read its shop; its clock stands still until it is turned. */
export async function benchAtWork(options: Partial<BenchOptions> = {}): Promise<BenchStation> {
  const bench = await BenchStation.create({
    clock: options.clock ?? virtualTime(),
    store: realStore,
    postings: 9,
    ...options,
  });
  onTestFinished(() => bench.world.close());
  await bench.pull();
  await bench.scan('PL-BADGE-ANNA');
  return bench;
}

/** The number of the posting at a place of the shop. */
export function numberAt(bench: BenchStation, place: Place): PostingNumber {
  const posting = bench.world.control.postings()[places[place]];
  if (posting === undefined) throw new Error(`the shop has no ${place}`);
  return postingNumber(posting.number);
}

const plain: PackerHabits = { random: () => 0.9, takesLabels: false };

/** Goes on with the posting that is open until the screen is one of these. */
export async function workUntil(bench: BenchStation, ...stops: readonly Screen['kind'][]): Promise<Screen> {
  for (let deeds = 0; deeds < 100; deeds += 1) {
    if (stops.includes(bench.screen.kind)) return bench.screen;
    const code = nextScan(bench, plain);
    if (code === null) break;
    await bench.scan(code);
  }
  throw new Error(`never came to ${stops.join(' or ')}; stands at ${bench.screen.kind}`);
}

/** Opens a posting by its number and packs it until its label is due: printed, asked for, or the parcel parked. */
export async function pack(bench: BenchStation, number: PostingNumber): Promise<Screen> {
  await bench.scan(number);
  return workUntil(bench, 'label', 'parked');
}

/** Packs a posting, sets it on its shelf and lets time go by until its label is out of the printer. */
export async function packAndPrint(bench: BenchStation, number: PostingNumber): Promise<void> {
  const { kind } = await pack(bench, number);
  if (kind === 'parked') await bench.scan('PL-OK');
  await bench.quiet();
  if (!bench.world.printer.sheets.some((sheet) => sheet.jobId === `label:${number}:1`))
    throw new Error(`no label of ${number}`);
}

/** The refusal the table shows; throws where it shows none. */
export function refusalShown(bench: BenchStation): string {
  const verdict = bench.station.verdict();
  if (verdict === null || !('refusal' in verdict))
    throw new Error(`no refusal but ${verdict?.kind ?? 'nothing'}`);
  return verdict.refusal.code;
}

/** Whoever works here may teach codes from now on. */
export function letTeach(bench: BenchStation, mayTeach = true): void {
  const packers = bench.settings.packers.map((person) => ({ ...person, mayTeach }));
  bench.settings = { ...bench.settings, packers };
}
