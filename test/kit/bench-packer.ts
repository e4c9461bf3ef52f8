import type { PostingNumber } from '#shared/kit/brand.ts';
import { sampleMark } from '../../electron/market/practice/marks.ts';
import { sampleUnitData } from '../../renderer/features/practice/sample-data.ts';
import type { Screen } from '../../renderer/session/view.ts';
import { nextAtWall } from './bench-picker.ts';
import { TAP, type BenchStation } from './bench-station.ts';

/** How somebody packs. */
export interface PackerHabits {
  /** 0..1; decides between ways that are all right: item or posting first, skip or do an optional step. */
  readonly random: () => number;
  /** Whether a label of a parked parcel is taken off the printer in this moment. */
  readonly takesLabels?: boolean;
}

/** What was used up at a bench: the same day there uses the same numbers again. */
const usedUp = new WeakMap<object, { waybills: number; marks: number }>();
const everybody = {};

function usedUpAt(bench: object): { waybills: number; marks: number } {
  const used = usedUp.get(bench) ?? { waybills: 0, marks: 0 };
  usedUp.set(bench, used);
  return used;
}

/** A waybill number of SF Express that nobody used before at this bench. */
export const freshWaybill = (bench: object = everybody): string =>
  `SF${String(1_000_000_000_000 + (usedUpAt(bench).waybills += 1))}`;

/** A marking code on a unit with this barcode that nobody used before at this bench. */
export const freshMark = (ean: string, bench: object = everybody): string =>
  sampleMark(ean, (usedUpAt(bench).marks += 1));

/** What stands on the unit in the hand, or its papers; numbers of units were never used before at this bench. */
const freshUnitData = (now: Extract<Screen, { kind: 'data' }>, bench: object): string => {
  const text = sampleUnitData(now.field, (usedUpAt(bench).marks += 1), now.line.unitGrams);
  return now.field === 'grams' ? `PL-G-${text}` : now.field === 'country' ? `PL-COUNTRY-${text}` : text;
};

const eanOf = (code: string): string => code.padStart(14, '0').slice(-13);

/** Code of the label that came out for a parcel; null where none did. */
function labelInHand(bench: BenchStation, now: Extract<Screen, { kind: 'label' }>): string | null {
  return bench.world.printer.sheets.some((sheet) => sheet.jobId === now.run.jobId) ? now.parcel : null;
}

function answerToStep(now: Extract<Screen, { kind: 'step' }>, habits: PackerHabits): string {
  const { step } = now;
  if (!step.required && habits.random() < 0.5) return 'PL-SKIP';
  switch (step.task.kind) {
    case 'box':
      return step.task.suggested === null ? 'PL-BOX-S' : 'PL-OK';
    case 'weigh':
      return step.task.expectedGrams === null || habits.random() < 0.3 ? 'PL-G-500' : 'PL-OK';
    default:
      return 'PL-OK';
  }
}

/** A parked parcel whose label lies in the printer's tray. */
function calledLabel(bench: BenchStation): string | null {
  for (const posting of bench.now.book.postings()) {
    if (posting.status !== 'packed') continue;
    const out = posting.prints.find(
      (run) =>
        !posting.scannedBack.includes(run.parcel) &&
        bench.world.printer.sheets.some((sheet) => sheet.jobId === run.jobId),
    );
    if (out !== undefined) return out.parcel;
  }
  return null;
}

/** Whether anything of it needs a parcel. */
export function isGoods(bench: BenchStation, number: PostingNumber): boolean {
  const { book } = bench.now;
  const lines = book.posting(number)?.state.snapshot.lines ?? [];
  return lines.some((line) => book.product(line.sku)?.state.traits.includes('digital') !== true);
}

function answerToQueue(bench: BenchStation, habits: PackerHabits): string | null {
  const label = habits.takesLabels === false ? null : calledLabel(bench);
  if (label !== null) return label;
  const rows = bench.now.book.rows();
  const begun = rows.find((row) => row.stage === 'packing');
  const next = begun ?? rows.find((row) => row.stage === 'ready' && isGoods(bench, row.number));
  // Its label came while something else was the matter: taken up again it prints.
  const stuck = rows.find((row) => row.stage === 'parked' && row.labelReady);
  if (next === undefined && stuck !== undefined) return stuck.number;
  const unprinted = rows.find((row) => row.stage === 'to-scan-back');
  // A tap on the queue's line: its number scanned would pass for the label that never came out.
  if (next === undefined) return unprinted === undefined ? null : `${TAP}${unprinted.number}`;
  const sku = bench.now.book.posting(next.number)?.state.snapshot.lines[0]?.sku;
  const known = sku !== undefined && hasCode(bench, sku);
  return begun === undefined && known && habits.random() < 0.5 ? bench.codeOf(sku) : next.number;
}

const hasCode = (bench: BenchStation, sku: Parameters<BenchStation['codeOf']>[0]): boolean =>
  (bench.now.book.product(sku)?.state.allBarcodes.length ?? 0) > 0;

/** What to scan next as the screen stands; null where a packer would wait or go home. */
export function nextScan(bench: BenchStation, habits: PackerHabits): string | null {
  const { screen: now, station } = bench;
  const verdict = station.verdict();
  if (verdict !== null && verdict.kind !== 'right' && verdict.kind !== 'complete') return 'PL-OK';
  switch (now.kind) {
    case 'start':
      return 'PL-BADGE-ANNA';
    case 'pin':
      return 'PL-LEAVE';
    case 'queue':
      return answerToQueue(bench, habits);
    case 'scan':
      return hasCode(bench, now.line.sku) ? bench.codeOf(now.line.sku) : 'PL-PROBLEM-NO-BARCODE';
    case 'mark':
      return freshMark(eanOf(bench.codeOf(now.line.sku)), bench);
    case 'data':
      return now.offer === null ? freshUnitData(now, bench) : 'PL-OK';
    case 'step':
      return answerToStep(now, habits);
    case 'photo':
      if (now.shot === null && now.camera.kind === 'trouble')
        return now.step.required ? 'PL-PROBLEM-OTHER' : 'PL-SKIP';
      return 'PL-OK';
    case 'waybill':
      return now.entry === null || now.entry.refusal !== null ? freshWaybill(bench) : 'PL-OK';
    case 'label': {
      const label = labelInHand(bench, now);
      if (label !== null) return label;
      return now.run.outcome === 'asked' ? 'PL-LEAVE' : 'PL-REPRINT';
    }
    case 'reason':
      return now.what === 'reprint' ? 'PL-WHY-NOT-PRINTED' : 'PL-WHY-DAMAGED';
    case 'hand-over':
    case 'returns':
    case 'supply':
    case 'scanner':
    case 'teach':
    case 'shelve':
      return 'PL-LEAVE';
    case 'parked':
    case 'closed':
    case 'problem':
      return 'PL-OK';
    default:
      return nextAtWall(bench, now);
  }
}
