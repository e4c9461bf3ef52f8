import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Sets the first of several sizes (rem) at which an element holds what it shows; the last one where none does.
 * Looks again after every rendering, when the window changes and when a font has come: its width is known only then.
 */
export function useFit<E extends HTMLElement>(
  sizes: readonly number[],
  holds: (element: E) => boolean,
): RefObject<E | null> {
  const place = useRef<E>(null);
  useLayoutEffect(() => {
    const fit = (): void => {
      const element = place.current;
      if (element === null) return;
      for (const size of sizes) {
        element.style.fontSize = `${size}rem`;
        if (holds(element)) return;
      }
    };
    fit();
    window.addEventListener('resize', fit);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      window.removeEventListener('resize', fit);
      document.fonts.removeEventListener('loadingdone', fit);
    };
  });
  return place;
}
