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
