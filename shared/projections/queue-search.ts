import type { QueueEntry } from './queue-filter.ts';

/** Shorter texts would find everything. */
export const LEAST_SEARCH = 2;

/** Whether any number of a posting has this text in it: its own, its order's, the waybill, a label's code, an article (QP6). */
export function hasNumber({ posting }: QueueEntry, text: string): boolean {
  const { snapshot, labels } = posting;
  const { number, orderNumber, trackingNumber, labelCodes, lines } = snapshot;
  return (
    number.includes(text) ||
    orderNumber.includes(text) ||
    has(trackingNumber, text) ||
    labelCodes.some((code) => has(code, text)) ||
    labels.some(({ codes }) => codes.some((code) => has(code, text))) ||
    lines.some(({ sku, offerId, name }) => sku.includes(text) || has(offerId, text) || has(name, text))
  );
}

const has = (word: string | null, text: string): boolean =>
  word !== null && (word.includes(text) || word.toLowerCase().includes(text.toLowerCase()));
