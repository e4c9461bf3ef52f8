import * as v from 'valibot';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { RowOutcome } from '#shared/market/delivery.ts';
import { nameRowError } from './errors.ts';
import { rowSchema } from './schemas.ts';
import { asText, asTexts } from './wire.ts';

const silent: MarketError = { kind: 'garbled', detail: 'no word about this row' };

/** Outcome of each row that was sent. The whole answers 200 while single rows fail, so every row is looked at; one that is not mentioned is of unknown effect. */
export function rowOutcomes(
  numbers: readonly PostingNumber[],
  raws: readonly unknown[],
): readonly RowOutcome[] {
  const errors = new Map<string, MarketError | null>();
  for (const raw of raws) {
    const row = v.safeParse(rowSchema, raw);
    if (!row.success) continue;
    const { posting_number: number, result, error } = row.output;
    errors.set(number, result ? null : nameRowError(asText(error) || asTexts(error).join(' ')));
  }
  return numbers.map((number) => ({
    number,
    error: errors.has(number) ? (errors.get(number) ?? null) : silent,
  }));
}
