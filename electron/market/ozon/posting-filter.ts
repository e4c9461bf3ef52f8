import type { PostingFilter } from '#shared/market/posting-filter.ts';
import { wireMoment } from './wire.ts';

/** The part of a list's filter that narrows it; ids are texts in these fields. Empty for a filter that narrows nothing. */
export function wireFilter(filter: PostingFilter): object {
  const { warehouses, deliveryMethods, carriers, statuses, changed } = filter;
  return {
    ...(warehouses === undefined ? {} : { warehouse_ids: warehouses }),
    ...(deliveryMethods === undefined ? {} : { delivery_method_ids: deliveryMethods }),
    ...(carriers === undefined ? {} : { provider_ids: carriers }),
    ...(statuses === undefined ? {} : { statuses }),
    ...(changed === undefined
      ? {}
      : { last_changed_status_date: { from: wireMoment(changed.since), to: wireMoment(changed.to) } }),
  };
}
