const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** A number of the form that a pattern describes, to be read by a person: `#` and `%` digits, `@` a letter, `*` either. */
export function exampleNumber(pattern: string): string {
  let digits = 0;
  let letters = 0;
  const digit = (): string => String(++digits % 10);
  const letter = (): string => LETTERS.charAt(letters++ % LETTERS.length);
  return pattern
    .split('')
    .map((sign, at) => {
      if (sign === '#') return digit();
      // Never a nought, whatever stands before it.
      if (sign === '%') return String((digits++ % 9) + 1);
      if (sign === '@') return letter();
      return sign === '*' ? (at % 2 === 0 ? letter() : digit()) : sign;
    })
    .join('');
}
