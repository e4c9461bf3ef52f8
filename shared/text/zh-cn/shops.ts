import type { ShopsText } from '../shape-shops.ts';

/** Several shops at one table, in Chinese. */
export const shopsZh: ShopsText<string> = {
  title: '店铺',
  hint: '这些店铺的订单都在这张台上打包。每家店有自己的密钥；一家出问题，不影响其他店。',
  add: '添加店铺',
  unnamed: '店铺 {{mark}}',
  newName: '新店铺',
  name: '名称',
  mark: { title: '订单上的标记', hint: '一到三个字母、汉字或数字' },
  colour: '标记颜色',
  colours: {
    blue: '蓝色',
    green: '绿色',
    violet: '紫色',
    orange: '橙色',
    teal: '青色',
    rose: '玫红',
  },
  on: { title: '接收这家店的订单', hint: '关闭后不再下载新订单；未完成的仍可打包并回传给店铺。' },
  off: '已关闭',
  open: '未完成 {{count}} 单',
  remove: '移除店铺',
  kept: {
    open: '这家店没有未完成的订单后才能移除。',
    only: '唯一的店铺不能移除。',
  },
  removeSure: { title: '移除{{shop}}？', hint: '密钥会被忘记，已打包的记录会保留。' },
  keep: '保留',
  sameKey: '另一家店已使用这个 Client-Id。每家店需要自己的密钥。',
  practice: '练习店铺，有自己的商品，不需要密钥。',
  reading: '尚未读取',
  readAt: '{{time}} 已读取',
  away: '没有应答：{{why}}',
  filter: '店铺',
  all: '全部店铺',
  of: '{{shop}}的订单',
};
