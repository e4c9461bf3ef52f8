interface Part {
  readonly text: string;
  readonly differs: boolean;
}

/** More marked words than this help nobody: the names are simply different. */
const MOST = 4;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words with what stands between them; Chinese is cut into words by dictionary. */
const segmentsOf = (name: string): readonly Intl.SegmentData[] => [...segmenter.segment(name)];

/** Cuts a name into parts and says which the other name does not have, so that nobody has to compare by eye. */
export function differingWords(name: string, other: string): readonly Part[] {
  const words = new Set(segmentsOf(other).map(({ segment }) => segment));
  const parts: Part[] = [];
  for (const { segment, isWordLike } of segmentsOf(name)) {
    const differs = isWordLike === true && !words.has(segment);
    const last = parts.at(-1);
    if (last?.differs === differs) parts[parts.length - 1] = { text: last.text + segment, differs };
    else parts.push({ text: segment, differs });
  }
  return parts;
}

interface Props {
  readonly name: string;
  readonly other: string | null;
  readonly mark: 'needed' | 'got';
}

/** A product name with the words that differ from another name marked. */
export function DifferingName({ name, other, mark }: Props) {
  if (other === null) return <>{name}</>;
  const parts = differingWords(name, other);
  if (parts.filter((part) => part.differs).length > MOST) return <>{name}</>;
  return (
    <>
      {parts.map((part, i) =>
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
