/** A carrier whose waybill numbers the station knows by itself. Stored in facts: never rename one. */
export type KnownCarrier =
  'sf' | 'zto' | 'yunda' | 'sto' | 'yto' | 'jt' | 'jd' | 'ems' | 'china-post' | 'russian-post' | 'cdek';

/** A carrier of the house's own (CA2). It carries its name, so that what was sent with it says so for ever. */
export type OwnCarrier = `own:${string}`;

/** Any carrier whose numbers can be checked. */
export type CarrierCode = KnownCarrier | OwnCarrier;

/** Every known carrier, in the order lists show them. */
export const carriers: readonly KnownCarrier[] = [
  'sf',
  'zto',
  'yunda',
  'sto',
  'yto',
  'jt',
  'jd',
  'ems',
  'china-post',
  'russian-post',
  'cdek',
];

/** How a carrier is called on screen; `short` is Latin capitals for labels and narrow columns. */
export interface CarrierName {
  readonly zh: string;
  readonly ru: string;
  readonly en: string;
  readonly short: string;
}

/** Names of every known carrier in the three languages. */
export const carrierNames: Readonly<Record<KnownCarrier, CarrierName>> = {
  sf: { zh: '顺丰速运', ru: 'SF Express', en: 'SF Express', short: 'SF' },
  zto: { zh: '中通快递', ru: 'ZTO Express', en: 'ZTO Express', short: 'ZTO' },
  yunda: { zh: '韵达快递', ru: 'Yunda Express', en: 'Yunda Express', short: 'YUNDA' },
  sto: { zh: '申通快递', ru: 'STO Express', en: 'STO Express', short: 'STO' },
  yto: { zh: '圆通速递', ru: 'YTO Express', en: 'YTO Express', short: 'YTO' },
  jt: { zh: '极兔速递', ru: 'J&T Express', en: 'J&T Express', short: 'J&T' },
  jd: { zh: '京东快递', ru: 'JD Logistics', en: 'JD Logistics', short: 'JD' },
  ems: { zh: '中国邮政 EMS', ru: 'EMS Китай', en: 'EMS China', short: 'EMS' },
  'china-post': { zh: '中国邮政', ru: 'Почта Китая', en: 'China Post', short: 'CN POST' },
  'russian-post': { zh: '俄罗斯邮政', ru: 'Почта России', en: 'Russian Post', short: 'RU POST' },
  cdek: { zh: 'CDEK 快递', ru: 'СДЭК', en: 'CDEK', short: 'CDEK' },
};

const OWN = 'own:';

/** The code of an own carrier of this name. */
export const ownCarrier = (name: string): OwnCarrier => `${OWN}${name}`;

/** Whether it is one of the house's own. */
export const isOwnCarrier = (code: string): code is OwnCarrier => code.startsWith(OWN);

/** How any carrier is called; an own one as the house calls it, in every language. */
export function carrierName(code: CarrierCode): CarrierName {
  if (!isOwnCarrier(code)) return carrierNames[code];
  const name = code.slice(OWN.length);
  return { zh: name, ru: name, en: name, short: name.slice(0, 8).toUpperCase() };
}

/** Whether a text from outside (file, settings) names a carrier we know, or an own one. */
export const isCarrierCode = (text: string): text is CarrierCode =>
  (carriers as readonly string[]).includes(text) || (isOwnCarrier(text) && text.length > OWN.length);
