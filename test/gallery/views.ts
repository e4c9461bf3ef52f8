import { postingNumber } from '#shared/kit/brand.ts';
import { defaultSettings, type Language } from '#shared/bridge/settings.ts';
import type { SnapshotLine } from '#shared/domain/posting/snapshot.ts';
import type { QueueRow, QueueStage } from '#shared/projections/queue.ts';
import type { LabelNote, Screen, StationView, StatusView, Verdict } from '../../renderer/session/view.ts';
import { lookup, product, type ThingName } from './goods.ts';
import { CUTOFF, NOW, NUMBER } from './parcel.ts';

/** Settings of the station in the pictures. */
export const settingsIn = (language: Language) => defaultSettings('gallery', language);

const row = (number: string, part: Partial<QueueRow> = {}): QueueRow => ({
  number: postingNumber(number),
  stage: 'ready',
  cutoffAt: CUTOFF,
  express: false,
  units: 3,
  unitsLeft: 3,
  shelf: null,
  labelReady: false,
  refused: false,
  ...part,
});

/** A queue as it is in the middle of a shift. */
export const queue: readonly QueueRow[] = [
  row('0208240031-0004-1', { express: true, cutoffAt: NOW + 18 * 60_000, units: 1, unitsLeft: 1 }),
  row('0208238870-0117-2', { cutoffAt: NOW - 12 * 60_000, units: 2, unitsLeft: 2 }),
  row(NUMBER, { stage: 'packing', units: 5, unitsLeft: 2 }),
  row('0208251190-0012-1', { units: 12, unitsLeft: 12 }),
  row('0208260417-0006-1', { units: 1, unitsLeft: 1 }),
  row('0208260418-0001-1', { cutoffAt: CUTOFF + 3 * 3_600_000 }),
  row('0208260533-0009-1', { cutoffAt: CUTOFF + 3 * 3_600_000 }),
  row('0208260777-0002-1', { cutoffAt: CUTOFF + 27 * 3_600_000, units: 2, unitsLeft: 2 }),
  row('0208261001-0003-1', { cutoffAt: null }),
  row('0208227001-0001-1', { stage: 'parked', shelf: 2 }),
  row('0208227002-0001-1', { stage: 'to-scan-back', shelf: 4 }),
  row('0208227003-0001-1', { stage: 'problem' }),
];

const none: Record<QueueStage, number> = {
  new: 0,
  ready: 0,
  packing: 0,
  parked: 0,
  'to-scan-back': 0,
  closed: 0,
  problem: 0,
  cancelled: 0,
  sent: 0,
};

/** How many rows stand at each stage. */
function countsOf(rows: readonly QueueRow[]): Record<QueueStage, number> {
  const counts = { ...none };
  for (const each of rows) counts[each.stage] += 1;
  return counts;
}

/** All well. */
export const status = (label: LabelNote | null, part: Partial<StatusView> = {}): StatusView => ({
  online: true,
  offlineSince: null,
  trouble: null,
  stationTrouble: null,
  oldest: null,
  waiting: [],
  printer: 'ready',
  printsWaiting: 0,
  label,
  ...part,
});

/** The network is gone and things wait. */
export const offline: StatusView = status(
  { kind: 'waiting', seconds: 40, since: NOW - 10_000 },
  {
    online: false,
    offlineSince: NOW - 76 * 60_000,
    trouble: 'offline',
    waiting: [
      { kind: 'ship', posting: NUMBER, why: 'offline' },
      { kind: 'tracking', posting: NUMBER, why: 'offline' },
    ],
    printer: 'unreachable',
    printsWaiting: 2,
  },
);

const ordered: readonly (readonly ThingName[])[] = [
  ['fox', 'jar'],
  ['long'],
  ['cable'],
  ['plush', 'fox', 'bottle', 'jar'],
  ['powerbank'],
];

/** What a posting of the queue holds: by its number, so that it stays the same. */
const linesOf = (number: string, language: Language): readonly SnapshotLine[] =>
  (ordered[queue.findIndex((each) => each.number === number) % ordered.length] ?? []).map((thing) => {
    const known = product(thing, language);
    return {
      sku: known.sku,
      offerId: known.offerId,
      name: known.name,
      quantity: 1,
      unitGrams: known.grams,
      priceKopecks: 49_000,
      currency: 'RUB',
      color: null,
      marking: 'none',
      wants: [],
    };
  });

/** What is on the table and around it. */
export function view(
  language: Language,
  screen: Screen,
  verdict: Verdict | null = null,
  part: Partial<StationView> = {},
): StationView {
  const rows = part.queue ?? queue;
  const [packer = null] = settingsIn(language).packers;
  const parcel = 'posting' in screen;
  return {
    language,
    packer: screen.kind === 'start' ? null : packer,
    takenFrom: null,
    screen,
    verdict,
    times: { armed: null, allowed: true },
    shadowUntil: null,
    film: null,
    queue: rows,
    counts: countsOf(rows),
    closedToday: 17,
    pace: null,
    paceListed: false,
    largerPages: [],
    labelCalls: [],
    status: status(parcel ? { kind: 'after-ship', seconds: 40 } : null),
    devices: [],
    loading: false,
    product: lookup(language),
    lines: (number) => linesOf(number, language),
    ...part,
  };
}
