import { sku } from '../../kit/brand.ts';
import type { PlanLine } from '../posting/plan.ts';
import type { PostingSnapshot, SnapshotLine } from '../posting/snapshot.ts';
import type { KitPart, KnownProduct } from '../product/state.ts';
import type { InsertRule, ProductLookup } from './checklist.ts';
import { partsOf } from './kits.ts';
import { fieldsOfWants } from './unit-data.ts';

const wanted = ({ wants }: SnapshotLine): Pick<PlanLine, 'fields'> => {
  const fields = fieldsOfWants(wants);
  return fields.length === 0 ? {} : { fields };
};

function goodsLine(line: SnapshotLine, index: number, product: KnownProduct | null): PlanLine {
  return {
    id: `g${index + 1}`,
    kind: 'goods',
    sku: line.sku,
    name: line.name,
    quantity: line.quantity,
    required: true,
    marking: line.marking,
    traits: product?.traits ?? [],
    shelf: product?.shelf ?? null,
    unitGrams: line.unitGrams ?? product?.grams ?? null,
    partOf: null,
    ...wanted(line),
  };
}

/** A kit packed by parts becomes one line per part (KT1). */
function kitLines(
  line: SnapshotLine,
  index: number,
  parts: readonly KitPart[],
  lookup: ProductLookup,
): readonly PlanLine[] {
  return parts.map((part, i) => {
    const product = lookup(part.sku);
    return {
      id: `g${index + 1}.${i + 1}`,
      kind: 'goods',
      sku: part.sku,
      name: product?.name ?? part.sku,
      quantity: part.quantity * line.quantity,
      required: true,
      marking: 'none',
      traits: product?.traits ?? [],
      shelf: product?.shelf ?? null,
      unitGrams: product?.grams ?? null,
      partOf: line.sku,
    };
  });
}

/** The buyer's goods as they are packed: kits by their parts, digital ones not at all (KT1, CL7). */
export const planGoods = (snapshot: PostingSnapshot, lookup: ProductLookup): readonly PlanLine[] =>
  snapshot.lines.flatMap((line, index) => {
    const product = lookup(line.sku);
    if (product?.traits.includes('digital')) return [];
    const parts = partsOf(product, line);
    return parts.length > 0 ? kitLines(line, index, parts, lookup) : [goodsLine(line, index, product)];
  });

/** A card or gift of ours as a line (CL6); `index` counts from 0. */
export const insertLine = (insert: InsertRule, required: boolean, index: number): PlanLine => ({
  id: `i${index + 1}`,
  kind: 'insert',
  sku: sku(insert.sku),
  name: insert.name,
  quantity: 1,
  required,
  marking: 'none',
  traits: [],
  shelf: null,
  unitGrams: insert.grams,
  partOf: null,
});
