import { launch, type StationUnderTest } from '../kit/station-driver.ts';
import { FastPacker } from './fast-packer.ts';

/** What a shift is made of. */
export interface LongShiftOptions {
  readonly seed: number;
  /** Parcels to be closed. */
  readonly parcels: number;
  /** The window's heap is read each time so many more are closed. */
  readonly every: number;
  readonly say: (text: string) => void;
}

/** The window after so many parcels, its garbage collected. */
export interface Footprint {
  readonly parcels: number;
  /** MB of the JavaScript heap. */
  readonly heapMb: number;
  /** DOM nodes, those that nobody shows any more too. */
  readonly nodes: number;
  readonly listeners: number;
}

/** What became of a shift. */
export interface LongShiftResult {
  readonly seed: number;
  readonly parcels: number;
  readonly scans: number;
  readonly seconds: number;
  readonly footprints: readonly Footprint[];
  /** What one more parcel costs from the end of the first quarter to the last: kB of heap. Before, the engine still compiles. */
  readonly kbPerParcel: number;
  /** Nodes and listeners that came on top between these two. */
  readonly nodesMore: number;
  readonly listenersMore: number;
  /** Errors that the page reported. */
  readonly faults: number;
}

/** A parcel may leave its facts' digest behind (the day's list, the search), kB; what grows faster would not last a week. */
const MOST_KB_PER_PARCEL = 3;
/** Screens differ in size. */
const MOST_NODES_MORE = 1_500;
const MOST_LISTENERS_MORE = 200;

async function footprint(station: StationUnderTest, parcels: number): Promise<Footprint> {
  const protocol = await station.page.context().newCDPSession(station.page);
  await protocol.send('HeapProfiler.enable');
  // Twice: what a finaliser frees goes with the second.
  await protocol.send('HeapProfiler.collectGarbage');
  await protocol.send('HeapProfiler.collectGarbage');
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await protocol.send('Memory.getDOMCounters');
  await protocol.detach();
  return { parcels, heapMb: Math.round(usedSize / 1e5) / 10, nodes, listeners: jsEventListeners };
}

/** Packs so many parcels of the practice marketplace in the real app, as fast as the table answers, and watches what the window holds. */
export async function longShift({ seed, parcels, every, say }: LongShiftOptions): Promise<LongShiftResult> {
  const station = await launch('ru', (settings) => ({
    ...settings,
    // Some cannot be packed: cancelled, short, without a barcode.
    practice: { seed, postings: Math.ceil(parcels * 1.4) + 20, labelDelayMs: 0 },
  }));
  try {
    const packer = new FastPacker();
    const { closed } = packer.told;
    const footprints: Footprint[] = [];
    const from = performance.now();
    while (closed.size < parcels) {
      const next = Math.min(parcels, closed.size + every);
      await packer.work(station, () => closed.size >= next);
      const now = await footprint(station, closed.size);
      footprints.push(now);
      say(`${now.parcels} parcels: ${now.heapMb} MB, ${now.nodes} nodes, ${now.listeners} listeners`);
    }
    const first = footprints.find(({ parcels: closedThen }) => closedThen >= parcels / 4);
    const last = footprints.at(-1);
    if (first === undefined || last === undefined) throw new Error('no parcel was closed');
    const more = Math.max(1, last.parcels - first.parcels);
    return {
      seed,
      parcels: closed.size,
      scans: packer.answers,
      seconds: Math.round((performance.now() - from) / 1000),
      footprints,
      kbPerParcel: Math.round(((last.heapMb - first.heapMb) * 10_000) / more) / 10,
      nodesMore: last.nodes - first.nodes,
      listenersMore: last.listeners - first.listeners,
      faults: station.problems.length,
    };
  } finally {
    await station.close();
  }
}

/** What grew that must not, by name. */
export const failingOf = (result: LongShiftResult): readonly string[] => [
  ...(result.kbPerParcel > MOST_KB_PER_PARCEL ? ['kbPerParcel'] : []),
  ...(result.nodesMore > MOST_NODES_MORE ? ['nodesMore'] : []),
  ...(result.listenersMore > MOST_LISTENERS_MORE ? ['listenersMore'] : []),
  ...(result.faults > 0 ? ['faults'] : []),
];
