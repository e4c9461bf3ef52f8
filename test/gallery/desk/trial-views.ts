import type { Language } from '#shared/bridge/settings.ts';
import type { MarketWarehouse } from '#shared/market/warehouses.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const house = (id: string, name: string, active: boolean): MarketWarehouse => ({
  id,
  name,
  address: '',
  status: active ? 'created' : 'disabled',
  active,
  selfDelivery: false,
  express: false,
  oversize: false,
  autoAssembly: false,
  entrustedAcceptance: false,
  label: 'big',
  firstMile: 'drop-off',
  firstMileChanging: false,
  utcOffsetMinutes: 180,
  assemblyMinutes: null,
});

/** What was set, tried beside it (TRY1). */
export function trialViews(language: Language): Readonly<Record<string, DeskView>> {
  const base = deskSettings(language);
  const settings = {
    ...base,
    shipPolicies: { 'Старый склад': 'at-packing' as const },
    packing: { ...base.packing, photo: { ...base.packing.photo, duty: 'optional' as const } },
  };
  const at = { page: 'settings', settings, memory: { 'settings.tab': 'general' }, holder: true } as const;
  const warehouses = [house('1', 'Хоругвино', true), house('2', 'Коледино, второй въезд со двора', false)];
  const tried = (of: string, go: string): DeskView => ({
    ...at,
    warehouses,
    clicks: [`[data-go="${go}"]`],
    sight: `[data-trial-of="${of}"]`,
  });
  return {
    'desk-try-warehouses': tried('warehouses', 'read-warehouses'),
    'desk-try-label': tried('label', 'try-label'),
    'desk-try-badge': tried('badge', 'try-badge'),
    'desk-try-days': { ...at, sight: '[data-days="photoDays"]' },
  };
}
