import type { TextItem } from '#shared/label/doc.ts';

/** A stretch of text in one face that a line may break behind. */
export interface Word {
  readonly text: string;
  readonly face: string;
  readonly scale: number;
}

// pdfkit knows no fallback fonts: its user splits texts by script. Chinese may break behind every character.
const parts =
  /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]|[^\s\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]*\s?/gu;
const isHan = /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** A text as words in faces named `sans400` to `han700`. */
export const wordsOf = (item: TextItem): Word[] =>
  item.runs.flatMap((run) =>
    (run.text.match(parts) ?? [])
      .filter((text) => text !== '')
      .map((text) => ({
        text,
        face: `${isHan.test(text) ? 'han' : 'sans'}${run.weight}`,
        scale: run.scale ?? 1,
      })),
  );

/** Fills lines of a width with words, one after the other. */
export function flow(words: readonly Word[], width: number, measure: (word: Word) => number): Word[][] {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of words) {
    const long = measure(word);
    if (used > 0 && used + long > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(word);
    used += long;
  }
  return lines;
}

/** Neighbours in one face as one, so that each is written once. */
export function joined(line: readonly Word[]): Word[] {
  const whole: Word[] = [];
  for (const word of line) {
    const last = whole.at(-1);
    if (last !== undefined && last.face === word.face && last.scale === word.scale)
      whole[whole.length - 1] = { ...last, text: last.text + word.text };
    else whole.push(word);
  }
  return whole;
}
