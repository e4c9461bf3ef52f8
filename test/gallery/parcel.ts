import { barcode, postingNumber, type PostingNumber } from '#shared/kit/brand.ts';
import type { Language } from '#shared/bridge/settings.ts';
import type { PackPlan, PlanLine, PlanStep } from '#shared/domain/posting/plan.ts';
import type { Deed, PackWork } from '#shared/domain/posting/progress.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting, PostingCommon, PrintRun } from '#shared/domain/posting/state.ts';
import { planLine } from './goods.ts';

/** The moment every picture is taken at: 21 November 2026, 15:18 in Moscow. */
export const NOW = Date.UTC(2026, 10, 21, 12, 18);
/** Cut-off of the posting on the table: 17:00. */
export const CUTOFF = Date.UTC(2026, 10, 21, 14, 0);
/** The posting on the table. */
export const NUMBER = postingNumber('0208245774-0029-1');

/** Who ordered: at the table nobody needs to know (WA6). */
export const buyer = { name: 'Ильдар Покупателев', phone: '+79161234567', address: 'Тайная улица, 17-4' };

/** What the marketplace said of a posting. */
export const snapshot = (number: PostingNumber, part: Partial<PostingSnapshot> = {}): PostingSnapshot => ({
  number,
  orderNumber: number.slice(0, -2),
  way: 'fbs',
  express: false,
  phase: 'shippable',
  shipProgress: 'none',
  rawWay: 'ozon',
  rawStatus: 'awaiting_packaging',
  rawSubstatus: 'posting_created',
  actions: [],
  orderedAt: NOW - 7_200_000,
  cutoffAt: CUTOFF,
  lateAt: null,
  warehouse: 'Южный-2',
  deliveryMethod: null,
  carrier: null,
  lines: [],
  trackingNumber: null,
  labelCodes: [],
  multibox: false,
  boxes: 1,
  destination: {
    buyerName: buyer.name,
    phone: buyer.phone,
    region: null,
    city: 'Новосибирск',
    address: buyer.address,
  },
  cancellation: null,
  parent: null,
  source: 'market',
  ...part,
});

/** What every posting has. */
export const common = (part: Partial<PostingSnapshot> = {}): PostingCommon => ({
  snapshot: snapshot(NUMBER, part),
  findings: null,
  slot: null,
  ship: { state: 'none' },
  labels: [],
  prints: [],
  errands: [],
});

const step = (task: PlanStep['task'], required = true): PlanStep => ({ id: task.kind, required, task });

/** Steps of a parcel with everything in it. */
export const steps = {
  inspect: step({ kind: 'inspect' }),
  wrap: step({ kind: 'wrap', layers: 2, units: 4 }),
  'seal-liquid': step({ kind: 'seal-liquid', units: 1 }),
  insert: step({ kind: 'insert', lineId: 'card' }, false),
  sticker: step({ kind: 'sticker', sticker: 'fragile' }),
  box: step({ kind: 'box', suggested: 'M' }, false),
  weigh: step({ kind: 'weigh', expectedGrams: 1420 }),
  waybill: step({ kind: 'waybill' }),
} as const;

const usual = [steps.inspect, steps.wrap, steps.insert, steps.sticker, steps.box, steps.weigh] as const;

/** A plan over some lines; the usual three where nothing else is said. */
export const plan = (
  language: Language,
  lines?: readonly PlanLine[],
  checklist: readonly PlanStep[] = usual,
): PackPlan => ({
  content: [],
  lines: lines ?? [planLine('fox', 3, language), planLine('jar', 1, language), planLine('card', 1, language)],
  steps: checklist,
  split: 'postings',
  labelSource: 'market',
});

let scans = 0;

/** Units of a line scanned. */
const scanned = (line: PlanLine, units: number): readonly Deed[] =>
  Array.from({ length: units }, (): Deed => ({
    kind: 'unit',
    scanId: `s${(scans += 1)}`,
    lineId: line.id,
    code: barcode('4601234567893'),
    units: 1,
    mark: null,
  }));

/** A plan of which so many units per line are scanned, in order. */
export const workAt = (of: PackPlan, units: readonly number[]): PackWork => ({
  plan: of,
  deeds: of.lines.flatMap((line, i) => scanned(line, units[i] ?? 0)),
});

/** All goods scanned and the checklist settled up to (not including) a step; null: all of it. */
export function workUpTo(of: PackPlan, until: PlanStep['id'] | null): PackWork {
  const goods = of.lines
    .filter((line) => line.kind === 'goods')
    .flatMap((line) => scanned(line, line.quantity));
  const at = until === null ? of.steps.length : of.steps.findIndex((each) => each.id === until);
  const settled = of.steps.slice(0, at).map((each): Deed => ({ kind: 'step', stepId: each.id, how: 'ok' }));
  return { plan: of, deeds: [...goods, ...settled] };
}

/** A posting that is being packed. */
export const packing = (work: PackWork, part: Partial<PostingSnapshot> = {}): KnownPosting => ({
  ...common(part),
  status: 'packing',
  work,
  startedBy: 'ANNA',
  startedAt: NOW - 60_000,
});

/** A run of the label through the printer. */
export const run = (outcome: PrintRun['outcome'], copy = 1): PrintRun => ({
  jobId: 'job',
  parcel: NUMBER,
  copy,
  reason: null,
  outcome,
  at: NOW - 20_000,
});

/** A posting that is packed. */
export const packed = (
  work: PackWork,
  prints: readonly PrintRun[] = [],
  shelf: number | null = null,
): KnownPosting => ({
  ...common(),
  prints,
  status: 'packed',
  work,
  packedAt: NOW - 40_000,
  shelf,
  scannedBack: [],
});
