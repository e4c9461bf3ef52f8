import * as v from 'valibot';
import type { Envelope } from '../domain/envelope.ts';
import { MOST_FACT_CHARS } from './limits.ts';
import { nameSchema, stationSchema, tokenSchema, uuidSchema } from './words.ts';

const position = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER));

/** As much of a fact as the hub relies on; the rest is kept as it comes. */
const envelopeSchema = v.pipe(
  v.object({
    id: uuidSchema,
    stream: nameSchema,
    version: position,
    seq: position,
    station: stationSchema,
    fact: v.looseObject({ type: v.pipe(v.string(), v.regex(/^[A-Za-z]{1,60}$/u)) }),
  }),
  v.check(({ fact }) => JSON.stringify(fact).length <= MOST_FACT_CHARS, 'too large'),
);

/** A fact with the token of the claim it was made under; null where it needs none. */
export interface TokenFact {
  readonly envelope: Envelope;
  readonly token: number | null;
}

/** A fact on its way to the hub. */
export interface PushedFact extends TokenFact {
  /** What a hub once answered of it, in whichever epoch; null where no answer ever came (HU18). */
  readonly told: 'taken' | 'conflict' | null;
}

/** Shape of a fact on its way to the hub. */
export const pushedFactSchema = v.object({
  envelope: envelopeSchema,
  token: v.nullable(tokenSchema),
  told: v.optional(v.nullable(v.picklist(['taken', 'conflict'])), null),
});

/** A fact that the hub keeps; `hubSeq` is the order of all stations' facts. */
export interface HubFact extends TokenFact {
  readonly hubSeq: number;
}

/** A parsed fact with its type; what the core does not know of it is upcast where it is read. */
export const asPushed = (fact: v.InferOutput<typeof pushedFactSchema>): PushedFact =>
  fact as unknown as PushedFact;
