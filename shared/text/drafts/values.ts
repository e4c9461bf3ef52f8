import type { DraftTongue } from '../../domain/posting/care.ts';
import type { CheckFinding } from '../../domain/posting/findings.ts';
import { waybillOf } from '../../domain/posting/progress.ts';
import type { KnownPosting } from '../../domain/posting/state.ts';
import { carrierName } from '../../domain/rules/waybill/carriers.ts';
import { numberFormat } from '../../kit/formats.ts';
import type { DraftValues } from './draft.ts';

type AddressPart = Extract<CheckFinding, { code: 'address-incomplete' }>['missing'][number];

const addressWords: Readonly<Record<DraftTongue, Readonly<Record<AddressPart, string>>>> = {
  ru: { name: 'имя получателя', phone: 'телефон', city: 'город', address: 'улица и дом', flat: 'квартира' },
  en: { name: 'name', phone: 'phone number', city: 'city', address: 'street and house', flat: 'flat' },
  'zh-CN': { name: '收件人姓名', phone: '电话', city: '城市', address: '街道和门牌', flat: '房间号' },
};

/** `9 дней`, `9 days`, `9 天`. */
const daysSaid = (days: number, tongue: DraftTongue): string =>
  numberFormat(tongue, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days);

const nameField = { ru: 'ru', en: 'en', 'zh-CN': 'zh' } as const;

function missingOf(posting: KnownPosting, tongue: DraftTongue): string {
  const { lines } = posting.snapshot;
  for (const finding of posting.findings ?? [])
    if (finding.code === 'address-incomplete')
      return finding.missing.map((part) => addressWords[tongue][part]).join(', ');
  // Of several products nobody here knows which one is meant.
  return lines.length === 1 ? (lines[0]?.name ?? '') : '';
}

/** What is known of a posting for the fields of a draft; `days`: without news, null where that is not the question. */
export function draftValues(
  posting: KnownPosting,
  {
    tongue,
    days,
    house,
  }: { readonly tongue: DraftTongue; readonly days: number | null; readonly house: string },
): DraftValues {
  const { snapshot } = posting;
  const work = 'work' in posting ? posting.work : null;
  const waybill = work === null ? null : waybillOf(work);
  return {
    buyer: snapshot.destination.buyerName ?? '',
    order: snapshot.orderNumber === '' ? snapshot.number : snapshot.orderNumber,
    goods: snapshot.lines
      .map(({ name, quantity }) => (quantity > 1 ? `${name} × ${quantity}` : name))
      .join(', '),
    missing: missingOf(posting, tongue),
    carrier: waybill === null ? (snapshot.carrier ?? '') : carrierName(waybill.carrier)[nameField[tongue]],
    tracking: snapshot.trackingNumber ?? waybill?.number ?? '',
    days: days === null ? '' : daysSaid(days, tongue),
    house,
  };
}
