/** What a checker reads out of one Markdown document. */
export interface Doc {
  /** Path from the root of the repository, with `/`. */
  readonly path: string;
  readonly headings: readonly Heading[];
  /** Links and pictures, in their order. */
  readonly links: readonly DocLink[];
  /** Words between backticks outside of fences. */
  readonly codes: readonly string[];
  /** Lines inside fences. */
  readonly fenced: readonly string[];
  /** Words between double asterisks: in the guide these are names on the screen. */
  readonly bolds: readonly string[];
}

/** A heading and the anchor that GitHub gives it. */
export interface Heading {
  readonly level: number;
  readonly anchor: string;
}

/** A link `[words](target)`, or a picture with `!` ahead of it. */
export interface DocLink {
  readonly picture: boolean;
  readonly words: string;
  readonly target: string;
}

const withoutMarks = (text: string): string =>
  text.replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1').replaceAll(/[*`]/gu, '');

/** The anchor of a heading as GitHub makes it: small letters, no punctuation, spaces to hyphens. */
export const anchorOf = (heading: string): string =>
  withoutMarks(heading)
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replaceAll(' ', '-');

function headingsOf(lines: readonly string[]): readonly Heading[] {
  const times = new Map<string, number>();
  return lines.flatMap((line) => {
    const [, marks, words] = /^(#{1,6})\s+(.*)$/u.exec(line) ?? [];
    if (marks === undefined || words === undefined) return [];
    const anchor = anchorOf(words);
    const before = times.get(anchor) ?? 0;
    times.set(anchor, before + 1);
    return [{ level: marks.length, anchor: before === 0 ? anchor : `${anchor}-${before}` }];
  });
}

/** Reads a document; fences are told apart, nothing else of Markdown is needed here. */
export function readDoc(path: string, text: string): Doc {
  const plain: string[] = [];
  const fenced: string[] = [];
  let inFence = false;
  for (const line of text.split(/\r?\n/u)) {
    if (/^\s*```/u.test(line)) inFence = !inFence;
    else (inFence ? fenced : plain).push(line);
  }
  const prose = plain.join('\n');
  const codes = [...prose.matchAll(/`([^`]+)`/gu)].map(([, code = '']) => code);
  const bare = prose.replaceAll(/`[^`]+`/gu, (code) => 'x'.repeat(code.length));
  return {
    path,
    headings: headingsOf(plain),
    links: [...prose.matchAll(/(!?)\[((?:[^\]\\]|\\.)*)\]\(([^)\s]+)\)/gu)].map(
      ([, mark, words = '', target = '']) => ({
        picture: mark === '!',
        words,
        target,
      }),
    ),
    codes,
    fenced,
    bolds: [...bare.matchAll(/\*\*([^*]+)\*\*/gu)].map(([, words = '']) => words),
  };
}
