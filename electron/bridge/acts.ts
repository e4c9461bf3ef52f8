import { FIRST_SHOP, type ShopId } from '#shared/domain/shop.ts';
import type { MarketAnswer } from '#shared/bridge/calls/market.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { LabelEngine } from '#shared/label/engine.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { KeptLabels } from '../store/kept-labels.ts';

/** Under which name the act of a carriage is kept beside the labels. */
export const actName = (carriage: string, shop: ShopId = FIRST_SHOP): string =>
  shop === FIRST_SHOP ? `act-${carriage}` : `act-${shop}-${carriage}`;

/** What fetching acts needs. */
export interface ActParts {
  readonly market: (shop?: ShopId) => Promise<Marketplace>;
  readonly engine: Pick<LabelEngine, 'inspectPdf'>;
  readonly kept: KeptLabels;
}

/** Fetches the act of a carriage once and keeps it. */
export async function fetchAct(
  carriage: string,
  { market, engine, kept }: ActParts,
  shop?: ShopId,
): Promise<MarketAnswer<{ readonly pages: number }>> {
  const name = actName(carriage, shop);
  const before = await kept.facts(name);
  if (before !== null) return ok({ pages: before.pages.length });
  const file = await (await market(shop)).carriageAct(carriage);
  return file.ok ? keepPages(name, file.value, { engine, kept }) : file;
}

/** Keeps all pages of a paper; a torn file is never kept. */
export async function keepPages(
  name: string,
  file: Uint8Array,
  { engine, kept }: Pick<ActParts, 'engine' | 'kept'>,
): Promise<MarketAnswer<{ readonly pages: number }>> {
  const inspected = await engine.inspectPdf(file);
  if (!inspected.ok) {
    const detail = inspected.error.kind === 'worker-lost' ? 'engine-lost' : 'label-torn';
    return err({ kind: 'garbled', detail });
  }
  const { pages } = inspected.value;
  await kept.keep(name, file, {
    codes: [],
    expected: [],
    pages: pages.map((_, i) => i + 1),
    widthMm: Math.max(...pages.map((page) => page.widthMm)),
    heightMm: Math.max(...pages.map((page) => page.heightMm)),
  });
  return ok({ pages: pages.length });
}
