import type { Barcode, Sku, TrackingNumber } from '../../kit/brand.ts';
import type { CarrierCode } from '../rules/waybill/carriers.ts';
import type { UnitField } from '../rules/unit-data.ts';
import type { ParcelContent, StepHow, WeightSource } from './facts.ts';
import type { PhotoRef } from './photo.ts';
import type { PackPlan, PlanLine, PlanStep } from './plan.ts';
import type { ShadowNote } from './shadow.ts';

/** One thing done at the table since packing began. Undo takes the last one back, whatever it was (UN1). */
export type Deed =
  | {
      readonly kind: 'unit';
      readonly scanId: string;
      readonly lineId: string;
      readonly code: Barcode;
      readonly units: number;
      readonly mark: string | null;
      /** Its code was not read (SW4). */
      readonly unverified?: true;
    }
  | { readonly kind: 'mark'; readonly scanId: string; readonly lineId: string; readonly mark: string }
  | {
      readonly kind: 'data';
      readonly scanId: string;
      readonly lineId: string;
      readonly unit: number;
      readonly field: UnitField;
      readonly value: string | null;
    }
  | { readonly kind: 'step'; readonly stepId: string; readonly how: StepHow }
  | { readonly kind: 'box'; readonly stepId: string; readonly box: string }
  | {
      readonly kind: 'weight';
      readonly stepId: string;
      readonly grams: number;
      readonly source: WeightSource;
    }
  | {
      readonly kind: 'waybill';
      readonly stepId: string;
      readonly number: TrackingNumber;
      readonly carrier: CarrierCode;
    }
  | { readonly kind: 'photo'; readonly stepId: string; readonly photo: PhotoRef }
  | { readonly kind: 'parcel'; readonly parcel: number };

/** The work on one posting: the plan and everything done so far, in order. All else is computed from it. */
export interface PackWork {
  readonly plan: PackPlan;
  readonly deeds: readonly Deed[];
  /** What would have been refused outside shadow mode; absent where nothing was (SW3). */
  readonly noted?: readonly ShadowNote[];
}

/** Units of a line that were scanned. */
export function scannedOf(work: PackWork, lineId: string): number {
  let units = 0;
  for (const deed of work.deeds) if (deed.kind === 'unit' && deed.lineId === lineId) units += deed.units;
  return units;
}

/** Units of a line still to be scanned; never negative, since one too many is refused. */
export const leftOf = (work: PackWork, line: PlanLine): number => line.quantity - scannedOf(work, line.id);

/** The lines whose every unit must be in the box. */
export const goodsOf = (plan: PackPlan): readonly PlanLine[] =>
  plan.lines.filter((line) => line.kind === 'goods');

/** Units of goods still to be scanned. */
export const unitsLeft = (work: PackWork): number =>
  goodsOf(work.plan).reduce((sum, line) => sum + leftOf(work, line), 0);

/** Marks captured for a line, in order. */
export function marksOf(work: PackWork, lineId: string): readonly string[] {
  return work.deeds.flatMap((deed) =>
    (deed.kind === 'mark' || deed.kind === 'unit') && deed.lineId === lineId && deed.mark !== null
      ? [deed.mark]
      : [],
  );
}

/** The line whose last scanned unit still lacks its marking code (MK1); null when none does. */
export function lineAwaitingMark(work: PackWork): PlanLine | null {
  return (
    work.plan.lines.find(
      (line) => line.marking === 'required' && scannedOf(work, line.id) > marksOf(work, line.id).length,
    ) ?? null
  );
}

/** The first line that still wants units; the screen shows it as "now". */
export const nextLine = (work: PackWork): PlanLine | null =>
  goodsOf(work.plan).find((line) => leftOf(work, line) > 0) ?? null;

/** Whether a step has been settled (done, skipped, or given its value). */
export const stepSettled = (work: PackWork, step: PlanStep): boolean =>
  work.deeds.some((deed) => 'stepId' in deed && deed.stepId === step.id);

/** The first step not settled yet; null when the checklist is through. */
export const nextStep = (work: PackWork): PlanStep | null =>
  work.plan.steps.find((step) => !stepSettled(work, step)) ?? null;

const last = <K extends Deed['kind']>(work: PackWork, kind: K): Extract<Deed, { kind: K }> | null => {
  const found = work.deeds.filter((deed) => deed.kind === kind).at(-1);
  return (found as Extract<Deed, { kind: K }> | undefined) ?? null;
};

/** The waybill taken, if any. */
export const waybillOf = (work: PackWork): { number: TrackingNumber; carrier: CarrierCode } | null =>
  last(work, 'waybill');

/** The weight taken, grams. */
export const gramsOf = (work: PackWork): number | null => last(work, 'weight')?.grams ?? null;

/** The box chosen. */
export const boxOf = (work: PackWork): string | null => last(work, 'box')?.box ?? null;

/** The parcel the next unit goes into, from 1. */
export const currentParcel = (work: PackWork): number => last(work, 'parcel')?.parcel ?? 1;

/** What lies in each parcel, first to last, buyer's goods only. Kit parts count as their whole kits. */
export function parcelContents(work: PackWork): readonly ParcelContent[] {
  const parcels: Map<Sku, number>[] = [new Map()];
  for (const deed of work.deeds) {
    if (deed.kind === 'parcel') parcels.push(new Map());
    if (deed.kind !== 'unit') continue;
    const line = work.plan.lines.find((candidate) => candidate.id === deed.lineId);
    const parcel = parcels.at(-1);
    if (line === undefined || parcel === undefined || line.kind !== 'goods' || line.partOf !== null) continue;
    parcel.set(line.sku, (parcel.get(line.sku) ?? 0) + deed.units);
  }
  return parcels.map((parcel) => ({ lines: [...parcel].map(([sku, quantity]) => ({ sku, quantity })) }));
}

/** The marks in each parcel that holds goods, first to last. */
export function marksByParcel(work: PackWork): readonly (readonly string[])[] {
  const parcels: { units: number; readonly marks: string[] }[] = [{ units: 0, marks: [] }];
  for (const deed of work.deeds) {
    if (deed.kind === 'parcel') parcels.push({ units: 0, marks: [] });
    const parcel = parcels.at(-1);
    if (parcel === undefined || !('lineId' in deed)) continue;
    parcel.units += deed.kind === 'unit' ? deed.units : 0;
    if ('mark' in deed && deed.mark !== null) parcel.marks.push(deed.mark);
  }
  return parcels.filter(({ units }) => units > 0).map(({ marks }) => marks);
}
