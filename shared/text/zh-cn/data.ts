import type { ChineseText } from '../plural.ts';
import type { DataText } from '../shape-data.ts';

/** Questions about single units, in Chinese. */
export const dataZh: DataText<ChineseText> = {
  names: {
    imei: 'IMEI',
    uin: '首饰编号 UIN',
    grams: '单件重量',
    country: '原产国',
    gtd: '报关单号 GTD',
    rnpt: '批次号 RNPT',
  },
  ask: {
    imei: { title: '扫 IMEI', hint: '15 位数字，就在这台设备的盒子上。' },
    uin: { title: '扫 UIN', hint: '15 或 16 位数字，就在这件首饰的吊牌上。' },
    grams: { title: '称这一件', hint: '只放这一件，不带箱子。' },
    country: { title: '在哪里生产？', hint: '看商品上“Made in”后面的字。' },
    gtd: { title: '报关单号', hint: '在发票或外箱上。' },
    rnpt: { title: '批次号 RNPT', hint: '在发票上：报关单号加行号。' },
  },
  typed: {
    imei: 'IMEI，15 位数字',
    uin: 'UIN，15 或 16 位数字',
    grams: '重量（克）',
    country: '国家或两位代码',
    gtd: '号码，例如 10714440/110922/0012345',
    rnpt: '号码，例如 10714440/110922/0012345/1',
  },
  unit: '第 {{unit}} 件，共 {{total}} 件',
  same: '同上：{{value}}',
  noneAgain: '还是没有',
  none: '没有这个号',
  refusals: {
    first: { title: '还缺资料', hint: '{{name}}：先给{{what}}。' },
    used: { title: '这个号用过了', hint: '它已随 {{number}} 发出，请换一件。' },
    needed: { title: '这项不能没有', hint: '平台要：{{what}}。' },
    notWanted: { title: '现在没有问这个', hint: '请看屏幕。' },
    wrong: {
      'check-digit': { title: '号码读错了', hint: '校验不对。请再扫一次，或核对输入的数字。' },
      'no-country': { title: '没有这个国家', hint: '请输入国家名或两位字母代码。' },
      'not-offered': { title: '平台不接受', hint: '平台的列表里没有这个国家，请问主管。' },
      implausible: { title: '重量不对', hint: '请检查秤，再称一次。' },
    },
    form: {
      imei: { title: '这不是 IMEI', hint: 'IMEI 是 15 位数字，请扫盒子上的那个码。' },
      uin: { title: '这不是 UIN', hint: 'UIN 是 15 或 16 位数字，请扫吊牌。' },
      grams: { title: '这不是重量', hint: '请输入整数克。' },
      country: { title: '这不是国家', hint: '请输入国家名或两位字母代码。' },
      gtd: { title: '这不是报关单号', hint: '样子是 10714440/110922/0012345。' },
      rnpt: { title: '这不是批次号', hint: '样子是 10714440/110922/0012345/1。' },
    },
  },
};
