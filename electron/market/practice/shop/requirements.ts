import type { Exemplar, Posting } from './state.ts';

/** Whether a unit carries a marking code that passed its check. */
const hasPassedMark = (exemplar: Exemplar): boolean =>
  exemplar.marks.some((mark) => mark.type === 'mandatory_mark' && mark.check === 'passed');

/** Products whose required marking codes are not all there yet. */
export function unmetMarks(posting: Posting): number[] {
  return posting.markNeeded.filter((sku) => {
    const wanted = posting.lines.find((line) => line.sku === sku)?.quantity ?? 0;
    const given = posting.exemplars.filter((exemplar) => exemplar.sku === sku && hasPassedMark(exemplar));
    return given.length < wanted;
  });
}

/** The `status` of exemplar/status: may this posting be assembled, or its marks be updated, now. */
export function exemplarStatus(posting: Posting): string {
  if (posting.exemplars.some((exemplar) => exemplar.marks.some((mark) => mark.check === 'processing'))) {
    return 'validation_in_process';
  }
  const failed = posting.exemplars.some((exemplar) => exemplar.marks.some((mark) => mark.check === 'failed'));
  const good = !failed && unmetMarks(posting).length === 0;
  if (posting.status === 'awaiting_packaging') return good ? 'ship_available' : 'ship_not_available';
  return good && posting.status === 'awaiting_deliver' ? 'update_available' : 'update_not_available';
}
