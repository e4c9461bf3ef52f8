import * as v from 'valibot';
import { keySchema, secretSchema, stationSchema } from './words.ts';

/** How long a code lets somebody in, ms. */
export const INVITE_MS = 10 * 60_000;

/** What a station asks to be let in with: the only call without a key. */
export const joinSchema = v.object({ secret: secretSchema, station: stationSchema, key: keySchema });

/** What the hub answers a station that it let in. */
export interface Joined {
  readonly station: string;
  /** What people call this table. */
  readonly name: string;
  readonly role: 'packer' | 'supervisor';
}

/** Why a station is not let in. */
export type JoinRefusal =
  /** Never made, used by another, or over. */
  { readonly kind: 'no-invite' } | { readonly kind: 'bad-request'; readonly where: string };
