import type { KnownSupply } from './state.ts';

/** Whether the house still has something to do about a supply, so that the shop it was ordered at cannot go yet (FM8). */
export const isOpenSupply = ({ status, told }: KnownSupply): boolean =>
  status === 'open' || (status === 'closed' && told?.end?.kind === 'refused');
