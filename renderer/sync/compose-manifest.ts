import type { Language, Settings } from '#shared/bridge/settings.ts';
import type { BatchRef, LeavingParcel, Taker } from '#shared/domain/handover/batch.ts';
import { gramsOf, waybillOf } from '#shared/domain/posting/progress.ts';
import { workOf, type KnownPosting } from '#shared/domain/posting/state.ts';
import { carrierName } from '#shared/domain/rules/waybill/carriers.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import { labelWords } from '#shared/label/words.ts';
import { composed } from '#shared/printing/compose.ts';
import { labelKilograms, labelMoment } from '#shared/text/format.ts';

/** What the list of a batch is made of. */
export interface ManifestOf {
  readonly batch: BatchRef;
  readonly parcels: readonly LeavingParcel[];
  /** The parcels' postings by number; those that nobody knows any more are named by number alone. */
  readonly postings: ReadonlyMap<string, KnownPosting>;
}

/** `20261122-1640`: what makes the code of a list its own. */
const stamp = (at: number): string => {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('sv-SE', options).format(at).replaceAll(/\D/gu, '');
  const day = part({ year: 'numeric', month: '2-digit', day: '2-digit' });
  return `${day}-${part({ hour: '2-digit', minute: '2-digit' })}`;
};

function nameOf(taker: Taker, language: Language): string {
  switch (taker.kind) {
    case 'carrier': {
      const names = carrierName(taker.carrier);
      return language === 'zh-CN' ? names.zh : names[language];
    }
    case 'carriage':
      return taker.method ?? taker.warehouse ?? '';
    case 'named':
      return taker.name;
  }
}

/** The list of a batch that its carrier signs (HB9). */
export function manifestDoc(
  { batch, parcels, postings }: ManifestOf,
  settings: Settings,
  language: Language,
): LabelDoc[] {
  let total = 0;
  const rows = parcels.map(({ posting: number, parcel }) => {
    const posting = postings.get(number);
    const work = posting === undefined ? null : workOf(posting);
    // A posting in several parcels was weighed as a whole: its weight stands once.
    const grams = work === null || parcel !== number ? null : gramsOf(work);
    total += grams ?? 0;
    const tracking = work === null ? null : (waybillOf(work)?.number ?? null);
    return {
      posting: parcel,
      tracking: tracking ?? posting?.snapshot.trackingNumber ?? null,
      weight: grams === null ? null : labelKilograms(grams, language),
    };
  });
  const [first] = postings.values();
  const number = stamp(batch.begunAt);
  const data = {
    words: labelWords[language],
    number,
    code: `PL-BATCH-${number}`,
    carrier: nameOf(batch.taker, language),
    seller: settings.seller.name,
    warehouse: first?.snapshot.warehouse ?? null,
    date: labelMoment(batch.begunAt, language),
    vehicle: null,
    parcels: rows,
    totalWeight: total === 0 ? null : labelKilograms(total, language),
  };
  return composed('manifest', data, settings);
}
