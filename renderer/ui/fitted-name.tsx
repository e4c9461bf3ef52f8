import { useFit } from './use-fit.ts';

const SLACK = 2;

const uncut = (element: HTMLElement): boolean => element.scrollHeight <= element.clientHeight + SLACK;

/** A product name or an instruction: three lines, balanced; then 0.8 of the size (rem); then an ellipsis. */
export function FittedName({ children, size = 2.75 }: { readonly children: string; readonly size?: number }) {
  const place = useFit<HTMLHeadingElement>([size, size * 0.8], uncut);
  return (
    <h1 ref={place} className="name">
      {children}
    </h1>
  );
}
