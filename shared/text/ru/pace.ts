import { counting, type RussianText } from '../plural.ts';
import type { PaceText } from '../shape-pace.ts';

/** A packer's own pace, in Russian. */
export const paceRu: PaceText<RussianText> = {
  own: counting(
    'Ваш темп: {{count}} обычная посылка в час',
    'Ваш темп: {{count}} обычные посылки в час',
    'Ваш темп: {{count}} обычных посылок в час',
  ),
  private: 'Сложные посылки считаются за большее. Это видите только вы.',
  doneBy: 'В вашем темпе всё будет готово к {{time}}',
};
