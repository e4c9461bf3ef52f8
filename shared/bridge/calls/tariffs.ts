import * as v from 'valibot';
import { countSchema, text } from '../schema.ts';

const rateSchema = v.object({
  carrier: text(60),
  zone: text(80),
  fromGrams: countSchema,
  toGrams: countSchema,
  kopecks: countSchema,
  perKgKopecks: countSchema,
  daysFrom: countSchema,
  daysTo: countSchema,
});

const zoneSchema = v.object({
  carrier: text(60),
  zone: text(80),
  country: text(80),
  region: text(120),
  city: text(120),
});

/** Price tables and zones as they are kept; more than any house has. */
export const tariffsSchema = v.object({
  rates: v.pipe(v.array(rateSchema), v.maxLength(50_000)),
  zones: v.pipe(v.array(zoneSchema), v.maxLength(50_000)),
});

/** Price tables of carriers: a file of their own, since they are larger than settings and change as a whole. */
export const tariffCalls = {
  'tariffs.read': { request: v.undefined(), response: tariffsSchema },
  /** Wants a supervisor's leave where the house is guarded (WA4). */
  'tariffs.write': { request: tariffsSchema, response: v.null() },
} as const;
