import * as v from 'valibot';
import { pinForm } from '../../domain/rules/pin.ts';
import { vouched } from '../schema.ts';

/** A badge's id. */
export const packer = v.pipe(v.string(), v.regex(/^[A-Z0-9]{1,16}$/u));

/** A PIN (WH4). */
export const digits = v.pipe(v.string(), v.regex(pinForm));

/** What came of a PIN. `until`: ms since 1970 UTC, nothing is tried before. */
export type PinAnswer =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'wait'; readonly until: number };

/** PINs of packers: digits go in, an answer comes out. */
export const pinCalls = {
  /** Ids of the packers who have one. */
  'pins.list': { request: v.undefined(), response: vouched<readonly string[]>() },
  /** Sets or (null) takes away; answers the list. */
  'pins.set': {
    request: v.object({ packer, digits: v.nullable(digits) }),
    response: vouched<readonly string[]>(),
  },
  'pins.check': { request: v.object({ packer, digits }), response: vouched<PinAnswer>() },
} as const;
