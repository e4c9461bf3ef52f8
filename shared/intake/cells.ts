/** `1 530,00` or `1530.0000` as kopecks; null where it is no amount. */
export function parseKopecks(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/gu, '').replace(',', '.');
  return /^\d+(\.\d+)?$/u.test(plain) ? Math.round(Number(plain) * 100) : null;
}

/** A whole number of at least 1; null otherwise. */
export const parseQuantity = (text: string): number | null =>
  /^[1-9]\d{0,5}$/u.test(text.trim()) ? Number(text.trim()) : null;

/** Whether a text has the form of a posting number: buyer, order, index. */
export const isPostingNumber = (text: string): boolean => /^\d{4,12}-\d{1,6}-\d{1,4}$/u.test(text);
