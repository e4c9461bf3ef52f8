import type { MarketPhase, ShipProgress } from '#shared/domain/posting/snapshot.ts';

const byStatus: ReadonlyMap<string, MarketPhase> = new Map<string, MarketPhase>([
  ['awaiting_approve', 'unready'],
  ['awaiting_verification', 'unready'],
  ['awaiting_packaging', 'shippable'],
  ['awaiting_registration', 'registering'],
  ['awaiting_deliver', 'shipped'],
  ['acceptance_in_progress', 'shipped'],
  ['sent_by_seller', 'delivering'],
  ['delivering', 'delivering'],
  ['driver_pickup', 'delivering'],
  ['delivered', 'delivered'],
  ['arbitration', 'disputed'],
  ['client_arbitration', 'disputed'],
  // Refused at the sorting centre: a person must look at it.
  ['not_accepted', 'disputed'],
  ['cancelled', 'cancelled'],
  ['cancelled_from_split_pending', 'cancelled'],
]);

const isShipAction = (action: string): boolean => action.startsWith('ship');

/** Phase of a posting. One whose cut-off must be confirmed first cannot be assembled although its status says so. */
export function phaseOf(status: string, actions: readonly string[]): MarketPhase {
  const phase = byStatus.get(status) ?? 'unknown';
  const waitsForCutoff = actions.includes('set_cutoff') && !actions.some(isShipAction);
  return phase === 'shippable' && waitsForCutoff ? 'unready' : phase;
}

/** State of an assembly in the background; a failed one may be asked for again. */
export function shipProgressOf(substatus: string, actions: readonly string[]): ShipProgress {
  if (actions.includes('ship_async_in_process')) return 'in-process';
  if (substatus === 'ship_failed' || actions.includes('ship_async_retry')) return 'failed';
  return 'none';
}
