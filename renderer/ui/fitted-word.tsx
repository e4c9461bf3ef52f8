import { useLayoutEffect, useRef } from 'react';

const STEPS = [1, 0.85, 0.7] as const;

/** A verdict word as large as fits on one line: full size, then 0.85, then 0.7, and only then two lines. */
export function FittedWord({ children, size = 6 }: { readonly children: string; readonly size?: number }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const node = place.current;
    if (node === null) return;
    const fit = (): void => {
      node.style.whiteSpace = 'nowrap';
      for (const step of STEPS) {
        node.style.fontSize = `${size * step}rem`;
        if (node.scrollWidth <= node.clientWidth) return;
      }
      node.style.whiteSpace = 'normal';
    };
    fit();
    window.addEventListener('resize', fit);
    return () => window.removeEventListener('resize', fit);
  }, [children, size]);
  return (
    <div ref={place} className="vword">
      {children}
    </div>
  );
}
