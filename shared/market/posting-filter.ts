/** Narrows a reading of postings; what is left out does not narrow. Ids and statuses are the marketplace's own words. */
export interface PostingFilter {
  readonly warehouses?: readonly string[];
  readonly deliveryMethods?: readonly string[];
  readonly carriers?: readonly string[];
  readonly statuses?: readonly string[];
  /** When the status changed, ms since 1970 UTC. */
  readonly changed?: { readonly since: number; readonly to: number };
}
