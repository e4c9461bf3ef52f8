import { ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { BarcodeRow } from '#shared/market/goods.ts';
import type { OzonClient } from './client.ts';
import { nameRowError } from './errors.ts';
import { rowsPerCall } from './limits.ts';
import { ozonPaths } from './paths.ts';
import type { OzonPath } from './paths.ts';
import { barcodeErrorsSchema, barcodeErrorSchema } from './schemas-stock.ts';
import { batches, parseAll, wireId } from './wire.ts';

interface BarcodeError {
  readonly code: string;
  readonly error: string;
  readonly barcode: string;
  readonly sku: string;
  readonly product_id: string;
}

/** Ties barcodes to products, a hundred a call, twenty calls a minute. */
export const addBarcodes = (
  client: OzonClient,
  rows: readonly BarcodeRow[],
): Answer<readonly (MarketError | null)[]> =>
  inBatches(
    client,
    ozonPaths.barcodeAdd,
    rows,
    (batch) => ({ barcodes: batch.map((row) => ({ barcode: row.barcode, sku: wireId(row.sku) })) }),
    (row, error) => error.barcode === row.barcode && (error.sku === '' || error.sku === row.sku),
  );

/** Has barcodes made, for a hundred products a call, twenty calls a minute. */
export const generateBarcodes = (
  client: OzonClient,
  productIds: readonly string[],
): Answer<readonly (MarketError | null)[]> =>
  inBatches(
    client,
    ozonPaths.barcodeGenerate,
    productIds,
    (batch) => ({ product_ids: batch }),
    (productId, error) => error.product_id === productId,
  );

/** Only what went wrong is named, so a row nobody complains of was taken. */
async function inBatches<R>(
  client: OzonClient,
  path: OzonPath,
  rows: readonly R[],
  toBody: (batch: readonly R[]) => object,
  isAbout: (row: R, error: BarcodeError) => boolean,
): Answer<readonly (MarketError | null)[]> {
  const outcomes: (MarketError | null)[] = [];
  for (const batch of batches(rows, rowsPerCall.barcodes)) {
    const answer = await client.effect(path, toBody(batch), barcodeErrorsSchema);
    if (!answer.ok) return answer;
    const errors = parseAll(barcodeErrorSchema, answer.value.errors);
    for (const row of batch) {
      const error = errors.find((one) => isAbout(row, one));
      outcomes.push(error === undefined ? null : nameBarcodeError(error));
    }
  }
  return ok(outcomes);
}

function nameBarcodeError({ code, error }: BarcodeError): MarketError {
  const named = nameRowError([code, error].filter((word) => word !== '').join(': '));
  return named.kind === 'refused' && code !== '' ? { ...named, token: code } : named;
}
