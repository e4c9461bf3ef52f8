import { useFit } from './use-fit.ts';
import { wordsWhole } from './words-of.ts';

/** A further line is far more than this; descenders are less. Share of the size. */
const HALF_LINE = 0.5;

const uncut = (element: HTMLElement): boolean =>
  element.scrollHeight <=
  element.clientHeight + Number.parseFloat(getComputedStyle(element).fontSize) * HALF_LINE;

/** A product name or an instruction: three lines, balanced; then 0.8 of the size (rem); then an ellipsis. */
export function FittedName({ children, size = 2.75 }: { readonly children: string; readonly size?: number }) {
  const place = useFit<HTMLHeadingElement>([size, size * 0.8], uncut);
  return (
    <h1 ref={place} className="name clamp">
      {wordsWhole(children)}
    </h1>
  );
}
