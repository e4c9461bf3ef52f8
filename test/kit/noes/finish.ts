import { goodsOf, scannedOf } from '#shared/domain/posting/progress.ts';
import { parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { nextScan } from '../bench-packer.ts';
import type { BenchStation } from '../bench-station.ts';

const habits = { random: () => 0.9, takesLabels: false };

/** Work besides packing: left before a parcel is packed. */
const works: ReadonlySet<string> = new Set([
  'hand-over',
  'returns',
  'scanner',
  'teach',
  'pick-offer',
  'pick',
  'put',
  'pick-short',
  'pick-done',
  'slot-call',
]);

/** The label to scan back next, or the number that opens it. */
const codeOfParcel = (posting: KnownPosting): string =>
  parcelNumbers(posting).find(
    (parcel) => posting.status !== 'packed' || !posting.scannedBack.includes(parcel),
  ) ?? posting.snapshot.number;

async function nextDeed(bench: BenchStation, number: PostingNumber): Promise<string> {
  const { screen } = bench;
  const verdict = bench.station.verdict();
  if (verdict?.kind === 'stop') return 'PL-OK';
  if (screen.kind === 'queue') {
    await bench.quiet();
    return codeOfParcel(await bench.posting(number));
  }
  if (screen.kind === 'slot-call') return 'PL-OK';
  if (works.has(screen.kind)) return 'PL-LEAVE';
  if (screen.kind === 'label') await bench.sync();
  return nextScan(bench, habits) ?? 'PL-LEAVE';
}

/** Packs a posting to its closed parcels from wherever the table stands. */
export async function close(bench: BenchStation, number: PostingNumber): Promise<void> {
  for (let deeds = 0; deeds < 150; deeds += 1) {
    const { status } = await bench.posting(number);
    if (status === 'closed' || status === 'handed-over') return;
    await bench.scan(await nextDeed(bench, number));
  }
  throw new Error(`${number} never closed; stands at ${bench.screen.kind}`);
}

/** Hands a closed posting over with all its parcels. */
export async function handOver(bench: BenchStation, number: PostingNumber): Promise<void> {
  await bench.quiet();
  for (let oks = 0; oks < 4 && bench.station.verdict()?.kind === 'stop'; oks += 1) await bench.scan('PL-OK');
  const posting = await bench.posting(number);
  if (posting.status === 'handed-over') return;
  if (bench.screen.kind !== 'hand-over') await bench.scanAll('PL-OK', 'PL-WORK-HAND-OVER');
  for (const parcel of parcelNumbers(posting)) await bench.scan(parcel);
  for (let oks = 0; oks < 4 && (await bench.posting(number)).status !== 'handed-over'; oks += 1)
    await bench.scan('PL-OK');
}

/** What lies in the box, by line: counted and wanted. */
export const countsOf = (posting: KnownPosting): readonly (readonly [counted: number, wanted: number])[] =>
  'work' in posting && posting.work !== null
    ? goodsOf(posting.work.plan).map((line) => {
        const { work } = posting;
        return [work === null ? 0 : scannedOf(work, line.id), line.quantity] as const;
      })
    : [];
