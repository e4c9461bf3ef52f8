import type { ChineseText } from '../plural.ts';
import type { RolesText } from '../shape-roles.ts';

/** What people may, in Chinese. */
export const rolesZh: RolesText<ChineseText> = {
  title: '谁可以做什么',
  hint: '主管什么都可以。其他人勾选允许的事。',
  person: '权限',
  all: '全部',
  rights: {
    teach: '登记新条码',
    shelve: '登记货架',
    reprint: '补打面单',
    'undo-others': '撤销别人扫的',
    'confirm-anyway': '有问题也确认',
    cancel: '在 Ozon 取消订单',
    money: '看价格',
    buyers: '看买家',
  },
  gives: '{{name}}：{{right}}',
  without: {
    money: '只有有权限的人能看价格。',
    buyers: '只有有权限的人能看买家。',
    cancel: '只有有权限的人能在 Ozon 取消。',
    'confirm-anyway': '只有有权限的人能在有问题时确认。',
    way: '请有权限的人在台上扫工牌，或用主管工牌打开管理页。',
  },
};
