import type * as v from 'valibot';
import { ok } from '#shared/kit/result.ts';
import type { MarketDeliveryMethod, MarketWarehouse, WarehousePort } from '#shared/market/warehouses.ts';
import type { OzonClient } from './client.ts';
import { allPages } from './all-pages.ts';
import { ozonPaths } from './paths.ts';
import {
  deliveryMethodListSchema,
  deliveryMethodSchema,
  warehouseListSchema,
  warehouseSchema,
} from './schemas-stock.ts';
import { wayOf } from './way.ts';
import { parseAll } from './wire.ts';

const warehousesPerPage = 200;
const methodsPerPage = 100;

/** Words for a warehouse, or a method, that takes no orders. */
const idle: ReadonlySet<string> = new Set([
  'disabled',
  'blocked',
  'disabled_due_to_limit',
  'error',
  'new',
  'edited',
  'waiting',
  'broken',
]);

const labels: ReadonlyMap<string, 'big' | 'small'> = new Map([
  ['BIG', 'big'],
  ['SMALL', 'small'],
]);
const miles: ReadonlyMap<string, 'pick-up' | 'drop-off'> = new Map([
  ['PICK_UP', 'pick-up'],
  ['DROP_OFF', 'drop-off'],
]);

/** Warehouses and the ways out of them. */
export const warehousesOf = (client: OzonClient): WarehousePort => ({
  warehouses: () =>
    allPages(async (cursor) => {
      const body = { cursor, limit: warehousesPerPage };
      const page = await client.read(ozonPaths.warehouseList, body, warehouseListSchema);
      if (!page.ok) return page;
      const rows = parseAll(warehouseSchema, page.value.warehouses).map(toWarehouse);
      return ok({ rows, next: nextOf(page.value) });
    }),
  deliveryMethods: () =>
    allPages(async (cursor) => {
      const body = { cursor, limit: methodsPerPage, sort_dir: 'ASC' };
      const page = await client.read(ozonPaths.deliveryMethodList, body, deliveryMethodListSchema);
      if (!page.ok) return page;
      const rows = parseAll(deliveryMethodSchema, page.value.delivery_methods).map(toMethod);
      return ok({ rows, next: nextOf(page.value) });
    }),
});

const nextOf = (page: { readonly has_next: boolean; readonly cursor: string }): string | null =>
  page.has_next && page.cursor !== '' ? page.cursor : null;

function toWarehouse(row: v.InferOutput<typeof warehouseSchema>): MarketWarehouse {
  return {
    id: row.warehouse_id,
    name: row.name,
    address: row.address_info.address,
    status: row.status,
    active: !idle.has(row.status.toLowerCase()) && row.pause_at === '',
    selfDelivery: row.is_rfbs,
    express: row.is_express,
    oversize: row.is_kgt,
    autoAssembly: row.is_auto_assembly,
    entrustedAcceptance: row.has_entrusted_acceptance,
    label: labels.get(row.carriage_label_type) ?? null,
    firstMile: miles.get(row.first_mile.type) ?? null,
    firstMileChanging: row.first_mile.first_mile_is_changing,
    utcOffsetMinutes: offsetOf(row.address_info.utc),
    assemblyMinutes: row.sla_cut_in,
  };
}

function toMethod(row: v.InferOutput<typeof deliveryMethodSchema>): MarketDeliveryMethod {
  return {
    id: row.id,
    name: row.name,
    warehouseId: row.warehouse_id,
    providerId: row.provider_id,
    status: row.status,
    active: !idle.has(row.status.toLowerCase()),
    way: wayOf(row.tpl_integration_type, ''),
    rawWay: row.tpl_integration_type,
    cutoff: row.cutoff,
    express: row.is_express,
  };
}

/** `UTC+03:00` as minutes east. */
function offsetOf(text: string): number | null {
  const [, sign, hours, minutes] = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d\d)?$/i.exec(text) ?? [];
  if (sign === undefined || hours === undefined) return null;
  const size = Number(hours) * 60 + Number(minutes ?? '0');
  return sign === '-' ? -size : size;
}
