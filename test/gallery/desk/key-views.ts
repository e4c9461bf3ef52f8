import type { KeyStanding } from '#shared/bridge/calls/market.ts';
import type { Language } from '#shared/bridge/settings.ts';
import type { MarketAccount } from '#shared/market/account.ts';
import { NOW } from '../parcel.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const day = 24 * 3_600_000;

const account: MarketAccount = {
  company: 'Lanhai Home 蓝海',
  keyExpiresAt: NOW + 71 * day,
  roles: ['Posting FBS', 'Product', 'Warehouse', 'Report'],
  methods: [],
  missing: [],
  retiring: [],
  clockSkewMs: 400,
};

/** How a key can stand. */
export const keys = {
  good: { account, trouble: null },
  days: { account: { ...account, keyExpiresAt: NOW + 5.5 * day }, trouble: null },
  care: {
    account: {
      ...account,
      keyExpiresAt: NOW + 9.2 * day,
      roles: ['Posting FBS'],
      missing: ['goods', 'barcodes', 'stocks', 'warehouses', 'reports'],
      retiring: ['labels'],
      clockSkewMs: 7 * 60_000,
    },
    trouble: null,
  },
  ended: { account: { ...account, keyExpiresAt: NOW - day }, trouble: 'deactivated' },
} as const satisfies Readonly<Record<string, KeyStanding>>;

/** The settings of a real shop, by how its key stands. */
export function keyViews(language: Language): Readonly<Record<string, DeskView>> {
  const settings = deskSettings(language, {
    marketplace: { kind: 'ozon', baseUrl: 'https://api-seller.ozon.ru' },
  });
  const base = { page: 'settings', settings, memory: { 'settings.tab': 'general' } } as const;
  return {
    'desk-key-good': { ...base, key: keys.good },
    'desk-key-memory': { ...base, key: keys.good, kept: 'memory-only' },
    'desk-key-open': { ...base, key: keys.good, kept: 'open-file' },
    'desk-key-care': { ...base, key: keys.care },
    'desk-key-ended': { ...base, key: keys.ended },
    'desk-key-lower': {
      ...base,
      settings: {
        ...settings,
        shipPolicies: { 'Южный-2': 'at-confirmation', 'Екатеринбург-РФЦ-Логопарк': 'at-packing' },
      },
      key: keys.care,
      sight: '[data-warehouses]',
    },
  };
}
