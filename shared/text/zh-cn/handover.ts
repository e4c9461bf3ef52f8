import type { ChineseText } from '../plural.ts';
import type { HandOverText } from '../shape-handover.ts';

/** Handing over in Chinese. */
export const handOverZh: HandOverText<ChineseText> = {
  name: '交运',
  taker: '{{name}}',
  choose: { title: '请扫任意一个包裹', hint: '会打开它所属承运商的批次。' },
  nothing: { title: '没有要交运的包裹', hint: '封好的包裹会自动出现在这里。' },
  inBatch: '本批 {{count}} 件',
  toTake: '待扫 {{count}} 件',
  since: '批次 {{time}} 起',
  carriage: 'Ozon 承运 · {{place}}',
  first: { title: '请扫第一个包裹', hint: '扫面单或货件号。' },
  another: '请扫下一个包裹',
  taken: '已放入本批',
  scanned: '已扫',
  of: '共 {{total}} 件',
  missing: '还缺 {{count}} 件',
  allIn: { title: '全部到齐', hint: '扫 OK 完成交运。' },
  where: {
    closed: '{{time}} 封箱',
    shelf: '暂存架 {{shelf}}',
    label: '面单未到',
    'scan-back': '面单未回扫',
    packing: '正在打包',
    problem: '异常',
  },
  pull: '订单已取消，取出这一件',
  outgoing: '在待交运区',
  finish: '完成交运',
  finishWithout: '缺 {{count}} 件也交运',
  sure: { title: '还缺 {{count}} 件，确定交运？', hint: '再扫一次 OK，或继续扫包裹。' },
  done: {
    title: '已交运 {{count}} 件',
    carriage: '正在通知 Ozon，交接单好了会自动打印。',
    manifest: '清单正在打印，请让取件人签字。',
    next: '扫另一批的包裹，或扫「先不打」',
  },
  lacks: {
    packing: { title: '还没打包', hint: '先扫「先不打」，再扫这个编号进行打包。' },
    label: { title: '面单还没到', hint: '放回原处。面单会自动打印，贴好并回扫。' },
    'scan-back': { title: '面单没有回扫', hint: '先扫「先不打」，再扫箱上的面单，之后才能交运。' },
    problem: { title: '这件有异常', hint: '先放一边，由主管处理。' },
    reopened: { title: '这件被重新打开过', hint: '先扫「先不打」，再扫这个编号重新打包。' },
  },
  refused: {
    foreign: { title: '不是这家承运商', hint: '{{taker}}。请放一边。' },
    already: { title: '已在本批中', hint: '只算一次，和其他的放一起。' },
    unknown: { title: '不认识的条码', hint: '没有包裹用这个条码，请放一边。' },
    incomplete: {
      title: '同单包裹要一起走',
      hint: '还缺：{{parcels}}。请扫它；或把同单其他包裹取出后扫「跳过」。',
    },
  },
  next: '扫下一个包裹，或扫 OK。',
};
