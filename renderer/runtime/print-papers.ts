import { ofShop, type ShopId } from '#shared/domain/shop.ts';
import type { PrintResult } from '#shared/bridge/calls/print.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Ids } from '#shared/kit/clock.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { MarketError } from '#shared/market/errors.ts';
import { deskJobId } from '#shared/printing/desk-job.ts';
import { manifestDoc, type ManifestOf } from '../sync/compose-manifest.ts';
import type { Runtime } from './runtime.ts';

type Printing = Pick<Runtime, 'ask' | 'settings' | 'book' | 'store'>;

/** Prints the list of a batch that left once more, as a job of its own (HV4). */
export async function printManifestAgain(
  { batch, parcels }: Pick<ManifestOf, 'batch' | 'parcels'>,
  { ask, settings, book, store }: Printing,
  ids: Ids,
): Promise<PrintResult> {
  const postings = new Map<string, KnownPosting>();
  for (const { posting: number } of parcels) {
    const kept = book.posting(number) ?? (await store.posting(number));
    if (kept !== null) postings.set(number, kept.state);
  }
  const docs = manifestDoc({ batch, parcels, postings }, settings(), settings().language);
  const jobId = deskJobId(ids.next());
  return ask('print.doc', { jobId, kind: 'manifest', docs, copies: 1, owner: 'spool' });
}

/** Prints the act of a carriage once more; fetched anew only where it is no longer kept (HV4). */
export async function printActAgain(
  carriage: string,
  shop: ShopId,
  { ask }: Pick<Runtime, 'ask'>,
  ids: Ids,
): Promise<Result<PrintResult, MarketError>> {
  const kept = await ask('market.carriageAct', { id: carriage, ...ofShop(shop) });
  if (!kept.ok) return err(kept.error);
  return ok(await ask('print.act', { jobId: deskJobId(ids.next()), id: carriage, ...ofShop(shop) }));
}
