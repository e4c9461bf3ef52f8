import type { MarketWarehouse } from '#shared/market/warehouses.ts';

/** Something about a warehouse that differs from what is known here. */
export interface WarehouseNews {
  readonly kind: 'new' | 'closed' | 'unknown';
  readonly name: string;
}

/** What was read against what the station knows: names in its orders, and names that were given a policy (TRY2). */
export function compareWarehouses(
  read: readonly Pick<MarketWarehouse, 'name' | 'active'>[],
  inOrders: ReadonlySet<string>,
  withPolicy: readonly string[],
): readonly WarehouseNews[] {
  const names = new Set(read.map(({ name }) => name));
  const here = new Set([...inOrders, ...withPolicy]);
  const told = read.flatMap(({ name, active }): WarehouseNews[] => {
    if (!active) return [{ kind: 'closed', name }];
    return here.has(name) ? [] : [{ kind: 'new', name }];
  });
  const gone = [...here].filter((name) => !names.has(name)).sort((a, b) => a.localeCompare(b));
  return [...told, ...gone.map((name): WarehouseNews => ({ kind: 'unknown', name }))];
}
