import type { MarketAnswer } from '#shared/bridge/calls/market.ts';
import { FIRST_SHOP, ofShop, type ShopId } from '#shared/domain/shop.ts';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import { isTransient } from '#shared/market/errors.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { DeliveryStep, RowOutcome } from '#shared/market/delivery.ts';
import type { PostingPage } from '#shared/market/reading.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { Journal } from '../store/journal/journal.ts';
import type { LabelFetcher } from './label-fetcher.ts';
import type { HandlersOf } from './register.ts';

/** What the marketplace's calls need. */
export interface MarketParts {
  readonly market: (shop?: ShopId) => Promise<Marketplace>;
  readonly journal: Pick<Journal, 'has'>;
  readonly labels: LabelFetcher;
}

/** Calls about the marketplace. */
export type MarketCall =
  | 'market.cancel'
  | 'market.cancelReasons'
  | 'market.cancelUnits'
  | 'market.confirmCutoff'
  | 'market.countries'
  | 'market.delivered'
  | 'market.delivering'
  | 'market.label'
  | 'market.lastMile'
  | 'market.limits'
  | 'market.posting'
  | 'market.postingByCode'
  | 'market.postings'
  | 'market.products'
  | 'market.setBoxes'
  | 'market.setCountry'
  | 'market.setMarks'
  | 'market.setTracking'
  | 'market.ship'
  | 'market.updateMarks';

/** The answer to an effect that the journal does not hold (OB2). */
export const notJournaled: MarketError = {
  kind: 'refused',
  token: 'NOT_JOURNALED',
  detail: 'the effect is not in the journal yet',
};

/** The vendor's machine word for why a row was not taken, or the kind. */
export function wordOf(error: MarketError): string {
  if ('token' in error) return error.token;
  const word = 'detail' in error ? /\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b/u.exec(error.detail)?.[0] : undefined;
  return word ?? error.kind;
}

/** The outcome of the one row there is; what passes by itself is an error of the call, so that it is tried again. */
async function oneRow(rows: Answer<readonly RowOutcome[]>): Promise<MarketAnswer<{ error: string | null }>> {
  const answer = await rows;
  if (!answer.ok) return answer;
  const error = answer.value[0]?.error ?? null;
  if (error === null) return ok({ error: null });
  return isTransient(error) ? err(error) : ok({ error: wordOf(error) });
}

/** Which effect a call makes happen, and at which shop. */
export interface OfEffect {
  readonly effectId: string;
  readonly shop?: ShopId;
}

/** Runs what changes something outside: only when the journal has its effect (OB2), and for that very shop (SHP5). */
export const effectRunner =
  ({ market, journal }: Pick<MarketParts, 'market' | 'journal'>) =>
  async <T>(
    { effectId, shop = FIRST_SHOP }: OfEffect,
    run: (market: Marketplace) => Promise<MarketAnswer<T>>,
  ): Promise<MarketAnswer<T>> =>
    journal.has(effectId, shop) ? run(await market(shop)) : err(notJournaled);

/** A posting as it was read, with whose it is. */
const own = (snapshot: PostingSnapshot, shop: ShopId = FIRST_SHOP): PostingSnapshot => ({
  ...snapshot,
  ...ofShop(shop),
});

async function ownPage(
  page: Answer<PostingPage>,
  shop: ShopId | undefined,
): Promise<MarketAnswer<PostingPage>> {
  const read = await page;
  if (!read.ok || shop === undefined) return read;
  return ok({ ...read.value, postings: read.value.postings.map((snapshot) => own(snapshot, shop)) });
}

async function ownOne(
  posting: Answer<PostingSnapshot>,
  shop: ShopId | undefined,
): Promise<MarketAnswer<PostingSnapshot>> {
  const read = await posting;
  return read.ok ? ok(own(read.value, shop)) : read;
}

/** Handlers of the marketplace. What changes something outside runs only when its effect is in the journal (OB2). */
export function marketHandlers({ market, journal, labels }: MarketParts): HandlersOf<MarketCall> {
  const effect = effectRunner({ market, journal });

  const step = (
    name: DeliveryStep,
    { number, ...which }: OfEffect & { readonly number: string },
  ): Promise<MarketAnswer<{ error: string | null }>> =>
    effect(which, (port) => oneRow(port.deliveryStep(name, [postingNumber(number)])));

  return {
    'market.postings': async ({ query, cursor, shop }) =>
      ownPage((await market(shop)).postings(query, cursor), shop),
    'market.posting': async ({ number, shop }) =>
      ownOne((await market(shop)).posting(postingNumber(number)), shop),
    'market.postingByCode': async ({ code, shop }) => (await market(shop)).postingByCode(code),
    'market.limits': async ({ number, shop }) => (await market(shop)).limits(postingNumber(number)),
    'market.products': async ({ skus, shop }) => (await market(shop)).products(skus.map(sku)),
    'market.label': ({ number, codes, shop }) => labels.fetch(postingNumber(number), codes, shop),
    'market.ship': ({ number, packages, ...which }) =>
      effect(which, (port) =>
        port.ship(
          postingNumber(number),
          packages.map(({ lines }) => ({
            lines: lines.map((line) => ({ sku: sku(line.sku), quantity: line.quantity })),
          })),
        ),
      ),
    'market.setBoxes': ({ number, boxes, ...which }) =>
      effect(which, (port) => port.setBoxes(postingNumber(number), boxes)),
    'market.setMarks': ({ number, units, ...which }) =>
      effect(which, (port) =>
        port.setMarks(
          postingNumber(number),
          units.map((unit) => ({ ...unit, sku: sku(unit.sku) })),
        ),
      ),
    'market.countries': async (request) => (await market(request?.shop)).countries(''),
    'market.setCountry': ({ number, sku: product, country, ...which }) =>
      effect(which, (port) => port.setCountry(postingNumber(number), sku(product), country)),
    'market.setTracking': ({ number, trackingNumber, ...which }) =>
      effect(which, (port) => oneRow(port.setTracking([{ number: postingNumber(number), trackingNumber }]))),
    'market.delivering': (request) => step('delivering', request),
    'market.lastMile': (request) => step('last-mile', request),
    'market.delivered': (request) => step('delivered', request),
    'market.confirmCutoff': ({ number, until, ...which }) =>
      effect(which, (port) => port.confirmCutoff(postingNumber(number), until)),
    'market.updateMarks': ({ number, ...which }) =>
      effect(which, (port) => port.updateMarks(postingNumber(number))),
    'market.cancelReasons': async ({ number, shop }) =>
      (await market(shop)).cancelReasons(postingNumber(number)),
    'market.cancel': ({ number, reasonId, message, ...which }) =>
      effect(which, (port) => port.cancel(postingNumber(number), reasonId, message)),
    'market.cancelUnits': ({ number, reasonId, message, lines, ...which }) =>
      effect(which, (port) =>
        port.cancelUnits(
          postingNumber(number),
          reasonId,
          message,
          lines.map((line) => ({ sku: sku(line.sku), quantity: line.quantity })),
        ),
      ),
  };
}
