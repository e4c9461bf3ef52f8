/** Whether a text has every word of what was typed, in any case and order; nothing typed is in every text. */
export function hasWords(text: string, typed: string): boolean {
  const whole = text.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => whole.includes(word));
}
