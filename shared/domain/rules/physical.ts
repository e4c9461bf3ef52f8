import type { Sku } from '../../kit/brand.ts';
import { isBlocking } from '../posting/findings.ts';
import type { SnapshotLine } from '../posting/snapshot.ts';
import type { KnownPosting } from '../posting/state.ts';
import type { KnownProduct } from '../product/state.ts';

/** Names of the lines that somebody would have to pack; what nobody knows counts as a thing (VS2). */
export const physicalIn = (
  lines: readonly Pick<SnapshotLine, 'sku' | 'name'>[],
  lookup: (sku: Sku) => KnownProduct | null,
): readonly string[] =>
  lines.filter(({ sku }) => lookup(sku)?.traits.includes('digital') !== true).map(({ name }) => name);

/** Whether it waits for nothing but being sent without a parcel: checked or confirmed, and all of it digital (VS1). */
export function waitsForVirtual(posting: KnownPosting, lookup: (sku: Sku) => KnownProduct | null): boolean {
  if (posting.status !== 'new' && posting.status !== 'confirmed') return false;
  if (posting.virtual !== undefined || posting.snapshot.lines.length === 0) return false;
  if (posting.status === 'new' && posting.findings === null) return false;
  const against = (posting.findings ?? []).filter(
    (finding) => isBlocking(finding) && finding.code !== 'nothing-to-pack',
  );
  return against.length === 0 && physicalIn(posting.snapshot.lines, lookup).length === 0;
}
