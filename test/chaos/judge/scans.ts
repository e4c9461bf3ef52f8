import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { ScanRecord } from '../scan-record.ts';
import type { Finding } from './finding.ts';
import type { BothSides } from './station-facts.ts';
import type { SupplySides } from './supply-facts.ts';
import { placeCode } from '#shared/domain/supply/place.ts';
import type { SupplyFact } from '#shared/domain/supply/facts.ts';

type Counted =
  | Extract<PostingFact, { type: 'UnitScanned' | 'MarkCaptured' | 'DataGiven' }>
  | Extract<SupplyFact, { type: 'SupplyUnitPacked' | 'SupplyUnitMarked' }>;

const counting: ReadonlySet<string> = new Set([
  'UnitScanned',
  'MarkCaptured',
  'DataGiven',
  'SupplyUnitPacked',
  'SupplyUnitMarked',
] satisfies Counted['type'][]);
const isCounted = (fact: PostingFact | SupplyFact): fact is Counted => counting.has(fact.type);

/** Codes of a supply that are scanned and count no unit: its number, and the labels of its places. */
const codesAt = ({ number, facts }: SupplySides): readonly string[] => [
  number,
  ...facts.flatMap(({ fact }) => {
    if (fact.type === 'CargoLabelScanned') return [fact.code];
    return fact.type === 'CartonPutOnPallet' ? [placeCode(number, fact.carton)] : [];
  }),
];

/** Scans the packer was told are right, whose fact is gone; and scans that count more than once (PK9). */
export function scanFindings(
  sides: readonly BothSides[],
  supplies: readonly SupplySides[],
  record: ScanRecord,
): Finding[] {
  const facts = [...sides, ...supplies].flatMap((side): readonly (PostingFact | SupplyFact)[] =>
    side.facts.map(({ fact }) => fact),
  );
  const times = new Map<string, number>();
  for (const fact of facts) if (isCounted(fact)) times.set(fact.scanId, (times.get(fact.scanId) ?? 0) + 1);
  const labels = new Set([
    ...facts.flatMap((fact) => (fact.type === 'LabelScannedBack' ? [fact.code] : [])),
    ...supplies.flatMap(codesAt),
  ]);
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
