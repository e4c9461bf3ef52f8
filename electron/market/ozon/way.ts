import type { Way } from '#shared/domain/posting/snapshot.ts';

/** `tpl_integration_type`: who carries. The older of the two fields. */
const byType: ReadonlyMap<string, Way> = new Map<string, Way>([
  ['ozon', 'fbs'],
  ['aggregator', 'aggregator'],
  ['3pl_tracking', 'integrated'],
  ['non_integrated', 'non-integrated'],
]);

/** `integration_type_flow`: the finer one; it says what the vague `hybryd` of the other means. */
const byFlow: ReadonlyMap<string, Way> = new Map<string, Way>([
  ...byType,
  ['hybrid_aggregator', 'aggregator'],
  ['hybrid_non_integrated', 'non-integrated'],
  ['hybrid_3pl_tracking', 'integrated'],
]);

// Packed in a partner's warehouse, never here: shipping such a posting is forbidden.
const notOurs: ReadonlySet<string> = new Set(['fbp']);

/** How a posting leaves. Two fields that contradict each other make it `unknown`, since a wrong guess means a wrong label. */
export function wayOf(type: string, flow: string): Way {
  if (notOurs.has(flow.toLowerCase()) || notOurs.has(type.toLowerCase())) return 'unknown';
  const older = byType.get(type.toLowerCase());
  const finer = byFlow.get(flow.toLowerCase());
  if (older !== undefined && finer !== undefined && older !== finer) return 'unknown';
  return finer ?? older ?? 'unknown';
}

/** The vendor's own words for the way, both where they differ. */
export const rawWayOf = (type: string, flow: string): string =>
  [...new Set([type, flow])].filter((word) => word !== '').join('/');
