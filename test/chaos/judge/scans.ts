import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { ScanRecord } from '../scan-record.ts';
import type { Finding } from './finding.ts';
import type { BothSides } from './station-facts.ts';

type Counted = Extract<PostingFact, { type: 'UnitScanned' | 'MarkCaptured' }>;

const isCounted = (fact: PostingFact): fact is Counted =>
  fact.type === 'UnitScanned' || fact.type === 'MarkCaptured';

/** Scans the packer was told are right, whose fact is gone; and scans that count more than once (PK9). */
export function scanFindings(sides: readonly BothSides[], record: ScanRecord): Finding[] {
  const facts = sides.flatMap((side) => side.facts.map(({ fact }) => fact));
  const times = new Map<string, number>();
  for (const fact of facts) if (isCounted(fact)) times.set(fact.scanId, (times.get(fact.scanId) ?? 0) + 1);
  const labels = new Set(facts.flatMap((fact) => (fact.type === 'LabelScannedBack' ? [fact.code] : [])));
  const lost = new Map<string, Finding>();
  for (const { scanId, text, verdict } of record.acknowledged) {
    const kept = times.has(scanId) || (verdict === 'complete' && labels.has(text));
    if (!kept)
      lost.set(scanId, { counter: 'lostScans', about: scanId, what: `${text} was said to be ${verdict}` });
  }
  const doubled = [...times].filter(([, count]) => count > 1);
  return [
    ...lost.values(),
    ...doubled.map(([scanId, count]): Finding => ({
      counter: 'doubledScans',
      about: scanId,
      what: `counted ${count} times`,
    })),
  ];
}
