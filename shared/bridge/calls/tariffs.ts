import * as v from 'valibot';
import type { Proposal } from '../../domain/rules/tariffs/propose.ts';
import { countSchema, text, vouched } from '../schema.ts';

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
  /** `kept`: there may be some, and main keeps them to itself; it proposes by them (RR8). */
  'tariffs.read': { request: v.undefined(), response: v.union([tariffsSchema, v.literal('kept')]) },
  /** Who would be proposed for a parcel now; without prices where they may not be seen (CA7, RR8). */
  'tariffs.propose': {
    request: v.object({
      grams: v.pipe(countSchema, v.minValue(1)),
      place: v.object({ region: v.nullable(text(300)), city: v.nullable(text(300)) }),
      at: v.object({
        weekday: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
        hour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23)),
      }),
    }),
    response: vouched<Proposal | null>(),
  },
  /** Wants a supervisor's leave where the house is guarded (WA4). */
  'tariffs.write': { request: tariffsSchema, response: v.null() },
} as const;
