/** Splits two names into words and marks the ones the other does not have, so that nobody has to compare by eye. */
export function differingWords(
  name: string,
  other: string,
): readonly { readonly text: string; readonly differs: boolean }[] {
  const words = new Set(other.split(/[\s,]+/u));
  return name
    .split(/(\s+|,)/u)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, differs: /[^\s,]/u.test(part) && !words.has(part) }));
}

/** A product name with the words that differ from another name marked. */
export function DifferingName({
  name,
  other,
  mark,
}: {
  readonly name: string;
  readonly other: string | null;
  readonly mark: 'needed' | 'got';
}) {
  if (other === null) return <>{name}</>;
  const parts = differingWords(name, other);
  const few = parts.filter((part) => part.differs).length <= 4;
  return (
    <>
      {parts.map((part, i) =>
        part.differs && few ? (
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
