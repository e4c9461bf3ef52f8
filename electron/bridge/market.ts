import type { MarketAnswer } from '#shared/bridge/calls/market.ts';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import { err, ok } from '#shared/kit/result.ts';
import { isTransient } from '#shared/market/errors.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { DeliveryStep, RowOutcome } from '#shared/market/delivery.ts';
import type { Marketplace } from '#shared/market/port.ts';
import type { Journal } from '../store/journal/journal.ts';
import type { LabelFetcher } from './label-fetcher.ts';
import type { HandlersOf } from './register.ts';

/** What the marketplace's calls need. */
export interface MarketParts {
  readonly market: () => Promise<Marketplace>;
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

const notJournaled: MarketError = {
  kind: 'refused',
  token: 'NOT_JOURNALED',
  detail: 'the effect is not in the journal yet',
};

/** The vendor's machine word for why a row was not taken, or the kind. */
function wordOf(error: MarketError): string {
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

/** Handlers of the marketplace. What changes something outside runs only when its effect is in the journal (OB2). */
export function marketHandlers({ market, journal, labels }: MarketParts): HandlersOf<MarketCall> {
  const effect = async <T>(
    effectId: string,
    run: (market: Marketplace) => Promise<MarketAnswer<T>>,
  ): Promise<MarketAnswer<T>> => (journal.has(effectId) ? run(await market()) : err(notJournaled));

  const step = (
    name: DeliveryStep,
    { effectId, number }: { readonly effectId: string; readonly number: string },
  ): Promise<MarketAnswer<{ error: string | null }>> =>
    effect(effectId, (port) => oneRow(port.deliveryStep(name, [postingNumber(number)])));

  return {
    'market.postings': async ({ query, cursor }) => (await market()).postings(query, cursor),
    'market.posting': async ({ number }) => (await market()).posting(postingNumber(number)),
    'market.postingByCode': async ({ code }) => (await market()).postingByCode(code),
    'market.limits': async ({ number }) => (await market()).limits(postingNumber(number)),
    'market.products': async ({ skus }) => (await market()).products(skus.map(sku)),
    'market.label': ({ number, codes }) => labels.fetch(postingNumber(number), codes),
    'market.ship': ({ effectId, number, packages }) =>
      effect(effectId, (port) =>
        port.ship(
          postingNumber(number),
          packages.map(({ lines }) => ({
            lines: lines.map((line) => ({ sku: sku(line.sku), quantity: line.quantity })),
          })),
        ),
      ),
    'market.setBoxes': ({ effectId, number, boxes }) =>
      effect(effectId, (port) => port.setBoxes(postingNumber(number), boxes)),
    'market.setMarks': ({ effectId, number, units }) =>
      effect(effectId, (port) =>
        port.setMarks(
          postingNumber(number),
          units.map((unit) => ({ ...unit, sku: sku(unit.sku) })),
        ),
      ),
    'market.countries': async () => (await market()).countries(''),
    'market.setCountry': ({ effectId, number, sku: product, country }) =>
      effect(effectId, (port) => port.setCountry(postingNumber(number), sku(product), country)),
    'market.setTracking': ({ effectId, number, trackingNumber }) =>
      effect(effectId, (port) =>
        oneRow(port.setTracking([{ number: postingNumber(number), trackingNumber }])),
      ),
    'market.delivering': (request) => step('delivering', request),
    'market.lastMile': (request) => step('last-mile', request),
    'market.delivered': (request) => step('delivered', request),
    'market.confirmCutoff': ({ effectId, number, until }) =>
      effect(effectId, (port) => port.confirmCutoff(postingNumber(number), until)),
    'market.updateMarks': ({ effectId, number }) =>
      effect(effectId, (port) => port.updateMarks(postingNumber(number))),
    'market.cancelReasons': async ({ number }) => (await market()).cancelReasons(postingNumber(number)),
    'market.cancel': ({ effectId, number, reasonId, message }) =>
      effect(effectId, (port) => port.cancel(postingNumber(number), reasonId, message)),
    'market.cancelUnits': ({ effectId, number, reasonId, message, lines }) =>
      effect(effectId, (port) =>
        port.cancelUnits(
          postingNumber(number),
          reasonId,
          message,
          lines.map((line) => ({ sku: sku(line.sku), quantity: line.quantity })),
        ),
      ),
  };
}
