/** How the characters of a number were understood (WB3). */
export type Reading = 'as-typed' | 'look-alike' | 'layout';

const pairs = (from: string, to: string): ReadonlyMap<string, string> =>
  new Map(from.split('').map((char, i) => [char, to.charAt(i)]));

const lookLetters = pairs('АВЕКМНОРСТУХЅІЈ', 'ABEKMHOPCTYXSIJ');
const lookDigits = pairs('АВЕКМНОРСТУХЅІЈЗ', 'ABEKMH0PCTYXSIJ3');
// The same keys on a Russian keyboard and on a Latin one.
const layout = pairs('ЙЦУКЕНГШЩЗФЫВАПРОЛДЯЧСМИТЬ', 'QWERTYUIOPASDFGHJKLZXCVBNM');

/** Whether a character (upper case) is a Cyrillic letter. */
export const isCyrillic = (char: string): boolean => /^\p{Script=Cyrillic}$/u.test(char);

const translate = (text: string, table: ReadonlyMap<string, string>): string | null => {
  let out = '';
  for (const char of text) {
    const latin = isCyrillic(char) ? table.get(char) : char;
    if (latin === undefined) return null;
    out += latin;
  }
  return out;
};

/** What may have been meant by an upper-case text with Cyrillic letters in it; each reading once, best explained first. */
export function latinReadings(text: string): readonly { readonly text: string; readonly reading: Reading }[] {
  const found = new Map<string, Reading>();
  const offer = (reading: Reading, table: ReadonlyMap<string, string>): void => {
    const latin = translate(text, table);
    if (latin !== null && !found.has(latin)) found.set(latin, reading);
  };
  offer('look-alike', lookLetters);
  offer('look-alike', lookDigits);
  offer('layout', layout);
  return [...found].map(([latin, reading]) => ({ text: latin, reading }));
}
