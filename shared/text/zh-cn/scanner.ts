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
    title: '扫码枪',
    hint: '大多数扫码枪不用设置。不管是什么输入法、开没开 CapsLock，都能读对。',
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
    sheet: {
      title: '纸上的码',
      hint: '不对着屏幕也能检查扫码枪：打印这张纸，扫 PL-WORK-SCANNER，再扫纸上的码。',
    },
    print: '打印这些码',
  },
  trial: {
    title: '试一试扫码枪',
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
  check: {
    print: '打印',
    sheet: {
      sent: '这些码已发送到打印机。',
      waits: '打印机还没准备好：这些码稍后会自动打印。',
      failed: '这些码没能打印。原因见管理页的“打印”。',
    },
    step: '扫码枪检查：第 {{i}} 个码，共 3 个',
    scan: { letters: '扫这个条形码', matrix: '扫这个方形码', digits: '扫这个长号码' },
    hint: '直接对着屏幕扫。扫不出来就把屏幕调亮。',
    nothing: '没有反应',
    fix: '就这样设置',
    goOn: '下一个码',
    again: '再扫一次',
    end: '回去打包',
    arrived: '收到的内容',
    well: { title: '扫码枪没问题', hint: '三个码都原样收到。' },
    left: { title: '剩下的要按扫码枪说明书改', hint: '改好后再检查一次。' },
    troubles: {
      'gs-lost': {
        title: '分隔符丢了',
        hint: '标识码会被拒收。在扫码枪说明书里找到“GS1”或“FNC1”，打开发送 GS（ASCII 29）。',
      },
      'gs-replaced': { title: '分隔符变成了 {{sign}}', hint: '扫 OK：以后由工位换回来。' },
      around: {
        title: '条码前后多了字符',
        hint: '前面：{{before}}；后面：{{after}}。扫 OK：以后由工位去掉。',
      },
      upper: {
        title: '收到的全是大写字母',
        hint: '标识码会出错。在扫码枪说明书里找到“大小写（Case）”，设为“不改变”。',
      },
      lower: {
        title: '收到的全是小写字母',
        hint: '标识码会出错。在扫码枪说明书里找到“大小写（Case）”，设为“不改变”。',
      },
      turned: { title: '大小写颠倒了', hint: '扫 OK：以后由工位换回来。' },
      cut: {
        title: '条码少了 {{missing}} 个字符',
        hint: '在扫码枪说明书里找到“数据格式”并重置，或扫“恢复出厂设置”。',
      },
      changed: {
        title: '收到的字符不对',
        hint: '{{changes}}。在扫码枪说明书里找到“键盘国家（Keyboard country）”，扫“USA”。',
      },
      slow: {
        title: '扫码枪发得太慢',
        hint: '字符之间最长 {{ms}} 毫秒。按 OK：工位会多等一会儿。最好按说明书把“Inter-character delay”设为 0。',
      },
      silent: { title: '什么都没收到', hint: '检查连接线。在说明书里找到“USB 键盘（HID）”并扫那个码。' },
      other: { title: '这是别的码', hint: '请扫屏幕上的码。' },
    },
    notes: {
      layout: '键盘是另一种语言：这里没有影响。',
      'caps-lock': 'CapsLock 开着：这里没有影响。',
      'no-end': '条码后面没有回车。可以用；加上回车会快一点。',
      tab: '结尾是 Tab 而不是回车：这里没有影响。',
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
