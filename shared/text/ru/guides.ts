import type { RussianText } from '../plural.ts';
import type { GuidesText } from '../shape-guides.ts';

/** Packing guides at the desk, in Russian. */
export const guidesRu: GuidesText<RussianText> = {
  open: 'Как упаковать',
  has: 'Инструкция: снимков {{n}}',
  title: 'Как упаковать этот товар',
  hint: 'Каждый упаковщик видит её раз за смену, у первого такого товара, и отвечает OK. Если язык пуст, показывается другой.',
  pictures: 'Снимки, не больше четырёх',
  addPicture: 'Добавить снимок',
  dropPicture: 'Убрать снимок {{n}}',
  picture: 'Снимок {{n}}',
  save: 'Сохранить инструкцию',
  remove: 'Без инструкции',
  cancel: 'Назад',
  wrong: {
    'not-picture': '{{name}}: это не картинка, прочитать нельзя.',
    'too-many': 'Не больше четырёх снимков: {{name}} не взят.',
    'too-large': '{{name}} больше 25 МБ.',
    'no-room': 'На диске нет места: {{name}} не сохранён.',
    disk: 'Диск не принял {{name}}. Попробуйте ещё раз.',
    'not-kept': 'Не сохранено: {{name}}.',
  },
};
