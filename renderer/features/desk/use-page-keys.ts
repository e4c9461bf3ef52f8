import { useEffect } from 'react';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { pageOfKey } from './pages.ts';

/** Lets the function keys turn pages, wherever the focus is. */
export function usePageKeys(go: (page: DeskPage) => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const page =
        event.altKey || event.ctrlKey || event.metaKey || event.shiftKey ? null : pageOfKey(event.key);
      if (page === null) return;
      event.preventDefault();
      go(page);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [go]);
}
