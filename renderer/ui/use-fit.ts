import { useLayoutEffect, useRef, type RefObject } from 'react';

/** What is to be done to an element once the browser has laid the page out, before it is painted. */
const waiting = new WeakMap<Element, () => void>();
const afterLayout = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    afterLayout.unobserve(target);
    waiting.get(target)?.();
  }
});

/** Runs `work` after the next layout: sizes can be read then without laying the page out once more in between. */
function onceLaidOut(element: Element, work: () => void): void {
  waiting.set(element, work);
  afterLayout.unobserve(element);
  afterLayout.observe(element);
}

const roomOf = (element: HTMLElement): string =>
  `${element.clientWidth} ${element.clientHeight} ${element.parentElement?.clientWidth ?? 0} ${element.parentElement?.clientHeight ?? 0}`;

/**
 * Sets the first of several sizes (rem) at which an element holds what it shows; the last one where none does.
 * Looks again after every rendering, when the window changes and when a font has come: its width is known only then.
 * Measures only after the browser's own layout, so that a verdict is not laid out several times on its way to the screen.
 */
export function useFit<E extends HTMLElement>(
  sizes: readonly number[],
  holds: (element: E) => boolean,
): RefObject<E | null> {
  const place = useRef<E>(null);
  const fitted = useRef<string | null>(null);
  const latest = useRef({ sizes, holds });

  useLayoutEffect(() => {
    latest.current = { sizes, holds };
    const element = place.current;
    if (element === null) return;
    // The largest is right nearly always: laid out with it, there is nothing left to do but to look.
    if (fitted.current === null) element.style.fontSize = `${sizes[0] ?? 1}rem`;
    onceLaidOut(element, () => {
      const now = `${sizes.join()} ${roomOf(element)} ${element.textContent}`;
      if (fitted.current === now && holds(element)) return;
      fit(element, sizes, holds);
      fitted.current = `${sizes.join()} ${roomOf(element)} ${element.textContent}`;
    });
  });

  useLayoutEffect(() => {
    const again = (): void => {
      if (place.current !== null) fit(place.current, latest.current.sizes, latest.current.holds);
    };
    window.addEventListener('resize', again);
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      window.removeEventListener('resize', again);
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, []);
  return place;
}

function fit<E extends HTMLElement>(
  element: E,
  sizes: readonly number[],
  holds: (element: E) => boolean,
): void {
  for (const size of sizes) {
    element.style.fontSize = `${size}rem`;
    if (holds(element)) return;
  }
}
