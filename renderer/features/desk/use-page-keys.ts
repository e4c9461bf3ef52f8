import { useEffect } from 'react';
import type { DeskPage } from '#shared/text/shape-app.ts';
import type { IconName } from '../../ui/icons.tsx';

/** The key of each page, as the menu shows it. */
export const pageKeys: Readonly<Record<DeskPage, string>> = {
  table: 'F2',
  intake: 'F3',
  problems: 'F4',
  printing: 'F5',
  settings: 'F6',
  products: 'F7',
  returns: 'F8',
  team: 'F9',
};

/** Pages in the order of the menu. */
export const pageOrder: readonly DeskPage[] = [
  'table',
  'intake',
  'problems',
  'printing',
  'products',
  'returns',
  'team',
  'settings',
];

/** The icon of each page. */
export const pageIcons: Readonly<Record<DeskPage, IconName>> = {
  table: 'scan',
  intake: 'import',
  problems: 'warn',
  printing: 'printer',
  returns: 'undo',
  settings: 'settings',
  products: 'box',
  team: 'user',
};

const pageOf = (key: string): DeskPage | null => pageOrder.find((page) => pageKeys[page] === key) ?? null;

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
