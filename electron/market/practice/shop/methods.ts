/** A warehouse of the practice seller. */
export interface Warehouse {
  readonly id: number;
  readonly name: string;
  readonly address: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly utcHours: number;
  readonly label: 'BIG' | 'SMALL' | 'UNSPECIFIED';
  readonly firstMile: 'PICK_UP' | 'DROP_OFF';
  readonly rfbs: boolean;
  readonly express: boolean;
  /** Grams one posting may weigh at its first mile. */
  readonly maxWeight: number;
  readonly sortingCentre: string;
}

/** Who registers, prints and tracks; the vocabulary of `tpl_integration_type`. */
type Integration = 'ozon' | 'aggregator' | '3pl_tracking' | 'non_integrated';

/** A way goods leave a warehouse. */
export interface DeliveryMethod {
  readonly id: number;
  readonly name: string;
  readonly warehouse: Warehouse;
  readonly provider: string;
  readonly providerId: number;
  readonly integration: Integration;
  readonly schema: 'fbs' | 'rfbs';
  readonly express: boolean;
  /** Warehouse-local text, as the cabinet shows it. */
  readonly cutoff: string;
  readonly key: string;
}

const sofino: Warehouse = {
  id: 20_605_650_911_000,
  name: 'Софьино-2',
  address: 'Россия, Московская область, Софьино, тер. Логистический технопарк, 4',
  latitude: 55.4951,
  longitude: 38.1727,
  utcHours: 3,
  label: 'BIG',
  firstMile: 'PICK_UP',
  rfbs: false,
  express: false,
  maxWeight: 40_000,
  sortingCentre: 'СОФЬИНО_РФЦ',
};
const noginsk: Warehouse = {
  id: 1_020_005_004_210_330,
  name: 'Ногинск FBS',
  address: 'Россия, Московская область, Ногинск, Бетонная ул., 12',
  latitude: 55.8549,
  longitude: 38.4411,
  utcHours: 3,
  label: 'SMALL',
  firstMile: 'DROP_OFF',
  rfbs: false,
  express: false,
  maxWeight: 25_000,
  sortingCentre: 'НОГИНСК_СЦ',
};
const khimki: Warehouse = {
  id: 1_020_005_004_388_710,
  name: 'Химки realFBS',
  address: 'Россия, Московская область, Химки, Вашутинское ш., 17',
  latitude: 55.9057,
  longitude: 37.4441,
  utcHours: 3,
  label: 'BIG',
  firstMile: 'DROP_OFF',
  rfbs: true,
  express: true,
  maxWeight: 30_000,
  sortingCentre: '',
};
const yiwu: Warehouse = {
  id: 1_020_005_004_517_905,
  name: '义乌 1号仓 (Yiwu)',
  address: '中国浙江省义乌市稠州北路 1168 号',
  latitude: 29.3287,
  longitude: 120.0986,
  utcHours: 8,
  label: 'UNSPECIFIED',
  firstMile: 'DROP_OFF',
  rfbs: true,
  express: false,
  maxWeight: 30_000,
  sortingCentre: '',
};

/** All warehouses, in the order the API lists them. */
export const warehouses: readonly Warehouse[] = [sofino, noginsk, khimki, yiwu];

const fbs = (warehouse: Warehouse, town: string): DeliveryMethod => ({
  key: `fbs-${warehouse === sofino ? 'sofino' : 'noginsk'}`,
  id: warehouse.id,
  name: `Доставка Ozon самостоятельно, ${town}`,
  warehouse,
  provider: 'Доставка Ozon',
  providerId: 24,
  integration: 'ozon',
  schema: 'fbs',
  express: false,
  cutoff: '18:00',
});

const rfbs = (
  key: string,
  id: number,
  warehouse: Warehouse,
  name: string,
  [providerId, provider]: readonly [number, string],
  integration: Integration,
  express = false,
): DeliveryMethod => ({
  key,
  id,
  name,
  warehouse,
  provider,
  providerId,
  integration,
  schema: 'rfbs',
  express,
  cutoff: express ? '21:00' : '17:00',
});

const own = [0, 'Курьер продавца'] as const;
const base = 1_020_005_009_000_000;

/** All ways out, FBS first. */
export const deliveryMethods: readonly DeliveryMethod[] = [
  fbs(sofino, 'Софьино'),
  fbs(noginsk, 'Ногинск'),
  rfbs(
    'aggregator',
    base + 101,
    khimki,
    'Партнёры Ozon, курьером до двери',
    [51, 'Партнёры Ozon'],
    'aggregator',
  ),
  rfbs(
    'cdek-integrated',
    base + 102,
    khimki,
    'СДЭК (интеграция), склад — дверь',
    [37, 'СДЭК'],
    '3pl_tracking',
  ),
  rfbs(
    'russian-post',
    base + 103,
    khimki,
    'Почта России, посылка онлайн',
    [12, 'Почта России'],
    'non_integrated',
  ),
  rfbs('cdek', base + 104, khimki, 'СДЭК самостоятельно, до пункта выдачи', [38, 'СДЭК'], 'non_integrated'),
  rfbs('own-courier', base + 105, khimki, 'Курьер продавца, Москва и область', own, 'non_integrated'),
  rfbs(
    'express',
    base + 106,
    khimki,
    'Экспресс-доставка Ozon, до 60 минут',
    [24, 'Доставка Ozon'],
    'ozon',
    true,
  ),
  rfbs('express-own', base + 107, khimki, 'Экспресс, курьер продавца', own, 'non_integrated', true),
  rfbs('digital', base + 108, khimki, 'Электронная доставка силами продавца', own, 'non_integrated'),
  rfbs('sf', base + 201, yiwu, 'SF Express 顺丰国际', [205, 'SF Express'], 'non_integrated'),
  rfbs('zto', base + 202, yiwu, 'ZTO 中通快递', [206, 'ZTO Express'], 'non_integrated'),
  rfbs('yunda', base + 203, yiwu, 'Yunda 韵达速递', [207, 'Yunda Express'], 'non_integrated'),
  rfbs('sto', base + 204, yiwu, 'STO 申通快递', [208, 'STO Express'], 'non_integrated'),
];

const byId = new Map(deliveryMethods.map((method) => [method.id, method]));

/** The delivery method of a posting. */
export function methodOf(posting: { readonly methodId: number }): DeliveryMethod {
  const method = byId.get(posting.methodId);
  if (!method) throw new Error(`no delivery method ${posting.methodId}`);
  return method;
}

/** The delivery method called e.g. `sf` or `fbs-sofino`. */
export function methodOfKey(key: string): DeliveryMethod {
  const method = deliveryMethods.find((candidate) => candidate.key === key);
  if (!method) throw new Error(`no delivery method called ${key}`);
  return method;
}
