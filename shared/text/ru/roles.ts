import type { RussianText } from '../plural.ts';
import type { RolesText } from '../shape-roles.ts';

/** What people may, in Russian. */
export const rolesRu: RolesText<RussianText> = {
  title: 'Кому что можно',
  hint: 'Старшему можно всё. Остальным отметьте, что им можно.',
  person: 'Право',
  all: 'Всё',
  rights: {
    teach: 'Учить станцию новым кодам',
    shelve: 'Менять полки',
    reprint: 'Печатать этикетку снова',
    'undo-others': 'Отменять чужие сканы',
    'confirm-anyway': 'Подтверждать вопреки проверке',
    cancel: 'Отменять в Ozon',
    money: 'Видеть цены',
    buyers: 'Видеть покупателей',
  },
  gives: '{{name}}: {{right}}',
  without: {
    money: 'Цены видит тот, кому это можно.',
    buyers: 'Покупателей видит тот, кому это можно.',
    cancel: 'Отменяет в Ozon тот, кому это можно.',
    'confirm-anyway': 'Подтверждает вопреки проверке тот, кому это можно.',
    way: 'Отсканируйте его бейдж за столом или откройте рабочее место бейджем старшего.',
  },
};
