import { dateFormat } from '#shared/kit/formats.ts';
import type { Language, Settings } from '#shared/bridge/settings.ts';
import { gramsOf, waybillOf } from '#shared/domain/posting/progress.ts';
import { parcelNumbers, workOf, type KnownPosting } from '#shared/domain/posting/state.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { Sku } from '#shared/kit/brand.ts';
import type { ManifestData, PickLine, PickListData, WaveSheetData } from '#shared/label/data-lists.ts';
import type { PackingSlipData } from '#shared/label/data.ts';
import { labelWords } from '#shared/label/words.ts';
import { formatMoment, formatWeight } from '#shared/text/format.ts';

/** What every list needs to know besides its postings; `now` in ms since 1970 UTC. */
export interface ListContext {
  readonly settings: Settings;
  readonly language: Language;
  readonly now: number;
  readonly timeZone: string;
}

const moment = (at: number, { language, timeZone }: ListContext): string =>
  formatMoment(at, language, timeZone);

/** `20261121-1720`: what makes the code of a list its own. */
function stamp({ now, timeZone }: ListContext): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    dateFormat('sv-SE', { timeZone, ...options })
      .format(now)
      .replaceAll(/\D/gu, '');
  const day = part({ year: 'numeric', month: '2-digit', day: '2-digit' });
  return `${day}-${part({ hour: '2-digit', minute: '2-digit' })}`;
}

const earliest = (postings: readonly KnownPosting[]): number | null =>
  postings.reduce<number | null>((least, { snapshot }) => {
    const { cutoffAt } = snapshot;
    return cutoffAt !== null && (least === null || cutoffAt < least) ? cutoffAt : least;
  }, null);

const cutOffOf = (postings: readonly KnownPosting[], context: ListContext): string | null => {
  const at = earliest(postings);
  return at === null ? null : moment(at, context);
};

/** What lies in a posting, for the buyer. */
export function slipData({ snapshot }: KnownPosting, context: ListContext): PackingSlipData {
  const { settings, language, now } = context;
  return {
    words: labelWords[language],
    posting: snapshot.number,
    seller: settings.seller.name,
    date: moment(snapshot.orderedAt ?? now, context),
    lines: snapshot.lines.map(({ name, offerId, quantity }) => ({ name, article: offerId, quantity })),
    note: settings.card.title === '' ? null : settings.card.title,
  };
}

/** Everything that the postings want, one line a product; slots are those of the postings, else by their order. */
export function pickData(
  postings: readonly KnownPosting[],
  product: (sku: Sku) => KnownProduct | null,
  wave: string,
  context: ListContext,
): PickListData {
  const lines = new Map<Sku, PickLine>();
  postings.forEach((posting, i) => {
    for (const { sku, name, offerId, quantity } of posting.snapshot.lines) {
      const before = lines.get(sku);
      const slot = { slot: posting.slot ?? i + 1, quantity };
      lines.set(sku, {
        shelf: product(sku)?.shelf ?? null,
        name,
        article: offerId,
        quantity: (before?.quantity ?? 0) + quantity,
        slots: [...(before?.slots ?? []), slot],
      });
    }
  });
  return {
    words: labelWords[context.language],
    wave,
    code: `PL-WAVE-${stamp(context)}`,
    date: moment(context.now, context),
    cutOff: cutOffOf(postings, context),
    picker: null,
    lines: [...lines.values()],
  };
}

/** Which posting is put together in which place. */
export function waveData(
  postings: readonly KnownPosting[],
  wave: string,
  context: ListContext,
): WaveSheetData {
  return {
    words: labelWords[context.language],
    wave,
    code: `PL-SHEET-${stamp(context)}`,
    date: moment(context.now, context),
    cutOff: cutOffOf(postings, context),
    slots: postings.map(({ snapshot, slot }, i) => ({
      slot: slot ?? i + 1,
      posting: snapshot.number,
      lines: snapshot.lines.length,
      units: snapshot.lines.reduce((sum, line) => sum + line.quantity, 0),
      cutOff: snapshot.cutoffAt === null ? null : moment(snapshot.cutoffAt, context),
      note: null,
    })),
  };
}

/** Who carries a posting, in the marketplace's words. */
export const carrierOf = ({ snapshot }: KnownPosting): string =>
  snapshot.carrier ?? snapshot.deliveryMethod ?? snapshot.rawWay;

/** Parcels that a carrier takes. */
export function manifestData(
  postings: readonly KnownPosting[],
  carrier: string,
  context: ListContext,
): ManifestData {
  const { settings, language } = context;
  const number = stamp(context);
  const weights = postings.map((posting) => {
    const work = workOf(posting);
    return work === null ? null : gramsOf(work);
  });
  const total = weights.reduce<number>((sum, grams) => sum + (grams ?? 0), 0);
  return {
    words: labelWords[language],
    number,
    code: `PL-BATCH-${number}`,
    carrier,
    seller: settings.seller.name,
    warehouse: postings[0]?.snapshot.warehouse ?? null,
    date: moment(context.now, context),
    vehicle: null,
    parcels: postings.flatMap((posting, i) => {
      const work = workOf(posting);
      const grams = weights[i] ?? null;
      return parcelNumbers(posting).map((parcel, k) => ({
        posting: parcel,
        tracking: (work === null ? null : waybillOf(work)?.number) ?? posting.snapshot.trackingNumber,
        weight: grams === null || k > 0 ? null : formatWeight(grams, language),
      }));
    }),
    totalWeight: total === 0 ? null : formatWeight(total, language),
  };
}
