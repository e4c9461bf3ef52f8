import { useFit } from '../../ui/use-fit.ts';
import css from './own-words.module.css';

/** Sizes, rem: from the name of a product down to what is still read from a step away. */
const SIZES = [2.75, 2.25, 1.9, 1.6, 1.35] as const;

const whole = ({ scrollHeight, clientHeight }: HTMLElement): boolean => scrollHeight <= clientHeight + 1;

/** What the house wants done, in its own words: made smaller where it is long, never cut (RL7). */
export function OwnWords({ children }: { readonly children: string }) {
  const place = useFit<HTMLHeadingElement>(SIZES, whole);
  return (
    <h1 ref={place} className={css.own}>
      {children}
    </h1>
  );
}
