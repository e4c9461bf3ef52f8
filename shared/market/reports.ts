import type { Answer } from './answer.ts';
import type { MarketError } from './errors.ts';

/** How far a report is. */
export type ReportState =
  | { readonly state: 'pending' }
  | { readonly state: 'ready'; readonly fileUrl: string; readonly expiresAt: number | null }
  | { readonly state: 'failed'; readonly error: MarketError };

/** Reports that the marketplace writes. */
export interface ReportPort {
  /** Orders a report of all postings that came in within a time (ms UTC); answers its code. Ordering twice makes two reports, nothing else. */
  requestPostingsReport(from: number, to: number): Answer<string>;
  report(code: string): Answer<ReportState>;
  /** The report's file as it is: CSV, at most 64 MB, refused from any host but the marketplace's own. */
  downloadReport(fileUrl: string): Answer<Uint8Array>;
}
