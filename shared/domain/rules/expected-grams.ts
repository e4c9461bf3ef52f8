import type { PlanLine } from '../posting/plan.ts';
import type { PostingSnapshot } from '../posting/snapshot.ts';
import type { BoxType } from './boxes.ts';
import type { ProductLookup } from './checklist.ts';

const sum = (lines: readonly PlanLine[]): number | null =>
  lines.reduce<number | null>(
    (grams, line) =>
      grams === null || line.unitGrams === null ? null : grams + line.unitGrams * line.quantity,
    0,
  );

/** Net weight of goods and inserts plus the box, grams; null where one weight is unknown (WG3). Kits by their parts, else by what is known of the kit (KI6). */
export function expectedGrams(
  snapshot: PostingSnapshot,
  lines: readonly PlanLine[],
  box: BoxType | null,
  lookup: ProductLookup,
): number | null {
  const kits = snapshot.lines.map((line, i): number | null => {
    const parts = lines.filter(({ id }) => id.startsWith(`g${i + 1}.`));
    const kit = line.unitGrams ?? lookup(line.sku)?.grams ?? null;
    return sum(parts) ?? (kit === null ? null : kit * line.quantity);
  });
  const others = sum(lines.filter(({ partOf }) => partOf === null));
  return [others, ...kits].reduce<number | null>(
    (grams, more) => (grams === null || more === null ? null : grams + more),
    box?.grams ?? 0,
  );
}
