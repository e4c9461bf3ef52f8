import { setTimeout as wait } from 'node:timers/promises';
import type { MarketAnswer } from '#shared/bridge/calls/market.ts';
import { FIRST_SHOP, type ShopId } from '#shared/domain/shop.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { PlacesTrouble } from '#shared/market/supplies.ts';
import type { PrintJobs } from '../printers/jobs/jobs.ts';
import type { Spool } from '../printers/spool/spool.ts';
import type { Journal } from '../store/journal/journal.ts';
import { keepPages, type ActParts } from './acts.ts';
import { effectRunner } from './market.ts';
import type { HandlersOf } from './register.ts';

/** What the calls about supplies need. */
export interface SupplyParts extends ActParts {
  readonly journal: Pick<Journal, 'has'>;
  /** How waiting is done, ms; by the machine's clock unless said. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

/** Calls about supplies to the marketplace's own warehouses. */
export type SupplyCall =
  | 'market.supplies'
  | 'market.supplyGoods'
  | 'market.supplyPlaces'
  | 'market.setSupplyPlaces'
  | 'market.placesOutcome'
  | 'market.placeLabels';

interface Telling {
  readonly supplyId: string;
  readonly no: number;
  readonly shop?: ShopId | undefined;
}

const LOOK_MS = 1500;
/** Looks at labels that are being made: some half a minute. */
const LOOKS = 20;

/** Under which name the labels of a telling are kept. */
const labelsName = ({ supplyId, no, shop = FIRST_SHOP }: Telling): string =>
  shop === FIRST_SHOP ? `places-${supplyId}-${no}` : `places-${shop}-${supplyId}-${no}`;

/** Has labels made, waits for them, fetches them once and keeps all their pages (FM6). */
async function fetchLabels(
  telling: Telling,
  parts: SupplyParts,
): Promise<MarketAnswer<{ readonly pages: number } | { readonly trouble: PlacesTrouble }>> {
  const name = labelsName(telling);
  const before = await parts.kept.facts(name);
  if (before !== null) return ok({ pages: before.pages.length });
  const market = await parts.market(telling.shop);
  const begun = await market.requestPlaceLabels(telling.supplyId);
  if (!begun.ok) return begun;
  if ('trouble' in begun.value) return ok({ trouble: begun.value.trouble });
  for (let look = 0; look < LOOKS; look += 1) {
    const labels = await market.placeLabels(begun.value.task);
    if (!labels.ok) return labels;
    if (labels.value.state === 'failed') return ok({ trouble: labels.value.trouble });
    if (labels.value.state === 'ready') {
      const file = await market.downloadLabel(labels.value.url);
      return file.ok ? keepPages(name, file.value, parts) : file;
    }
    await (parts.pause ?? wait)(LOOK_MS);
  }
  return err({ kind: 'timeout', detail: 'labels of cargo places are still being made' });
}

/** Handlers about supplies. Places are set only when their effect is in the journal (OB2). */
export function supplyHandlers(parts: SupplyParts): HandlersOf<SupplyCall> {
  const { market } = parts;
  const effect = effectRunner(parts);
  return {
    'market.supplies': async (request) => (await market(request?.shop)).suppliesToPack(),
    'market.supplyGoods': async ({ bundleId, shop }) => (await market(shop)).supplyGoods(bundleId),
    'market.supplyPlaces': async ({ supplyId, shop }) => (await market(shop)).supplyPlaces(supplyId),
    'market.setSupplyPlaces': ({ supplyId, places, ...which }) =>
      effect(which, (port) => port.setSupplyPlaces(supplyId, places)),
    'market.placesOutcome': async ({ task, shop }) => (await market(shop)).placesOutcome(task),
    'market.placeLabels': (telling) => fetchLabels(telling, parts),
  };
}

/** Prints labels of cargo places where the marketplace's labels go. */
export const placeLabelPrinting = ({
  jobs,
  spool,
}: {
  readonly jobs: PrintJobs;
  readonly spool: Spool;
}): HandlersOf<'print.placeLabels'> => ({
  'print.placeLabels': ({ jobId, ...telling }) => {
    const printer = jobs.route('market');
    if (printer === null) return Promise.resolve({ outcome: 'failed', detail: 'unreachable' });
    return spool.print(jobs.ofKept(jobId, labelsName(telling), null, printer));
  },
});
