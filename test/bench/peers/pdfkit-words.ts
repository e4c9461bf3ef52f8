import type { TextItem } from '#shared/label/doc.ts';

/** A stretch of text in one face that a line may break behind. */
interface Word {
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

/** A word and its width in points at full size. */
export interface Measured extends Word {
  readonly width: number;
}

/** Fills lines of a width with words, one after the other. */
export function flow(words: readonly Measured[], room: number): Measured[][] {
  const lines: Measured[][] = [[]];
  let used = 0;
  for (const word of words) {
    if (used > 0 && used + word.width > room) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(word);
    used += word.width;
  }
  return lines;
}

/** Neighbours in one face as one, so that each is written once. */
export function joined(line: readonly Measured[]): Measured[] {
  const whole: Measured[] = [];
  for (const word of line) {
    const last = whole.at(-1);
    if (last !== undefined && last.face === word.face && last.scale === word.scale)
      whole[whole.length - 1] = { ...last, text: last.text + word.text, width: last.width + word.width };
    else whole.push(word);
  }
  return whole;
}
