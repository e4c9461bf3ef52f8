import type { ChineseText } from '../plural.ts';
import type { PrintersText } from '../shape-printers.ts';

/** Finding a printer and testing it, in Chinese. */
export const printerTestZh: Pick<
  PrintersText<ChineseText>,
  'test' | 'find' | 'identify' | 'naming' | 'done' | 'routes'
> = {
  test: {
    title: '测试标签',
    hint: '上面有边框、标尺和条码：一看就知道设置对不对。',
    print: '打印测试标签',
    again: '再打一张',
    printing: '正在打印…',
    printed: '测试标签已送去打印',
    question: '上面的标尺是 {{mm}} mm 长吗？',
    questionHint: '用尺子量一下。边框的四条边都要完整。',
    yes: '是，{{mm}} mm',
    no: '不是，有问题',
    right: '尺寸正确，已记为核对过。',
    what: '哪里不对？',
    symptoms: {
      length: { title: '标尺长度不对', hint: '填上量到的长度。' },
      shifted: { title: '位置偏了或被切掉', hint: '用箭头移动，再打一张。' },
      pale: { title: '太淡，或太黑', hint: '改变浓度，再打一张。' },
      blurred: { title: '有条纹或发虚', hint: '打慢一些。也请擦一擦打印头。' },
      pitch: {
        title: '一张印到两张标签上，或走空白标签',
        hint: '说明一张标签到哪里结束，再让打印机量一次（“校准”）。',
      },
      blank: {
        title: '空白，或满是乱码',
        hint: '打印机用的是另一种语言：试试下一种。空白也可能是标签装反了，或没装碳带。',
      },
      nothing: { title: '什么都没打出来', hint: '它开着吗？盖好了吗？有标签吗？灯常亮吗？是这台打印机吗？' },
    },
    measured: '量到的长度，mm',
    findings: {
      right: { title: '这是对的', hint: '差半毫米是尺子本身的误差。' },
      dpi: { title: '这台打印机是每英寸 {{dpi}} 点', hint: '现在设成 {{set}}：所以尺寸都不对。' },
      scaled: {
        title: '途中有什么改变了尺寸',
        hint: '多半是驱动程序按纸张缩放。把缩放设为 100%，或改用网络或 USB 连接。',
      },
      senseless: { title: '这不可能', hint: '请量带数字的那条线，单位是毫米。' },
    },
    setDpi: '设为 {{dpi}} 再打一张',
    speakOther: '试试 {{language}}',
    skip: '不核对，继续',
    other: '是别的问题',
  },
  find: {
    title: '打印机在哪里？',
    hint: '打开打印机，装好标签，接好线，然后查找。',
    look: '查找打印机',
    looking: '正在网络、本机和连接线上查找…',
    lookAgain: '再找一次',
    byHand: '手动填写',
    fromList: '回到找到的打印机',
    found: '找到 {{count}} 台打印机',
    none: { title: '没有找到打印机', hint: '它开着吗？线插好了吗？在同一个网络里吗？也可以手动填写。' },
    failed: '有的地方没能查找',
    ways: {
      mdns: '网络',
      cups: '本机打印机（CUPS）',
      windows: 'Windows 打印机',
      usb: 'USB 线',
      serial: '串口和蓝牙',
    },
    whys: {
      'no-support': { title: '本系统没有', hint: '不用管：这台电脑有别的方式。' },
      'no-permission': {
        title: '没有权限',
        hint: '把本机用户加入“lp”组（串口用“dialout”组），重新登录，再找一次。',
      },
      'no-network': { title: '没有网络', hint: '请把电脑连上网络，再找一次。' },
      unreachable: { title: '它的服务没有运行', hint: '启动它，或选别的方式。' },
      'timed-out': { title: '没有及时回答', hint: '再找一次，或手动填写。' },
      other: { title: '没有成功', hint: '再找一次，或手动填写。' },
    },
    known: '已经设置过',
    choose: '就用这台',
  },
  identify: {
    title: '是哪个型号？',
    hint: '先问打印机懂什么语言，不会打印任何东西。',
    asking: '正在询问打印机…',
    again: '再问一次',
    answered: '打印机说它是这个型号',
    says: '它的回答：{{says}}',
    silent: {
      title: '它没有报出型号',
      hint: '很多打印机都不会说。请选型号；没有的话，看包装盒，在“其他品牌”里选。',
    },
    noDoor: { title: '连不上它', hint: '检查电源、线和地址，再问一次；也可以先选型号继续。' },
    chosen: '已选：{{model}}',
  },
  naming: { title: '叫它什么？', hint: '按位置或用途，例如“1 号台”或“贴纸”。' },
  done: {
    title: '“{{name}}”已就绪',
    hint: '让它打印什么？',
    all: { title: '没有指定打印机的都由它打', hint: '它成为第一台。' },
    some: { title: '只打我选的', hint: '在“哪种标签由谁打印”里选择。' },
    finish: '完成',
  },
  routes: {
    title: '哪种标签由谁打印',
    hint: '每种标签都可以有自己的打印机。',
    first: '第一台',
    unfit: '它的标签是 {{size}}，不适合这个。',
    office: '这个需要办公打印机或较高的标签。',
    marketUnfit: 'Ozon 面单需要 75 × 120 mm 或更大。',
  },
};
