import type { ChineseText } from '../plural.ts';
import type { GuidesText } from '../shape-guides.ts';

/** Packing guides at the desk, in Chinese. */
export const guidesZh: GuidesText<ChineseText> = {
  open: '怎么包',
  has: '打包指引：{{n}} 张图',
  title: '这个商品怎么包',
  hint: '每位打包员每班第一次包它时看一遍，并扫 OK 确认。某种语言没写时，显示另一种。',
  pictures: '图片，最多四张',
  addPicture: '添加图片',
  dropPicture: '去掉图片 {{n}}',
  picture: '图片 {{n}}',
  save: '保存指引',
  remove: '不要指引',
  cancel: '返回',
  wrong: {
    'not-picture': '{{name}} 不是能读的图片。',
    'too-many': '最多四张图片：{{name}} 没有加入。',
    'too-large': '{{name}} 超过 25 MB。',
    'no-room': '磁盘已满：{{name}} 没有保存。',
    disk: '磁盘没能写入 {{name}}，请重试。',
    'not-kept': '没有保存：{{name}}。',
  },
};
