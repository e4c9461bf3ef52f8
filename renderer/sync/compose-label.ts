import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Language, Settings } from '#shared/bridge/settings.ts';
import type { Sticker } from '#shared/domain/posting/plan.ts';
import { gramsOf, waybillOf } from '#shared/domain/posting/progress.ts';
import { parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import { carrierName } from '#shared/domain/rules/waybill/carriers.ts';
import { labelCatalog } from '#shared/label/catalog.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import { labelWords } from '#shared/label/words.ts';
import { designFor, logoFor } from '#shared/printing/choose.ts';
import { labelKilograms, labelMoment } from '#shared/text/format.ts';

/** Region, city and address in one line; the marketplace repeats the first two inside the third, the label does not. */
const oneAddress = (parts: readonly (string | null)[]): string => {
  const pieces = parts.flatMap((part) => (part ?? '').split(',').map((piece) => piece.trim()));
  return [...new Set(pieces)].filter((piece) => piece !== '').join(', ');
};

/** Settings in which labels go to the printer that a rule names, drawn for what that one is loaded with (RL12). */
const routedByRule = (settings: Settings, printer: string | undefined): Settings =>
  printer !== undefined && settings.printers.some(({ id }) => id === printer)
    ? { ...settings, routes: { ...settings.routes, waybill: printer } }
    : settings;

/** Our own waybill label of one parcel, in the language of whoever handles it; a second copy says so. */
export function waybillDoc(
  posting: KnownPosting,
  parcel: PostingNumber,
  copy: number,
  settings: Settings,
  language: Language,
): LabelDoc[] {
  const { snapshot } = posting;
  const work = 'work' in posting ? posting.work : null;
  const routed = routedByRule(settings, work?.plan.printer);
  const waybill = work === null ? null : waybillOf(work);
  const grams = work === null ? null : gramsOf(work);
  const parcels = parcelNumbers(posting);
  const { buyerName, phone, region, city, address } = snapshot.destination;
  const names = waybill === null ? null : carrierName(waybill.carrier);
  return labelCatalog.waybill.compose(
    {
      words: labelWords[language],
      posting: parcel,
      tracking: waybill?.number ?? snapshot.trackingNumber,
      carrier:
        names === null
          ? (snapshot.carrier ?? snapshot.deliveryMethod ?? snapshot.rawWay)
          : language === 'zh-CN'
            ? names.zh
            : names[language],
      from: { ...settings.seller, phone: settings.seller.phone === '' ? null : settings.seller.phone },
      to: {
        name: buyerName ?? '',
        phone,
        address: oneAddress([region, city, address]),
      },
      warehouse: snapshot.warehouse,
      cutOff: snapshot.cutoffAt === null ? null : labelMoment(snapshot.cutoffAt, language),
      parcel: { index: Math.max(1, parcels.indexOf(parcel) + 1), count: parcels.length },
      weight: grams === null ? null : labelKilograms(grams, language),
      fragile: work?.plan.lines.some((line) => line.traits.includes('fragile')) ?? false,
      printedBefore: copy - 1,
    },
    designFor('waybill', routed),
    logoFor('waybill', routed),
  );
}

/** A handling sticker on the station's sticker stock. */
export const stickerDoc = (sticker: Sticker, settings: Settings): LabelDoc[] =>
  labelCatalog.handling.compose({ mark: sticker, weight: null }, designFor('handling', settings), null);
