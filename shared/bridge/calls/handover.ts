import * as v from 'valibot';
import type { RowOutcome } from '../../market/delivery.ts';
import type { Carriage, CarriagePapers, Formed, HandoverMethod } from '../../market/handover.ts';
import type { Page } from '../../market/page.ts';
import { inShop } from '../shops.ts';
import { keySchema, postingNumberSchema, text, vouched } from '../schema.ts';
import type { MarketAnswer } from './market.ts';
import type { PrintResult } from './print.ts';

const answer = <T>() => vouched<MarketAnswer<T>>();

/** Id of a carriage or of a way, in digits. */
const idSchema = v.pipe(v.string(), v.regex(/^\d{1,20}$/u));
const id = idSchema;
const effectId = { effectId: keySchema, ...inShop };
const ofCarriage = v.object({ id, ...inShop });

/** Handing parcels over to the marketplace's own carrier. What changes something there runs only when the journal has its effect (OB2). */
export const handoverCalls = {
  /** Ways with something to hand over, and the carriages formed already. */
  'market.handoverMethods': {
    request: v.object({ methodId: v.nullable(id), cursor: v.nullable(text(4000)), ...inShop }),
    response: answer<Page<HandoverMethod>>(),
  },
  /** Answers the id of the new carriage. */
  'market.createCarriage': {
    request: v.object({ ...effectId, methodId: id }),
    response: answer<Formed<string>>(),
  },
  'market.setCarriagePostings': {
    request: v.object({
      ...effectId,
      id,
      numbers: v.pipe(v.array(postingNumberSchema), v.minLength(1), v.maxLength(10_000)),
    }),
    response: answer<readonly RowOutcome[]>(),
  },
  'market.approveCarriage': {
    request: v.object({ ...effectId, id }),
    response: answer<Formed<null>>(),
  },
  /** Gives a carriage up before it leaves. */
  'market.cancelCarriage': {
    request: v.object({ ...effectId, id }),
    response: answer<Formed<null>>(),
  },
  /** What is shown where the parcels are brought: as text, and as a picture (PNG). */
  'market.carriageCode': { request: ofCarriage, response: answer<string>() },
  'market.carriageCodePicture': { request: ofCarriage, response: answer<Uint8Array>() },
  'market.carriage': { request: ofCarriage, response: answer<Carriage>() },
  'market.carriagePapers': { request: ofCarriage, response: answer<CarriagePapers>() },
  /** Fetches the act of a carriage, checks that it is a whole PDF and keeps it in main; answers its pages. */
  'market.carriageAct': {
    request: ofCarriage,
    response: answer<{ readonly pages: number }>(),
  },
  /** Prints a kept act where lists are printed. The same job id prints once. */
  'print.act': {
    request: v.object({ jobId: keySchema, id, ...inShop }),
    response: vouched<PrintResult>(),
  },
} as const;
