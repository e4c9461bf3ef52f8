import type { CargoKind, CargoPlace, CargoStatus, SortKind } from '#shared/market/cargo.ts';
import type { WireCargoPlace } from './schemas-cargo.ts';

const known: ReadonlyMap<string, CargoStatus> = new Map<string, CargoStatus>([
  ['new', 'new'],
  ['approve_enqueued', 'forming'],
  ['approve_in_process', 'forming'],
  ['formed', 'formed'],
  ['approved', 'formed'],
  ['added', 'formed'],
  ['acceptance_in_progress', 'accepting'],
  ['finished', 'finished'],
  ['cancelled', 'cancelled'],
  ['approve_failed', 'failed'],
]);

/** Status of a cargo place. The vendor misspells one word of giving up, so all that begin like it count. */
export const cargoStatus = (raw: string): CargoStatus =>
  known.get(raw.toLowerCase()) ?? (/^cancell?ation/i.test(raw) ? 'cancelling' : 'unknown');

const kindOf = (raw: string): CargoKind | null => {
  const word = raw.toLowerCase();
  return word === 'box' || word === 'pallet' ? word : null;
};

const sortOf = (raw: string): SortKind | null => {
  const word = raw.toLowerCase().replace('_', '-');
  return word === 'sort' || word === 'non-sort' ? word : null;
};

/** A cargo place as the port has it. */
export const toPlace = (wire: WireCargoPlace): CargoPlace => ({
  id: wire.container_id,
  ordinal: wire.container_number,
  kind: kindOf(wire.cargo_type),
  sort: sortOf(wire.sort_type),
  status: cargoStatus(wire.status),
  rawStatus: wire.status,
  warehouseId: wire.warehouse_id,
  postings: wire.count_of_postings ?? 0,
  kilograms: wire.weight,
  actions: wire.available_actions,
  createdAt: wire.created_at,
});
