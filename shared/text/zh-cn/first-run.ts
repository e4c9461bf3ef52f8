import type { ChineseText } from '../plural.ts';
import type { FirstRunText } from '../shape-first-run.ts';

/** Setting a new station up, in Chinese. */
export const firstRunZh: FirstRunText<ChineseText> = {
  language: '用哪种语言？',
  sizes: { '100x150': '多数快递通用', '75x120': 'Ozon 小面单', '58x40': '只打贴纸' },
  printer: {
    choose: '打印机',
    looking: '正在找打印机…',
    none: '没找到打印机，标签先存成文件。',
    again: '再找一次',
    asking: '正在问打印机是什么型号…',
    found: '已找到：{{where}}',
    testing: '正在打印…',
    tested: '测试标签已打出',
  },
  scanner: {
    title: '扫码枪读得对吗？',
    hint: '扫屏幕上的码。一共三个，半分钟。',
    without: '没有扫码枪',
    nothing: '没有反应',
    heard: '扫码枪正常：{{text}}',
  },
  market: {
    practice: { title: '练习', hint: '不是真的店，有 40 单可以练手，什么都不会发出去。' },
    ozon: { title: '我的 Ozon 店铺', hint: '需要卖家后台的 Client ID 和 API 密钥。' },
    asking: '正在问 Ozon…',
    promise: '练习打完第一个包裹后，就打开你的店铺。',
  },
  people: {
    add: '添加一个人',
    print: '打印工牌',
    newcomer: '姓名',
    finish: '去打第一个包裹',
    role: '角色',
    roles: {
      packer: { title: '打包员', hint: '在台上打包，看不到价格和买家。' },
      supervisor: { title: '主管', hint: '管整个仓库，什么都能看。' },
    },
  },
  later: '以后再说',
  allLater: '跳过所有问题',
  notKept: '没有保存，请再试一次。',
  answered: {
    language: '语言：{{value}}',
    labels: '标签：{{value}}',
    scanner: '扫码枪已检查',
    market: '订单：{{value}}',
    people: '人员：{{value}}',
  },
  putOff: {
    language: '语言',
    labels: '标签和打印机',
    scanner: '扫码枪',
    market: '订单从哪里来',
    people: '谁在这里工作',
  },
  parcel: { title: '最后一步：练习打一个包裹。', hint: '点右边高亮的按钮。', skip: '跳过' },
  done: {
    title: '第一个包裹打好了',
    hint: '工作台设置完成。',
    set: '已设置',
    open: '还没设置，在“设置”里',
    toShop: '打开我的店铺',
    goOn: '继续',
  },
  again: {
    title: '重新设置这个工作台',
    hint: '就是第一次启动时的五个问题，什么都不会丢，每个都可以跳过。',
  },
};
