import { ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { StockRow } from '#shared/market/stocks.ts';
import type { KeyLimits } from '../limits/key-limits.ts';
import type { OzonClient } from './client.ts';
import { nameRowError } from './errors.ts';
import { rowsPerCall, stockRestMs } from './limits.ts';
import { ozonPaths } from './paths.ts';
import { stockErrorSchema, stockOutcomeSchema, stocksSetSchema } from './schemas-stock.ts';
import { batches, parseAll, wireId } from './wire.ts';

type Rests = KeyLimits['rests'];
type Outcomes = Map<string, MarketError | null>;

/** How often a call is made again that was told "too many", and how often a pair that was told so. */
const mostTurns = 6;
/** Longer than this nobody is kept waiting without a word. */
const longestWaitMs = 60_000;
const silent: MarketError = { kind: 'garbled', detail: 'no word about this row' };

const pairOf = (row: Pick<StockRow, 'offerId' | 'warehouseId'>): string =>
  JSON.stringify([row.offerId, row.warehouseId]);

/** Sets stocks a hundred a call; pairs that rest, or are told to, are set when their time has come. */
export async function setStocks(
  client: OzonClient,
  rests: Rests,
  rows: readonly StockRow[],
): Answer<readonly (MarketError | null)[]> {
  // Of two values for one pair the later counts: the earlier would only be overwritten, half a minute later.
  let left: readonly StockRow[] = [...new Map(rows.map((row) => [pairOf(row), row])).values()];
  const outcomes: Outcomes = new Map();
  for (let turn = 0; left.length > 0 && turn < mostTurns; turn += 1) {
    const told = await setInTime(client, rests, left, outcomes);
    if (!told.ok) return told;
    left = left.filter((row) => outcomes.get(pairOf(row))?.kind === 'rate-limited');
  }
  return ok(rows.map((row) => outcomes.get(pairOf(row)) ?? null));
}

/** Once every row, each when its pair has rested, those that have rested longest first. */
async function setInTime(
  client: OzonClient,
  rests: Rests,
  rows: readonly StockRow[],
  outcomes: Outcomes,
): Answer<void> {
  const restLeft = (row: StockRow): number => rests.left(pairOf(row), stockRestMs);
  let left: readonly StockRow[] = rows.toSorted((a, b) => restLeft(a) - restLeft(b));
  while (left.length > 0) {
    const least = Math.min(...left.map(restLeft));
    if (least > 0) await rests.wait(least);
    const free = left.filter((row) => restLeft(row) === 0);
    // Slept: whatever the clock says now, the one that had least to wait has waited.
    const due = free.length > 0 ? free : left.slice(0, 1);
    for (const batch of batches(due, rowsPerCall.stocks)) {
      const told = await setBatch(client, rests, batch, outcomes);
      if (!told.ok) return told;
    }
    left = left.filter((row) => !due.includes(row));
  }
  return ok(undefined);
}

async function setBatch(
  client: OzonClient,
  rests: Rests,
  batch: readonly StockRow[],
  outcomes: Outcomes,
): Answer<void> {
  const body = {
    stocks: batch.map((row) => ({
      offer_id: row.offerId,
      stock: row.quantity,
      warehouse_id: wireId(row.warehouseId),
    })),
  };
  for (let turn = 1; ; turn += 1) {
    const answer = await client.effect(ozonPaths.stocksSet, body, stocksSetSchema);
    if (answer.ok) {
      keep(rests, batch, answer.value.result, outcomes);
      return ok(undefined);
    }
    // Refused as one too many, so nothing happened: it may simply be said again.
    const { error } = answer;
    if (error.kind !== 'rate-limited' || turn === mostTurns || error.retryAfterMs > longestWaitMs)
      return answer;
    await rests.wait(error.retryAfterMs);
  }
}

function keep(rests: Rests, batch: readonly StockRow[], raws: readonly unknown[], outcomes: Outcomes): void {
  const told = parseAll(stockOutcomeSchema, raws);
  for (const row of batch) {
    const pair = pairOf(row);
    rests.touched(pair);
    const outcome = told.find((one) => one.offer_id === row.offerId && one.warehouse_id === row.warehouseId);
    if (outcome === undefined) outcomes.set(pair, silent);
    else outcomes.set(pair, outcome.updated ? null : reasonOf(outcome.errors));
  }
}

function reasonOf(errors: readonly unknown[]): MarketError {
  const [first] = parseAll(stockErrorSchema, errors);
  if (first === undefined) return nameRowError('');
  const error = nameRowError(first.code === '' ? first.message : `${first.code}: ${first.message}`);
  // The code is the machine word, however it is spelt.
  return error.kind === 'refused' && first.code !== '' ? { ...error, token: first.code } : error;
}
