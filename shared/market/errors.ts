/** Why a key was not accepted. */
export type AuthTrouble =
  'bad-key' | 'deactivated' | 'missing-role' | 'ip-restricted' | 'not-signed' | 'no-key';

/** Closed set of what can go wrong at a marketplace; one table in shared/text gives words, next action and sound. */
export type MarketError =
  | { readonly kind: 'offline'; readonly detail: string }
  | { readonly kind: 'timeout'; readonly detail: string }
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number }
  | { readonly kind: 'circuit-open'; readonly retryAfterMs: number }
  | { readonly kind: 'auth'; readonly trouble: AuthTrouble; readonly detail: string }
  | { readonly kind: 'not-found'; readonly detail: string }
  /** Too early: ask again later (a label that is not ready yet). */
  | { readonly kind: 'not-ready'; readonly detail: string }
  | { readonly kind: 'already-shipped'; readonly detail: string }
  | { readonly kind: 'already-cancelled'; readonly detail: string }
  | { readonly kind: 'wrong-status'; readonly detail: string }
  /** Marks, GTD, country … are missing: run the prerequisite first. */
  | { readonly kind: 'incomplete'; readonly detail: string }
  /** Refused for good: the same request will never pass. `token` is the vendor's machine word. */
  | { readonly kind: 'refused'; readonly token: string; readonly detail: string }
  | { readonly kind: 'obsolete-method'; readonly detail: string }
  | { readonly kind: 'server'; readonly status: number; readonly detail: string }
  /** An answer that is not what the documentation says: HTML, torn JSON, missing fields, not a PDF. */
  | { readonly kind: 'garbled'; readonly detail: string }
  /** The address is neither the marketplace's own host nor loopback. */
  | { readonly kind: 'foreign-address'; readonly detail: string };

/** Kinds after which it is unknown whether the call had its effect: read back before any retry. */
export const effectUnknown = (error: MarketError): boolean =>
  error.kind === 'timeout' || error.kind === 'offline' || error.kind === 'server' || error.kind === 'garbled';

/** Kinds that pass by themselves: the same call may simply be made again later. */
export const isTransient = (error: MarketError): boolean =>
  effectUnknown(error) ||
  error.kind === 'rate-limited' ||
  error.kind === 'circuit-open' ||
  error.kind === 'not-ready';
