import { sku } from '#shared/kit/brand.ts';
import type { PackPlan, PlanLine, PlanStep } from '#shared/domain/posting/plan.ts';
import type { PostingSnapshot, SnapshotLine } from '#shared/domain/posting/snapshot.ts';
import type { KitPart, KnownProduct } from '#shared/domain/product/state.ts';
import { suggestBox, type BoxSuggestion, type BoxUse, type Goods } from '#shared/domain/rules/boxes.ts';
import { labelSourceOf, type PackingRules, type ProductLookup } from '#shared/domain/rules/checklist.ts';
import { expectedGrams } from '#shared/domain/rules/expected-grams.ts';
import { partsOf } from '#shared/domain/rules/kits.ts';
import { noPhotos, wantsPhoto } from '#shared/domain/rules/photo.ts';
import { fieldsOfWants } from '#shared/domain/rules/unit-data.ts';

const worth = (snapshot: PostingSnapshot): number =>
  snapshot.lines.reduce((sum, line) => sum + (line.priceKopecks ?? 0) * line.quantity, 0);

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

function insertLines(snapshot: PostingSnapshot, rules: PackingRules): readonly PlanLine[] {
  return rules.inserts
    .filter((insert) => worth(snapshot) >= insert.fromKopecks)
    .map((insert, i) => ({
      id: `i${i + 1}`,
      kind: 'insert',
      sku: sku(insert.sku),
      name: insert.name,
      quantity: 1,
      required: insert.required,
      marking: 'none',
      traits: [],
      shelf: null,
      unitGrams: insert.grams,
      partOf: null,
    }));
}

const units = (lines: readonly PlanLine[], trait: PlanLine['traits'][number]): number =>
  lines
    .filter((line) => line.kind === 'goods' && line.traits.includes(trait))
    .reduce((sum, line) => sum + line.quantity, 0);

function boxFor(
  lines: readonly PlanLine[],
  rules: PackingRules,
  lookup: ProductLookup,
  used: readonly BoxUse[],
): BoxSuggestion {
  const goods = lines
    .filter((line) => line.kind === 'goods')
    .map((line): Goods => {
      const product = lookup(line.sku);
      return {
        name: product?.offerId ?? line.name,
        quantity: line.quantity,
        lengthMm: product?.lengthMm ?? null,
        widthMm: product?.widthMm ?? null,
        heightMm: product?.heightMm ?? null,
        layers: line.traits.includes('fragile') ? rules.bubbleLayers : 0,
      };
    });
  return suggestBox(goods, rules.boxes, used);
}

/** Whether the seller names the carrier and its number (WY4). */
const wantsWaybill = (snapshot: PostingSnapshot): boolean =>
  snapshot.source === 'market' &&
  (snapshot.way === 'non-integrated' || snapshot.way === 'integrated') &&
  snapshot.trackingNumber === null;

function stepsFor(
  snapshot: PostingSnapshot,
  lines: readonly PlanLine[],
  rules: PackingRules,
  { box, why }: BoxSuggestion,
  lookup: ProductLookup,
): readonly PlanStep[] {
  const steps: PlanStep[] = [];
  const add = (id: string, required: boolean, task: PlanStep['task']): void =>
    void steps.push({ id, required, task });
  const fragile = units(lines, 'fragile');
  const liquid = units(lines, 'liquid');
  if (rules.inspect !== 'off') add('inspect', rules.inspect === 'required', { kind: 'inspect' });
  if (liquid > 0) add('seal-liquid', true, { kind: 'seal-liquid', units: liquid });
  if (fragile > 0) add('wrap', true, { kind: 'wrap', layers: rules.bubbleLayers, units: fragile });
  for (const line of lines)
    if (line.kind === 'insert') add(`insert-${line.id}`, line.required, { kind: 'insert', lineId: line.id });
  if (fragile > 0) add('sticker-fragile', true, { kind: 'sticker', sticker: 'fragile' });
  if (rules.chooseBox !== 'off')
    add('box', rules.chooseBox === 'required', { kind: 'box', suggested: box?.id ?? null, why });
  const photo = rules.photo ?? noPhotos;
  if (wantsPhoto(photo, snapshot, new Set(lines.flatMap((line) => line.traits))))
    add('photo', photo.duty === 'required', { kind: 'photo' });
  if (rules.weigh !== 'off')
    add('weigh', rules.weigh === 'required', {
      kind: 'weigh',
      expectedGrams: expectedGrams(snapshot, lines, box, lookup),
    });
  if (wantsWaybill(snapshot)) add('waybill', true, { kind: 'waybill' });
  return steps;
}

const splitOf = (snapshot: PostingSnapshot, lines: readonly PlanLine[]): PackPlan['split'] => {
  if (snapshot.source === 'file' || lines.some((line) => line.partOf !== null)) return 'none';
  if (snapshot.way === 'fbs') return 'postings';
  return snapshot.way === 'aggregator' && snapshot.multibox ? 'boxes' : 'none';
};

/** The plan of a parcel by the fixed rules of the first version: what the starter set is held against. */
export function fixedPlan(
  snapshot: PostingSnapshot,
  rules: PackingRules,
  lookup: ProductLookup,
  used: readonly BoxUse[] = [],
): PackPlan {
  const goods = snapshot.lines.flatMap((line, index) => {
    const product = lookup(line.sku);
    if (product?.traits.includes('digital')) return [];
    const parts = partsOf(product, line);
    return parts.length > 0 ? kitLines(line, index, parts, lookup) : [goodsLine(line, index, product)];
  });
  const lines = [...goods, ...insertLines(snapshot, rules)];
  return {
    content: snapshot.lines.map((line) => ({ sku: line.sku, quantity: line.quantity })),
    lines,
    steps: stepsFor(snapshot, lines, rules, boxFor(lines, rules, lookup, used), lookup),
    split: splitOf(snapshot, lines),
    labelSource: labelSourceOf(snapshot),
  };
}
