import type { DeskPage } from '#shared/text/shape-app.ts';
import type { IconName } from '../../ui/icons.tsx';

/** How a page stands in the menu. `key`: the function key that opens it from anywhere; null for none. */
interface PageEntry {
  readonly page: DeskPage;
  readonly icon: IconName;
  readonly key: string | null;
}

/** The pages in the order of the menu, in groups: the day's orders, what the house has, looking back and setting up. */
export const pageGroups: readonly (readonly PageEntry[])[] = [
  [
    { page: 'table', icon: 'scan', key: 'F2' },
    { page: 'queue', icon: 'list', key: 'F10' },
    { page: 'problems', icon: 'warn', key: 'F4' },
    { page: 'waves', icon: 'wave', key: null },
    { page: 'handover', icon: 'truck', key: null },
    { page: 'tracking', icon: 'pin', key: null },
    { page: 'returns', icon: 'back', key: 'F8' },
    { page: 'virtual', icon: 'cloud', key: null },
    { page: 'supplies', icon: 'pallet', key: null },
  ],
  [
    { page: 'stock', icon: 'boxes', key: null },
    { page: 'products', icon: 'box', key: 'F7' },
    { page: 'rules', icon: 'sliders', key: null },
    { page: 'carriers', icon: 'tag', key: null },
  ],
  [
    { page: 'reports', icon: 'chart', key: null },
    { page: 'team', icon: 'user', key: 'F9' },
    { page: 'intake', icon: 'import', key: 'F3' },
    { page: 'printing', icon: 'printer', key: 'F5' },
    { page: 'settings', icon: 'settings', key: 'F6' },
    { page: 'health', icon: 'pulse', key: null },
    { page: 'help', icon: 'question', key: 'F1' },
  ],
];

/** The page that a function key opens; null where it opens none. */
export const pageOfKey = (key: string): DeskPage | null =>
  pageGroups.flat().find((entry) => entry.key === key)?.page ?? null;
