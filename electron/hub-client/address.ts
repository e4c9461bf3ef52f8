import type { HubPlace } from '#shared/hub/join-code.ts';

/** Where the hub is, and by what it is known. */
export interface HubAddress extends HubPlace {
  /** The one certificate that is spoken to, PEM; null for plain HTTP on this machine. */
  readonly cert: string | null;
}

/** What Node needs to speak to that certificate and to no other, whatever the hub's name or address is (JH7). */
export const trusting = (cert: string): { ca: string; checkServerIdentity: () => undefined } => ({
  ca: cert,
  checkServerIdentity: () => undefined,
});

/** A host as it stands in an address. */
export const hostInUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host);
