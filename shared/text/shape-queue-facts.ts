import type { PostingFact } from '../domain/posting/facts.ts';

/** Facts that the history of a posting names; the small steps at the table are left out. */
export const historyFacts = [
  'PostingTakenIn',
  'PostingChanged',
  'PostingChecked',
  'PostingConfirmed',
  'PostingPicked',
  'PackingStarted',
  'ParcelTakenOver',
  'PackingAbandoned',
  'ScanRefused',
  'Weighed',
  'WaybillTaken',
  'PostingPacked',
  'ShipConfirmed',
  'ShipRefused',
  'LabelReady',
  'LabelPrinted',
  'Parked',
  'PostingClosed',
  'PostingReopened',
  'ProblemReported',
  'ProblemResolved',
  'PostingCancelled',
  'ParcelPulled',
  'VirtualSent',
  'PutIntoBatch',
  'LeftSaid',
  'HereSaid',
  'PostingHandedOver',
  'ReturnOpened',
] as const satisfies readonly PostingFact['type'][];

/** One of `historyFacts`. */
export type HistoryFact = (typeof historyFacts)[number];
