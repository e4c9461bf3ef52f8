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
  times: {
    title: '下一扫按 {{times}} 件计',
    hint: '只扫一次商品。数量不对就扫「撤销」。',
    setting: '×2、×5、×10 码：一扫计多件',
    unmarked: '用于没有标识码的商品',
    off: '关闭',
  },
};
