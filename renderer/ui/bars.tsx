/** More characters than this would make the bars too thin to see. */
const MOST = 20;

/** Widths of bars and gaps in turn, made of the characters. */
const widthsOf = (text: string): readonly number[] =>
  Array.from(text.slice(0, MOST)).flatMap((char) => {
    const code = char.codePointAt(0) ?? 0;
    return [1 + (code % 3), 1 + ((code >> 2) % 2), 1 + ((code >> 1) % 2), 1 + ((code >> 3) % 3)];
  });

/** Bars that stand for a barcode: a picture of one, not a code. */
export function Bars({ text }: { readonly text: string }) {
  const widths = widthsOf(text);
  const starts = widths.map((_, i) => widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  const all = widths.reduce((sum, width) => sum + width, 0);
  return (
    <svg className="bars" viewBox={`0 0 ${all} 10`} preserveAspectRatio="none" aria-hidden="true">
      {widths.map((width, i) =>
        i % 2 === 0 ? <rect key={i} x={starts[i]} width={width} height="10" /> : null,
      )}
    </svg>
  );
}
