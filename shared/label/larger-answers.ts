/**
 * Answers to "the page is larger than the label", each the word after `PL-WHY-`: `trim` prints what has ink if that fits,
 * `shrink` makes it smaller as long as every code on it can still be read, `never` does not print it.
 */
export const largerAnswers = ['trim', 'shrink', 'never'] as const;

/** One of `largerAnswers`. */
export type LargerAnswer = (typeof largerAnswers)[number];
