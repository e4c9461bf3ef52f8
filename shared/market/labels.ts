import type { PostingNumber } from '../kit/brand.ts';
import type { Answer } from './answer.ts';
import type { MarketError } from './errors.ts';

/** State of one label task. `unprinted` names the postings the file does not hold, and why. */
export type LabelTask =
  | { readonly state: 'pending' }
  | {
      readonly state: 'ready';
      readonly fileUrl: string;
      readonly unprinted: readonly { readonly number: PostingNumber; readonly error: MarketError }[];
    }
  | { readonly state: 'failed'; readonly error: MarketError };

/** The marketplace's labels. */
export interface LabelPort {
  requestLabels(numbers: readonly PostingNumber[]): Answer<readonly string[]>;
  labelTask(taskId: string): Answer<LabelTask>;
  /** The label file; refused unless it is a PDF from an allowed host. */
  downloadLabel(fileUrl: string): Answer<Uint8Array>;
}
