import type { ShipPolicy } from './commands.ts';
import type { PostingSnapshot } from './snapshot.ts';

/** The part of the settings that says when the marketplace is asked to assemble. */
export interface ShipPolicies {
  readonly shipPolicy: ShipPolicy;
  readonly shipPolicies: Readonly<Record<string, ShipPolicy>>;
}

/** The policy of a posting's warehouse, else the station's (SH7). */
export const policyOf = (
  { shipPolicy, shipPolicies }: ShipPolicies,
  { warehouse }: Pick<PostingSnapshot, 'warehouse'>,
): ShipPolicy =>
  (warehouse !== null && Object.hasOwn(shipPolicies, warehouse) ? shipPolicies[warehouse] : undefined) ??
  shipPolicy;
