import type { RussianText } from '../plural.ts';
import type { TableText } from '../shape-table.ts';

/** More of the packing screens, in Russian. */
export const tableRu: TableText<RussianText> = {
  more: 'и ещё {{extra}}',
  kit: {
    which: 'Набор {{now}} из {{kits}}',
    missing: {
      count: {
        one: 'ещё {{count}} часть',
        few: 'ещё {{count}} части',
        many: 'ещё {{count}} частей',
        other: 'ещё {{count}} части',
      },
    },
  },
  many: { enough: 'Нужно {{wanted}}, уже есть {{wanted}}.', wanted: 'нужно' },
  wrong: {
    backAndTake: 'Верните его на полку {{shelf}} и возьмите нужный.',
    nextLabel: 'Отсканируйте этикетку этой посылки или код OK.',
    nextMark: 'Отсканируйте нужный код маркировки или код OK.',
    nextOther: 'Отсканируйте другой товар или код OK.',
  },
  unknown: {
    command: 'У этой станции нет такого кода. Возьмите код с её листа.',
    badge: 'Такого бейджа здесь ни у кого нет. Попросите старшего его добавить.',
    nextBadge: 'Отсканируйте свой бейдж или код OK.',
  },
  waybill: { own: 'Это номер {{carrier}}', typed: 'Проверьте номер' },
  parked: { whenOnline: 'Этикетка придёт, когда вернётся сеть' },
  box: {
    'as-before': 'Такой набор уже уходил в этой коробке',
    fits: 'Самая маленькая, куда всё войдёт · {{weight}} по объёму',
    'no-sizes': 'Размеры {{of}} неизвестны: выберите на глаз',
    rule: 'Так велит правило вашего склада',
    'rule-unfit': 'По правилу {{of}}, но товар не войдёт: возьмите ту, куда войдёт',
    'none-holds': 'Ни одна коробка не вмещает всё: выберите на глаз',
  },
  stop: { nothingBack: 'Возвращать нечего. Сканируйте OK.' },
};
