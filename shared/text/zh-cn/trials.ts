import type { ChineseText } from '../plural.ts';
import type { TrialsText } from '../shape-trials.ts';

/** Trials beside the settings in Chinese. */
export const trialsZh: TrialsText<ChineseText> = {
  again: '再试一次',
  asking: '正在查询…',
  fault: { title: '程序没有回应', hint: '请再试一次。仍不行就重新启动程序。' },
  stop: '停止',
  warehouses: {
    read: '立即读取仓库',
    same: '共 {{count}} 个仓库，与本机一致',
    none: '平台上没有仓库。请在卖家后台新建。',
    news: {
      new: '{{name}}：新仓库，还没有订单',
      closed: '{{name}}：现在不接单',
      unknown: '{{name}}：本机有，平台没有。是否改了名？',
    },
  },
  label: {
    begin: '试取一张面单',
    hint: '取一个已备货货件的面单并显示，不打印。',
    nothing: { title: '没有货件在等面单', hint: '备货完成后才有面单。请先确认或打包一件，再试。' },
    making: '平台正在生成 {{number}} 的面单，最多一分钟。',
    late: { title: '一分半钟仍没有面单', hint: '平台今天较慢。包裹先放在暂存架上等面单。' },
    ready: '{{number}}：面单已取到，{{width}} × {{height}} mm',
    picture: '{{number}} 的面单',
    notDrawn: { title: '面单无法显示', hint: '文件已损坏，打印时会重新获取。' },
  },
  badge: {
    begin: '试扫工牌',
    waiting: '请扫工牌。不会有人因此登录。',
    opens: '{{name}}：扫工牌即可使用工位',
    asksPin: '{{name}}：工牌需要密码。请扫描或输入。',
    rightPin: '{{name}}：工牌和密码都正确',
    wrongPin: '密码错误，还可试 {{count}} 次。',
    waits: '密码错误次数过多，此工牌需等一分钟。',
    noBadge: { title: '这不是工牌', hint: '工牌码以 PL-BADGE 开头，可在此打印。' },
    unknown: { title: '没有人使用工牌 {{id}}', hint: '请添加此人，或重新打印工牌。' },
  },
  days: {
    look: '现在会删除什么？',
    nothing: '没有到期的文件。',
    goes: '将立即删除 {{count}} 个文件，共 {{size}}。',
    sure: '只保留 {{days}} 天？删除后无法恢复。',
    yes: '是，删除',
    no: '否，保持原样',
  },
  backup: { whole: '已从头到尾校验。文件位置：{{file}}' },
};
