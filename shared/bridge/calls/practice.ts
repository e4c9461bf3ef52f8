import * as v from 'valibot';
import { inShop } from '../shops.ts';
import { postingNumberSchema, vouched } from '../schema.ts';

const number = postingNumberSchema;

/** The hand behind the practice marketplace. */
export const practiceCalls = {
  'practice.control': {
    request: v.variant('do', [
      v.object({ do: v.literal('online'), on: v.boolean(), ...inShop }),
      v.object({ do: v.literal('cancel'), number, ...inShop }),
      v.object({ do: v.literal('ask-return'), number, ...inShop }),
      v.object({
        do: v.literal('add'),
        postings: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
        ...inShop,
      }),
      v.object({ do: v.literal('labels-out'), out: v.boolean(), ...inShop }),
      v.object({ do: v.literal('figures'), ...inShop }),
    ]),
    response: vouched<{
      readonly online: boolean;
      /** The printer that practice plays has no labels left. */
      readonly labelsOut: boolean;
      readonly shipCalls: number;
      readonly doubleShipCalls: number;
    }>(),
  },
} as const;
