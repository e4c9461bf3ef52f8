import type { HandlingMark } from './kinds.ts';

/** A mark in three languages, and what to do about it. All at once: the parcel passes hands that read different ones. */
export interface HandlingWords {
  readonly zh: string;
  readonly ru: string;
  readonly en: string;
  readonly care: string;
}

/** Words of the handling marks. */
export const handlingWords: Readonly<Record<HandlingMark, HandlingWords>> = {
  fragile: {
    zh: '易碎品',
    ru: 'ХРУПКОЕ',
    en: 'FRAGILE',
    care: '轻拿轻放 · Не бросать · Handle with care',
  },
  up: {
    zh: '此面朝上',
    ru: 'ВЕРХ',
    en: 'THIS WAY UP',
    care: '请勿倒置 · Не переворачивать · Do not turn over',
  },
  'keep-dry': {
    zh: '怕湿',
    ru: 'БЕРЕЧЬ ОТ ВЛАГИ',
    en: 'KEEP DRY',
    care: '请勿淋雨 · Не мочить · Protect from rain',
  },
  heavy: {
    zh: '重物',
    ru: 'ТЯЖЁЛОЕ',
    en: 'HEAVY',
    care: '两人搬运 · Поднимать вдвоём · Lift with two people',
  },
  battery: {
    zh: '内含电池',
    ru: 'АККУМУЛЯТОР',
    en: 'BATTERY INSIDE',
    care: '破损勿运 · Повреждено: не везти · Damaged: do not ship',
  },
  liquid: {
    zh: '液体',
    ru: 'ЖИДКОСТЬ',
    en: 'LIQUID',
    care: '直立放置 · Держать стоя · Keep upright',
  },
};
