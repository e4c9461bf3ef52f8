import type { ChineseText } from '../plural.ts';
import type { DeskText } from '../shape-desk.ts';

/** Taking orders in from a file, in Chinese. */
export const intakeZh: DeskText<ChineseText>['intake'] = {
  title: '从文件导入订单',
  hint: '卖家后台导出的订单表（XLSX 或 CSV）。你确认之前不会导入。',
  choose: '选择文件',
  found: '文件里有 {{count}} 个货件',
  fresh: '{{count}} 个新的',
  known: '{{count}} 个已有，不会重复导入',
  badRows: '{{count}} 行不能用',
  skipped: '{{count}} 行已完成或已取消',
  take: '导入 {{count}} 个货件',
  taken: '已导入 {{count}} 个货件',
  nothingNew: '文件里没有新的',
  row: '第 {{row}} 行',
  column: {
    row: '行',
    number: '货件',
    cutoff: '截止时间',
    goods: '商品',
    quantity: '件数',
    offer: '货号',
    status: '状态',
    result: '结果',
  },
  rowTrouble: {
    'no-number': '没有货件号',
    'bad-number': '不是货件号：{{value}}',
    'no-product': '没有商品',
    'bad-quantity': '不是数量：{{value}}',
    'bad-date': '不是日期：{{value}}',
    columns: '列数和表头不一致',
  },
  fileTrouble: {
    empty: { title: '文件是空的', hint: '请重新导出。' },
    'not-a-table': { title: '这不是表格', hint: '请选订单的 CSV 文件。' },
    'not-orders': { title: '这是别的表', hint: '里面没有货件号一列。请选订单导出文件。' },
    'missing-columns': { title: '缺少列', hint: '没找到：{{columns}}。' },
    'wrong-encoding': { title: '文字读不出来', hint: '请存为 CSV UTF-8。' },
    'too-large': { title: '文件太大', hint: '请少导出几天。' },
    fbo: { title: 'Ozon 仓库的订单', hint: '这些由 Ozon 打包。请导出 FBS 订单。' },
  },
};
