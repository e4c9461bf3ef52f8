const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Where a line may break, invisible. */
const BREAK = '\u200b';

/** Words and what stands between them, in order; Chinese is cut into words by dictionary. */
export const segmentsOf = (text: string): readonly Intl.SegmentData[] => Array.from(segmenter.segment(text));

/** A text whose Chinese words stay whole at the end of a line; any other text as it is. */
export function wordsWhole(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  const segments = segmentsOf(text).map(({ segment }) => segment);
  return segments
    .map((segment, i) => {
      const before = segments[i - 1];
      const breakable =
        before !== undefined && /^\p{Script=Han}/u.test(segment) && !/\p{Ps}$|\p{Pi}$/u.test(before);
      return breakable ? BREAK + segment : segment;
    })
    .join('');
}
