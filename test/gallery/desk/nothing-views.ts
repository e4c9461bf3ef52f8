import type { Language } from '#shared/bridge/settings.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

/** Pages that speak of orders, goods or people: each says what will stand there, and what to do. */
const pages = [
  'queue',
  'problems',
  'waves',
  'handover',
  'tracking',
  'returns',
  'virtual',
  'supplies',
  'stock',
  'rules',
  'reports',
] as const satisfies readonly DeskView['page'][];

/** Every page of a house on its first morning: nothing came in yet. */
export function nothingViews(language: Language): Readonly<Record<string, DeskView>> {
  const settings = deskSettings(language);
  const bare = { ...settings, packing: { ...settings.packing, rules: [] } };
  return Object.fromEntries(
    pages.map((page): [string, DeskView] => [
      `desk-nothing-${page}`,
      { page, settings: bare, empty: true, wishes: [], watched: [], disputes: [], audit: [], ways: [] },
    ]),
  );
}
