import { useEffect } from 'react';
import type { DeskPage } from '#shared/text/shape-app.ts';

/** The key of each page, as the menu shows it. */
export const pageKeys: Readonly<Record<DeskPage, string>> = {
  table: 'F2',
  intake: 'F3',
  problems: 'F4',
  settings: 'F6',
};

const pageOf = (key: string): DeskPage | null =>
  (Object.keys(pageKeys) as DeskPage[]).find((page) => pageKeys[page] === key) ?? null;

/** Lets the function keys turn pages, wherever the focus is. */
export function usePageKeys(go: (page: DeskPage) => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const page =
        event.altKey || event.ctrlKey || event.metaKey || event.shiftKey ? null : pageOf(event.key);
      if (page === null) return;
      event.preventDefault();
      go(page);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [go]);
}
