/** Four to six digits: shorter than any product number, so that no scanned item is ever taken for a PIN (WH4). */
export const pinForm = /^\d{4,6}$/u;

/** Whether a text may be a PIN. */
export const isPin = (text: string): boolean => pinForm.test(text);
