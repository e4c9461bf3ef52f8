/** Name of the service that a hub announces by mDNS. */
export const HUB_SERVICE = 'packline-hub';
/** How many letters of the fingerprint are announced: to tell two hubs apart, not to trust one. */
export const START_SHOWN = 12;
