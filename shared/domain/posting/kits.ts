import type { Sku } from '../../kit/brand.ts';
import type { PlanLine } from './plan.ts';
import { goodsOf, leftOf, scannedOf, type PackWork } from './progress.ts';

/** How far the kits of one line of the buyer are. */
export interface KitProgress {
  /** The kit itself. */
  readonly sku: Sku;
  /** How many of it were ordered. */
  readonly kits: number;
  /** How many have all their parts in the box. */
  readonly complete: number;
  /** Parts that the first incomplete one still wants; 0 where all are complete. */
  readonly missing: number;
  /** Whether the first incomplete one has a part in the box already. */
  readonly begun: boolean;
}

/** Parts of one line of the buyer share the beginning of their ids: `g2.1` and `g2.3` are of line 2. */
const groupOf = ({ id }: PlanLine): string => id.split('.')[0] ?? id;

const partsIn = (work: PackWork, part: PlanLine): readonly PlanLine[] =>
  work.plan.lines.filter((line) => line.partOf !== null && groupOf(line) === groupOf(part));

/** Kits of the buyer's line that a part belongs to; 1 where the plan does not tell. */
function kitsOf(work: PackWork, part: PlanLine): number {
  const place = Number(groupOf(part).slice(1)) - 1;
  return work.plan.content[place]?.quantity ?? 1;
}

/** Pieces of a part in one kit. */
export const inOneKit = (work: PackWork, part: PlanLine): number => part.quantity / kitsOf(work, part);

const completeOf = (work: PackWork, parts: readonly PlanLine[]): number =>
  Math.min(...parts.map((part) => Math.floor(scannedOf(work, part.id) / inOneKit(work, part))));

/** How far the kits are that a line is a part of; null where it is none (KI3). */
export function kitProgress(work: PackWork, line: PlanLine): KitProgress | null {
  if (line.partOf === null) return null;
  const parts = partsIn(work, line);
  const kits = kitsOf(work, line);
  const complete = completeOf(work, parts);
  const wanted = complete >= kits ? [] : parts.map((part) => wantedNow(work, part, complete));
  return {
    sku: line.partOf,
    kits,
    complete,
    missing: wanted.reduce((sum, units) => sum + units, 0),
    begun: parts.some((part) => scannedOf(work, part.id) > complete * inOneKit(work, part)),
  };
}

const wantedNow = (work: PackWork, part: PlanLine, complete: number): number =>
  Math.max(0, (complete + 1) * inOneKit(work, part) - scannedOf(work, part.id));

/** Pieces of a line that are asked for now: of a kit those of the first incomplete one, else all that are left. */
export function askedOf(work: PackWork, line: PlanLine): number {
  if (line.partOf === null) return leftOf(work, line);
  return Math.min(leftOf(work, line), wantedNow(work, line, completeOf(work, partsIn(work, line))));
}

/** The line that is asked for now: a part of the kit that was begun before anything else, then line by line (KI4). */
export function nextLine(work: PackWork): PlanLine | null {
  const left = goodsOf(work.plan).filter((line) => leftOf(work, line) > 0);
  const begun = left.find((line) => kitProgress(work, line)?.begun === true && askedOf(work, line) > 0);
  return begun ?? left[0] ?? null;
}

/** Whether a product is a kit of which this parcel wants the parts (KI5). */
export const isKitByParts = (work: PackWork, sku: Sku): boolean =>
  work.plan.lines.some((line) => line.partOf === sku);
