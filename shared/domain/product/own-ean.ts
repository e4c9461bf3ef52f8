import { gtin14, isGtin } from '../rules/gtin.ts';

/** Numbers that begin so are never given out: they are each house's own (GS1, restricted circulation). */
const PREFIX = '29';
const DIGITS = 10;

function withCheck(body: string): string {
  const sum = Array.from(body, Number).reduce(
    (total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3),
    0,
  );
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** EAN-13 of the house's own (PD6): as many as asked for, each behind the highest that is taken. */
export function ownEans(count: number, taken: Iterable<string>): readonly string[] {
  let last = 0;
  for (const code of taken) {
    const digits = isGtin(code) ? gtin14(code).slice(1) : '';
    if (digits.startsWith(PREFIX)) last = Math.max(last, Number(digits.slice(PREFIX.length, -1)));
  }
  return Array.from({ length: count }, (_, i) =>
    withCheck(PREFIX + String(last + 1 + i).padStart(DIGITS, '0')),
  );
}
