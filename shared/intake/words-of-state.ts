import type { MarketPhase, Way } from '../domain/posting/snapshot.ts';

// Beginnings of what Ozon, sellers and their programs write; everything else is kept as it is and checked by a person.
const phases: readonly (readonly [RegExp, MarketPhase])[] = [
  [/отмен|cancel|取消|已关闭/iu, 'cancelled'],
  [/^доставляется|в пути|in transit|delivering|运输|派送/iu, 'delivering'],
  [/^доставлен|получен|вручен|^delivered|complete|签收|已完成/iu, 'delivered'],
  [/ожидает отгрузки|собран|awaiting deliver|packed|待揽收/iu, 'shipped'],
  [
    /ожидает сборки|^нов|оплачен|awaiting|pending|^new|paid|to ship|待发货|待处理|未发货|新订单|已付款/iu,
    'shippable',
  ],
];

/** Where a posting stands by the words of a table; an empty cell stands for work to do. */
export const phaseOfWords = (status: string): MarketPhase =>
  status.trim() === ''
    ? 'shippable'
    : (phases.find(([pattern]) => pattern.test(status.trim()))?.[1] ?? 'unknown');

const ways: readonly (readonly [RegExp, Way])[] = [
  [
    /^rfbs|real ?fbs|самостоятельн|своя доставка|своими|own delivery|non-?integrated|自发|商家配送|自行/iu,
    'non-integrated',
  ],
  [/агрегатор|aggregator|平台物流/iu, 'aggregator'],
  [/^integrated|партн[её]р/iu, 'integrated'],
  [/цифров|virtual|digital|虚拟/iu, 'virtual'],
  [/fbs|фбс|склад продавца/iu, 'fbs'],
];

/** How a posting leaves by the words of a table; words nobody knows block the posting and are named (CK6). */
export const wayOfWords = (text: string): Way =>
  text.trim() === '' ? 'fbs' : (ways.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? 'unknown');
