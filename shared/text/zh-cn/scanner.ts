import type { ChineseText } from '../plural.ts';
import type { ScannerText } from '../shape-scanner.ts';

/** Scanners and scans in Chinese. */
export const scannerZh: ScannerText<ChineseText> = {
  twice: {
    word: '扫了两次',
    question: '一件还是两件？',
    one: '一件',
    two: '两件',
  },
  settings: {
    title: '扫描枪',
    hint: '大多数扫描枪不用设置。不管是什么输入法、开没开 CapsLock，都能读对。',
    prefix: '它在条码前面加的字符',
    suffix: '它在条码后面加的字符（回车和 Tab 除外）',
    gap: '两个字符之间最长的停顿',
    least: '最短的条码（字符数）',
    ms: '毫秒',
    letters: '字母',
    letterWays: {
      'as-sent': '按发来的样子',
      compensated: '开着 CapsLock 时大小写对调',
      inverted: '大小写总是对调',
    },
    gs: '标识码里的分隔符它发成什么',
    gsUsual: '通常的几种方式',
    none: '没有',
    wrong: '这样不行',
    reset: '恢复出厂',
  },
  trial: {
    title: '试一试扫描枪',
    hint: '逐键显示收到的内容。在这里扫的码不会到别处去。',
    begin: '试一试',
    stop: '停止',
    waiting: '随便扫一个码…',
    read: '读到的是',
    keys: '字符数',
    gap: '字符之间的停顿',
    ended: '结尾',
    ends: { enter: '回车', tab: 'Tab 键', 'line-feed': '换行', silence: '没有：要多等一会儿' },
    means: '这是',
    meanings: {
      command: '指令码',
      'bad-command': '这个工位没有的指令码',
      marking: '标识码',
      product: '商品：{{name}}',
      unknown: '没有商品用的码',
    },
  },
  times: {
    title: '下一扫按 {{times}} 件计',
    hint: '只扫一次商品。数量不对就扫「撤销」。',
    setting: '×2、×5、×10 码：一扫计多件',
    unmarked: '用于没有标识码的商品',
    off: '关闭',
  },
};
