import { useFit } from './use-fit.ts';

/** Below this a verdict is not read from a metre and a half, rem: then it takes two lines instead. */
const LEAST = 6;

const onOneLine = (element: HTMLElement): boolean => {
  element.style.whiteSpace = 'nowrap';
  if (element.scrollWidth <= element.clientWidth) return true;
  element.style.whiteSpace = 'normal';
  return false;
};

/** A verdict word as large as fits on one line: full size, then 0.85, then 0.7, and only then two lines. `size` in rem. */
export function FittedWord({ children, size }: { readonly children: string; readonly size: number }) {
  const sizes = [1, 0.85, 0.7].map((step) => Math.max(LEAST, size * step));
  const place = useFit<HTMLDivElement>(sizes, onOneLine);
  return (
    <div ref={place} className="vword">
      {children}
    </div>
  );
}
