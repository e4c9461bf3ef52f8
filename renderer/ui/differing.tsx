import { segmentsOf } from './words-of.ts';

interface Part {
  readonly text: string;
  readonly differs: boolean;
}

/** More marked words than this help nobody: the names are simply different. */
const MOST = 4;

const opens = /[\p{Ps}\p{Pi}"]$/u;
const closes = /^[\p{Pe}\p{Pf}"]/u;

function joined(parts: readonly Part[]): readonly Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last?.differs === part.differs) all[all.length - 1] = { ...part, text: last.text + part.text };
    else all.push(part);
  }
  return all;
}

/**
 * Cuts a name into parts and says which the other name does not have, so that nobody has to compare by eye.
 * Quotes and brackets go with the word they hold.
 */
export function differingWords(name: string, other: string): readonly Part[] {
  const words = new Set(segmentsOf(other).map(({ segment }) => segment));
  const segments = segmentsOf(name).map(({ segment, isWordLike }) => ({
    text: segment,
    differs: isWordLike === true && !words.has(segment),
  }));
  if (segments.filter((each) => each.differs).length > MOST) return [{ text: name, differs: false }];
  return joined(
    segments.map(({ text, differs }, i) => ({
      text,
      differs:
        differs ||
        (opens.test(text) && segments[i + 1]?.differs === true) ||
        (closes.test(text) && segments[i - 1]?.differs === true),
    })),
  );
}

interface Props {
  readonly name: string;
  readonly other: string | null;
  readonly mark: 'needed' | 'got';
}

/** A product name with the words that differ from another name marked. */
export function DifferingName({ name, other, mark }: Props) {
  if (other === null) return <>{name}</>;
  return (
    <>
      {differingWords(name, other).map((part, i) =>
        part.differs ? (
          <mark key={i} className={`differs ${mark}`}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
