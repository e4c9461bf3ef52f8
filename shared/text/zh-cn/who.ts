import type { ChineseText } from '../plural.ts';
import type { WhoText } from '../shape-who.ts';

/** Who works at the table, in Chinese. */
export const whoZh: WhoText<ChineseText> = {
  pin: {
    title: '{{name}}：请输密码',
    hint: '键入数字后按回车，也可点屏幕或扫码。',
    digits: '密码数字',
    delete: '删除',
    enter: '确定',
    notMe: '不是我',
  },
  held: {
    title: '{{name}}的包裹还没打完',
    hint: '现在谁扫工牌，谁就接着打 {{number}}。已扫的都在。',
  },
  from: '接自 {{name}}',
  desk: {
    title: '请扫主管工牌',
    hint: '这一页会改动工位的设置。请扫主管工牌，或输入工牌上的码。',
    pinHint: '请输入数字，或扫数字码。',
    code: '工牌上的码',
    enter: '打开',
    noSupervisor: '这不是主管的工牌。',
    wrong: '密码不对，还可以试 {{count}} 次。',
    wait: '密码错误次数太多，请在 {{time}} 之后再试。',
    fault: '工位没有回应，请再试一次。',
    close: '{{name}}：关闭',
    for: '设置、商品和对买家的答复',
    forWhom: { all: '所有人都能打开', supervisor: '只有主管工牌能打开' },
    forHint: '没人操作一段时间，或别人在打包台扫码后，会自动关闭。请设置密码：只有工牌的话容易借用。',
    nobodyNamed: '还没有指定主管，所以全部开放。请先给某人主管角色。',
  },
  settings: {
    hint: '扫工牌后，工位就用这个人的语言。',
    voice: '语音',
    voices: { off: '不出声', numbers: '只报数字', all: '全部播报' },
    setPin: '设密码',
    changePin: '改密码',
    removePin: '取消密码',
    newPin: '新密码，4 到 6 位数字',
    hasPin: '工牌加密码',
    noPin: '只用工牌',
    wrongPin: '只能是 4 到 6 位数字。',
    savePin: '保存',
    back: '返回',
    lock: { title: '没人操作时锁住工位', hint: '打开的包裹原样保留，扫工牌即可继续。' },
    minutes: '{{minutes}} 分钟后',
    never: '不锁',
  },
};
