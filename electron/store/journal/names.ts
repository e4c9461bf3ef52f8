/** Name of a segment without its ending: `000012-2026-11-05`. Segments are read in the order of their names. */
export type Segment = string;

/** The files of a journal's folder, by what they are. */
export interface SegmentFiles {
  readonly segment: Segment;
  readonly plain: boolean;
  readonly packed: boolean;
  readonly sidecar: boolean;
}

const pattern = /^(\d{6}-\d{4}-\d{2}-\d{2})\.(ndjson|ndjson\.gz|json)$/u;

/** A segment that is still written to, or was not packed yet. */
export const plainFile = (segment: Segment): string => `${segment}.ndjson`;

/** A finished segment, packed. */
export const packedFile = (segment: Segment): string => `${segment}.ndjson.gz`;

/** What lies where in a packed segment. */
export const sidecarFile = (segment: Segment): string => `${segment}.json`;

/** The name of the segment after another one; `day` as `2026-11-05`. */
export const nextSegment = (before: Segment | undefined, day: string): Segment =>
  `${String(Number(before?.slice(0, 6) ?? 0) + 1).padStart(6, '0')}-${day}`;

/** Segments among the names of a folder, oldest first. */
export function segmentsAmong(names: readonly string[]): readonly SegmentFiles[] {
  const found = new Map<Segment, Set<string>>();
  for (const name of names) {
    const [, segment, ending] = pattern.exec(name) ?? [];
    if (segment === undefined || ending === undefined) continue;
    found.set(segment, (found.get(segment) ?? new Set()).add(ending));
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([segment, endings]) => ({
      segment,
      plain: endings.has('ndjson'),
      packed: endings.has('ndjson.gz'),
      sidecar: endings.has('json'),
    }));
}
