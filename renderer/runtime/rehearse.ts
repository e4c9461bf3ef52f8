import { dueSnapshot } from '#shared/domain/posting/parcels.ts';
import { buildPlan, type PackingRules, type ProductLookup } from '#shared/domain/rules/checklist.ts';
import type { Book } from '../session/book.ts';

/** Postings whose plan is made ahead: enough for the browser to have compiled the way. */
const MOST = 40;
/** Between two of them, ms: a scan may come at any moment. */
const BETWEEN_MS = 40;

/** What a rehearsal needs. */
export interface RehearseParts {
  readonly book: Pick<Book, 'rows' | 'posting'>;
  readonly rules: () => PackingRules;
  readonly product: ProductLookup;
  readonly isBusy: () => boolean;
  readonly pause: (ms: number) => Promise<void>;
}

/**
 * Makes the plans of the most urgent postings once, for nobody, while the table is idle: the first search for a box takes
 * ten times as long as the hundredth, and a packer should not be the one who waits for that.
 */
export async function rehearse({ book, rules, product, isBusy, pause }: RehearseParts): Promise<void> {
  for (const { number, stage } of book.rows().slice(0, MOST)) {
    do await pause(BETWEEN_MS);
    while (isBusy());
    const kept = book.posting(number);
    if (stage === 'ready' && kept !== null) buildPlan(dueSnapshot(kept.state), rules(), product);
  }
}
