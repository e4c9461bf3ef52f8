import type { WrongVersion } from './protocol.ts';

/** Why the hub does not do what it was asked for; every one tells what to do next. */
export type HubRefusal =
  | WrongVersion
  /** Not of the form that the call has. */
  | { readonly kind: 'bad-request'; readonly where: string }
  /** Facts or claims of another station than the one whose key it is (HU5). */
  | { readonly kind: 'other-station' }
  /** Something only a supervisor's station may do. */
  | { readonly kind: 'not-allowed' }
  /** The hub was restored since: ask `hello`, send again from `durableUpTo`, then report (HU9). */
  | { readonly kind: 'other-epoch'; readonly epoch: string }
  /** A fact before these has not come: send from here (HU2). */
  | { readonly kind: 'hole'; readonly durableUpTo: number }
  /** This sequence number, or this id, already belongs to another fact: the station's store was copied (HU3). */
  | { readonly kind: 'other-fact'; readonly seq: number }
  /** Nothing is given out before these stations have reported or were revoked (HU10). */
  | { readonly kind: 'gathering'; readonly missing: readonly string[] }
  /** All or nothing: these are held by somebody or unknown (CLM7). */
  | { readonly kind: 'not-free'; readonly names: readonly string[] }
  /** The claim is not held, or no longer under this token. */
  | { readonly kind: 'not-held' }
  | { readonly kind: 'no-conflict' }
  /** No station of that name is in. */
  | { readonly kind: 'no-station' }
  /** Whoever leaves gives back first what it holds (JH9). */
  | { readonly kind: 'holds-work'; readonly names: readonly string[] }
  /** What a station knows is sent before it gives work back or reports (CLM9, HU10). */
  | { readonly kind: 'push-first'; readonly durableUpTo: number };
