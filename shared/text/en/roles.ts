import type { EnglishText } from '../plural.ts';
import type { RolesText } from '../shape-roles.ts';

/** What people may, in English. */
export const rolesEn: RolesText<EnglishText> = {
  title: 'Who may do what',
  hint: 'A supervisor may do everything. For everybody else, tick what they may.',
  person: 'May',
  all: 'Everything',
  rights: {
    teach: 'Teach new codes',
    shelve: 'Say where goods lie',
    reprint: 'Print a label again',
    'undo-others': 'Undo what others scanned',
    'confirm-anyway': 'Confirm despite a finding',
    cancel: 'Cancel at Ozon',
    money: 'See prices',
    buyers: 'See buyers',
  },
  gives: '{{name}}: {{right}}',
  without: {
    money: 'Prices are for whoever may see them.',
    buyers: 'Buyers are for whoever may see them.',
    cancel: 'Cancelling at Ozon is for whoever may.',
    'confirm-anyway': 'Confirming all the same is for whoever may.',
    way: 'Scan the badge of one at the table, or open the desk with a supervisor’s.',
  },
};
