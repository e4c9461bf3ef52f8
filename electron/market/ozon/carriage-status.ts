import type { CarriageStatus, PaperState } from '#shared/market/handover.ts';

const statuses: ReadonlyMap<string, CarriageStatus> = new Map<string, CarriageStatus>([
  ['new', 'new'],
  ['awaiting_retry', 'forming'],
  ['in_process', 'forming'],
  ['success', 'formed'],
  ['formed', 'formed'],
  ['sended', 'sent'],
  ['received', 'receiving'],
  ['closed', 'closed'],
  ['cancelled', 'cancelled'],
  ['error', 'failed'],
]);

/** Status of a carriage; the vendor's list is open, so what is not in it is `unknown` and shown as it came. */
export const carriageStatus = (raw: string): CarriageStatus => statuses.get(raw.toLowerCase()) ?? 'unknown';

const papers: ReadonlyMap<string, PaperState> = new Map<string, PaperState>([
  ['in_process', 'making'],
  ['ready', 'ready'],
  ['error', 'failed'],
  ['cancelled', 'cancelled'],
]);

/** State of a carriage's papers. One of the vendor's states is a sentence. */
export const paperState = (raw: string): PaperState =>
  papers.get(raw.toLowerCase()) ?? (/aren['’]t ready/i.test(raw) ? 'not-ready' : 'unknown');
