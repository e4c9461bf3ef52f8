import type { ShadowTime } from '#shared/domain/rules/shadow.ts';
import { createShadowReader, type ShadowReport } from '#shared/projections/shadow-report.ts';
import { factsSince, type FactsSinceParts } from './facts-since.ts';

/** What shadow mode noted, from the facts themselves. */
export async function readShadowReport(
  { since, afterSeq }: ShadowTime,
  parts: FactsSinceParts,
): Promise<ShadowReport> {
  const reader = createShadowReader(since);
  for await (const facts of factsSince(afterSeq, parts)) reader.read(facts);
  return reader.report();
}
