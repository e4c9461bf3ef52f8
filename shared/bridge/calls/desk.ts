import * as v from 'valibot';
import { vouched } from '../schema.ts';
import { digits, packer, type PinAnswer } from './pins.ts';

/** What came of somebody asking for the desk. `no-supervisor`: the badge is none of a supervisor; `asks`: it has a PIN. */
export type DeskAnswer =
  | { readonly kind: 'open' }
  | { readonly kind: 'no-supervisor' }
  | { readonly kind: 'asks' }
  | Exclude<PinAnswer, { readonly kind: 'right' }>;

/** The desk of the supervisor: main gives leave for a while, and changes the house for nobody without it (WA4). */
export const deskCalls = {
  /** A supervisor's badge, and the digits of its PIN where it has one. */
  'desk.enter': {
    request: v.object({ packer, digits: v.nullable(digits) }),
    response: vouched<DeskAnswer>(),
  },
  /** Somebody is still at the desk. */
  'desk.touch': { request: v.undefined(), response: vouched<{ readonly open: boolean }>() },
  'desk.leave': { request: v.undefined(), response: vouched<null>() },
} as const;
